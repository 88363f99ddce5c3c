package workbook.engine;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How an engine is set up. Immutable; each {@code with} gives a changed copy.
 *
 * @param classPath jars and folders the cells can use, in order
 * @param imports import statements made before the first cell
 * @param directory the notebook's folder; relative paths of magics start there
 * @param listener takes output and displays
 * @param input what {@code System.in} gives to cells
 * @param preview whether cells may use preview features of the language; works in any JVM, also in
 *     one without {@code --enable-preview}
 * @param outputLimit how many characters a cell may print; the rest is not shown
 * @param compilerOptions options of {@code javac} for cells, such as {@code -parameters}
 */
public record EngineOptions(
        List<Path> classPath,
        List<String> imports,
        Path directory,
        EngineListener listener,
        InputStream input,
        boolean preview,
        long outputLimit,
        List<String> compilerOptions) {

    private static final long OUTPUT_LIMIT = 8_000_000;

    /** The imports of every notebook: IJava's, with streams and the display methods. */
    public static final List<String> DEFAULT_IMPORTS =
            List.of(
                    "import java.util.*;",
                    "import java.io.*;",
                    "import java.math.*;",
                    "import java.net.*;",
                    "import java.util.concurrent.*;",
                    "import java.util.prefs.*;",
                    "import java.util.regex.*;",
                    "import java.util.stream.*;",
                    "import static workbook.engine.display.Display.*;");

    public EngineOptions {
        classPath = List.copyOf(classPath);
        imports = List.copyOf(imports);
        compilerOptions = List.copyOf(compilerOptions);
    }

    /** The default imports, an empty class path, the working directory, no listener, no input. */
    public static EngineOptions defaults() {
        return new EngineOptions(
                List.of(),
                DEFAULT_IMPORTS,
                Path.of("").toAbsolutePath(),
                EngineListener.NONE,
                InputStream.nullInputStream(),
                false,
                OUTPUT_LIMIT,
                List.of());
    }

    /** The options of {@code javac}, with those that preview features need. */
    String[] forCompiler() {
        var all = new ArrayList<>(compilerOptions);
        if (preview) {
            var version = String.valueOf(Runtime.version().feature());
            all.addAll(List.of("--enable-preview", "--source", version));
        }
        return all.toArray(String[]::new);
    }

    /** Use another class path. */
    public EngineOptions withClassPath(List<Path> changed) {
        return new EngineOptions(
                changed,
                imports,
                directory,
                listener,
                input,
                preview,
                outputLimit,
                compilerOptions);
    }

    /** Use other imports. */
    public EngineOptions withImports(List<String> changed) {
        return new EngineOptions(
                classPath,
                changed,
                directory,
                listener,
                input,
                preview,
                outputLimit,
                compilerOptions);
    }

    /** Use another folder for relative paths. */
    public EngineOptions withDirectory(Path changed) {
        return new EngineOptions(
                classPath,
                imports,
                changed,
                listener,
                input,
                preview,
                outputLimit,
                compilerOptions);
    }

    /** Send output and displays to another listener. */
    public EngineOptions withListener(EngineListener changed) {
        return new EngineOptions(
                classPath,
                imports,
                directory,
                changed,
                input,
                preview,
                outputLimit,
                compilerOptions);
    }

    /** Give cells something to read from {@code System.in}. */
    public EngineOptions withInput(InputStream changed) {
        return new EngineOptions(
                classPath,
                imports,
                directory,
                listener,
                changed,
                preview,
                outputLimit,
                compilerOptions);
    }

    /** Allow preview features of the language, or not. */
    public EngineOptions withPreview(boolean changed) {
        return new EngineOptions(
                classPath,
                imports,
                directory,
                listener,
                input,
                changed,
                outputLimit,
                compilerOptions);
    }

    /** Show another number of characters at most of what a cell prints. */
    public EngineOptions withOutputLimit(long changed) {
        return new EngineOptions(
                classPath, imports, directory, listener, input, preview, changed, compilerOptions);
    }

    /** Compile cells with options of {@code javac}. */
    public EngineOptions withCompilerOptions(List<String> changed) {
        return new EngineOptions(
                classPath, imports, directory, listener, input, preview, outputLimit, changed);
    }
}
