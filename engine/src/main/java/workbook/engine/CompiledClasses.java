package workbook.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import org.jspecify.annotations.Nullable;
import workbook.engine.internal.CellLoader;

/** Classes compiled from whole files: in a folder for the compiler, in the loader for cells. */
final class CompiledClasses {

    private final CellLoader loader;
    private final Consumer<Path> classPath;
    private @Nullable Path folder;

    CompiledClasses(CellLoader loader, Consumer<Path> classPath) {
        this.loader = loader;
        this.classPath = classPath;
    }

    /** Let cells use classes, in place of those of the same names if the JVM can exchange them. */
    void add(Map<String, byte[]> classes) throws IOException, ClassInstallException {
        loader.define(classes);
        var to = folder;
        if (to == null) {
            to = Files.createTempDirectory("notebook-classes");
            folder = to;
            classPath.accept(to);
        }
        for (var each : classes.entrySet()) {
            var file = to.resolve(each.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
    }

    void close() throws IOException {
        if (folder == null) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
