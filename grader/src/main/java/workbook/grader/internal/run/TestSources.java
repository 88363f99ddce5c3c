package workbook.grader.internal.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import workbook.grader.GradingException;

/**
 * Tests that are given as folders of source: compiled here, since their authors are trusted. Jars
 * and folders of classes stay as they are.
 */
final class TestSources implements AutoCloseable {

    private static final String JAVA = ".java";

    private final List<Path> folders = new ArrayList<>();
    private final List<Path> made = new ArrayList<>();

    TestSources(List<Path> tests, List<Path> classPath) {
        try {
            for (var entry : tests) {
                folders.add(isSource(entry) ? compiled(entry, classPath) : entry);
            }
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Return jars and folders of classes. */
    List<Path> folders() {
        return List.copyOf(folders);
    }

    private static boolean isSource(Path entry) throws IOException {
        if (!Files.isDirectory(entry)) {
            return false;
        }
        try (Stream<Path> tree = Files.walk(entry)) {
            return tree.noneMatch(path -> path.toString().endsWith(".class"))
                    && !sources(entry).isEmpty();
        }
    }

    /** Wrong answers and drivers are cells of notebooks, no classes. */
    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(path -> path.toString().endsWith(JAVA))
                    .filter(path -> !isCell(folder.relativize(path)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isCell(Path name) {
        return name.startsWith("wrong") || name.startsWith("drivers");
    }

    private Path compiled(Path source, List<Path> classPath) throws IOException {
        var target = Files.createTempDirectory("workbook-tests");
        made.add(target);
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new GradingException(
                    source + ": needs a JDK to compile the tests; this Java has no compiler");
        }
        var problems = new DiagnosticCollector<JavaFileObject>();
        var libraries =
                Stream.concat(
                                Stream.of(System.getProperty("java.class.path")),
                                classPath.stream().map(Path::toString))
                        .collect(Collectors.joining(File.pathSeparator));
        var options =
                List.of(
                        "-d",
                        "" + target,
                        "-cp",
                        libraries,
                        "-proc:none",
                        "-nowarn",
                        "-parameters");
        try (var files = compiler.getStandardFileManager(problems, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources(source));
            var done = compiler.getTask(null, files, problems, options, null, units).call();
            if (!done) {
                throw new GradingException("the tests do not compile:\n" + text(problems));
            }
        }
        copyOthers(source, target);
        return target;
    }

    private static String text(DiagnosticCollector<JavaFileObject> problems) {
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .filter(problem -> problem.getSource() != null)
                .limit(10)
                .map(
                        problem ->
                                "  %s:%d: %s"
                                        .formatted(
                                                Path.of(problem.getSource().toUri()),
                                                problem.getLineNumber(),
                                                problem.getMessage(Locale.ENGLISH)))
                .collect(Collectors.joining("\n"));
    }

    private static void copyOthers(Path source, Path target) throws IOException {
        try (Stream<Path> tree = Files.walk(source)) {
            for (var file : tree.filter(Files::isRegularFile).toList()) {
                var name = source.relativize(file);
                if (isCell(name) || !file.toString().endsWith(JAVA)) {
                    var copy = target.resolve(name.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Override
    public void close() {
        for (var folder : made) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
