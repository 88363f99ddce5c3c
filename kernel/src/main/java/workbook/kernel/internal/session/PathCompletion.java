package workbook.kernel.internal.session;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import workbook.engine.Engine;

/** Completes paths behind the magics that take files. */
final class PathCompletion {

    private PathCompletion() {}

    static void addTo(Engine engine) {
        for (var name : List.of("jars", "classpath", "load", "loadFromPOM")) {
            engine.magics().completer(name, typed -> complete(engine.options().directory(), typed));
        }
    }

    static List<String> complete(Path directory, String typed) {
        int cut = typed.lastIndexOf('/') + 1;
        var start = typed.substring(cut);
        var found = new TreeSet<String>();
        var folder = directory.resolve(typed.substring(0, cut));
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) {
                var name = String.valueOf(entry.getFileName());
                if (name.startsWith(start) && (!name.startsWith(".") || start.startsWith("."))) {
                    var end = Files.isDirectory(entry) ? "/" : "";
                    found.add(typed.substring(0, cut) + name + end);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // no such folder: nothing to offer
        }
        return List.copyOf(found);
    }
}
