package workbook.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code %jars} and {@code %classpath}, as IJava has them. */
final class ClasspathMagics {

    private ClasspathMagics() {}

    /** Add the jars that match globs; one that is there already, by name or content, is skipped. */
    static void jars(Magics.Call call) throws IOException {
        for (var word : words(call)) {
            var name = Path.of(word).getFileName();
            if (name != null && isThere(call.engine(), name.toString())) {
                continue;
            }
            for (var jar : jarsIn(matches(call, word))) {
                if (!isThere(call.engine(), jar)) {
                    call.engine().addToClasspath(jar);
                }
            }
        }
    }

    /** A folder stands for the jars in it. */
    private static List<Path> jarsIn(List<Path> matches) throws IOException {
        var jars = new ArrayList<Path>();
        for (var each : matches) {
            jars.addAll(Files.isDirectory(each) ? glob(each, "*.jar") : List.of(each));
        }
        return jars;
    }

    /** Add jars and folders that match globs, several in one word with the path separator. */
    static void classpath(Magics.Call call) throws IOException {
        for (var word : words(call)) {
            for (var each : word.split(File.pathSeparator, -1)) {
                for (var path : matches(call, each)) {
                    if (!isThere(call.engine(), path)) {
                        call.engine().addToClasspath(path);
                    }
                }
            }
        }
    }

    private static List<String> words(Magics.Call call) {
        if (call.words().isEmpty()) {
            throw new IllegalArgumentException(
                    "%" + call.name() + " needs a path, such as %" + call.name() + " lib/*.jar");
        }
        return call.words();
    }

    private static boolean isThere(Engine engine, String fileName) {
        return engine.wholeClasspath().stream().anyMatch(path -> path.endsWith(fileName));
    }

    private static boolean isThere(Engine engine, Path path) throws IOException {
        for (var other : engine.wholeClasspath()) {
            if (Files.isDirectory(path) || Files.isDirectory(other)) {
                if (path.equals(other)) {
                    return true;
                }
            } else if (Files.exists(other)
                    && Files.size(path) == Files.size(other)
                    && Files.mismatch(path, other) < 0) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> matches(Magics.Call call, String word) throws IOException {
        var base = call.engine().options().directory();
        var found = word.matches(".*[*?\\[{].*") ? glob(base, word) : List.of(base.resolve(word));
        var missing = found.isEmpty() || !Files.exists(found.get(0));
        if (missing) {
            throw new IllegalArgumentException(
                    "%" + call.name() + " " + word + ": no such file, seen from " + base);
        }
        return found.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    }

    private static List<Path> glob(Path base, String word) throws IOException {
        var cut = word.replace(File.separatorChar, '/');
        var fixed = cut.substring(0, cut.replaceAll("[*?\\[{].*", "").lastIndexOf('/') + 1);
        var start = base.resolve(fixed).normalize();
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        var matcher =
                FileSystems.getDefault().getPathMatcher("glob:" + cut.substring(fixed.length()));
        var found = new ArrayList<Path>();
        try (Stream<Path> files = Files.walk(start, cut.contains("**") ? 20 : depth(cut, fixed))) {
            files.filter(path -> matcher.matches(start.relativize(path)))
                    .sorted()
                    .forEach(found::add);
        }
        return found;
    }

    private static int depth(String word, String fixed) {
        return word.substring(fixed.length()).split("/", -1).length;
    }
}
