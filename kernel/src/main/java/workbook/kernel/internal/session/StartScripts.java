package workbook.kernel.internal.session;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import workbook.engine.Engine;

/**
 * What IJava's and JJava's environment variables ask for: a class path, and code to run before the
 * first cell.
 */
final class StartScripts {

    private final Engine engine;
    private final CellOutput output;

    StartScripts(Engine engine, CellOutput output) {
        this.engine = engine;
        this.output = output;
    }

    void run(Map<String, String> environment) {
        for (var prefix : List.of("IJAVA_", "JJAVA_")) {
            for (var path : paths(environment.getOrDefault(prefix + "CLASSPATH", ""))) {
                run("%classpath " + path, prefix + "CLASSPATH");
            }
            for (var path : paths(environment.getOrDefault(prefix + "STARTUP_SCRIPTS_PATH", ""))) {
                files(path).forEach(file -> run("%load " + file, prefix + "STARTUP_SCRIPTS_PATH"));
            }
            var name = prefix + "STARTUP_SCRIPT";
            run(environment.getOrDefault(name, ""), name);
        }
    }

    /**
     * The files that a path with {@code *} in its last part stands for; a folder means all in it.
     */
    private List<Path> files(String path) {
        var text = path.endsWith("/") ? path + "*" : path;
        if (!text.contains("*") && !text.contains("?")) {
            return List.of(Path.of(text).toAbsolutePath());
        }
        int cut = text.lastIndexOf('/') + 1;
        var folder = engine.options().directory().resolve(text.substring(0, cut));
        var found = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(folder, text.substring(cut))) {
            entries.forEach(found::add);
        } catch (IOException e) {
            output.notice(path + ": cannot be read for start scripts: " + e);
        }
        Collections.sort(found);
        return found;
    }

    private void run(String code, String name) {
        if (!code.isBlank()) {
            engine.run(code, name)
                    .failure()
                    .ifPresent(error -> output.notice(name + ": " + error.text()));
        }
    }

    private static String[] paths(String list) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(list)
                .filter(path -> !path.isBlank())
                .toArray(String[]::new);
    }
}
