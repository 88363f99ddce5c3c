package workbook.engine.remote;

import java.nio.file.Path;
import java.util.List;
import workbook.engine.EngineListener;
import workbook.engine.EngineOptions;

/**
 * One notebook's session in a worker.
 *
 * @param classPath jars and folders the cells can use, besides the worker's own class path
 * @param imports import statements made before the first cell
 * @param directory the notebook's folder; relative paths of magics start there
 * @param listener takes output and displays, on a thread of the {@link RemoteEngine}
 */
public record SessionOptions(
        List<Path> classPath, List<String> imports, Path directory, EngineListener listener) {

    public SessionOptions {
        classPath = List.copyOf(classPath);
        imports = List.copyOf(imports);
    }

    /** The default imports in a notebook's folder. */
    public static SessionOptions of(Path directory, List<Path> classPath, EngineListener listener) {
        return new SessionOptions(classPath, EngineOptions.DEFAULT_IMPORTS, directory, listener);
    }
}
