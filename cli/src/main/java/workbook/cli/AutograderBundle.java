package workbook.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.book.BookConfig;
import workbook.grader.Isolation;
import workbook.nbformat.Json;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookWriter;
import workbook.nbformat.Solutions;

/**
 * What a service needs to grade one assignment: the tool, a book of its class path, tests and one
 * executed notebook, and scripts.
 *
 * @param config the book
 * @param notebook the executed chapter, with solutions and keys
 * @param name the file that students hand in
 * @param least the least isolation to accept
 */
record AutograderBundle(BookConfig config, Notebook notebook, String name, Isolation least) {

    private static final Predicate<Path> ALL = Files::exists;

    /** What is big and for other commands: statistics, references, mathematics, the kernel. */
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "(RoaringBitmap|antlr4|citeproc|classgraph|commons-math3|fastutil|fontbox|guava"
                            + "|icu4j|jeromq|listenablefuture|pdfbox|postgresql|rhino|univocity)-.*\\.jar");

    /** Write Gradescope's zip and return how many files are in it. */
    int gradescope(Path file, @Nullable Path privateFolder) {
        try (var zip = PackedZip.create(file)) {
            zip.script("setup.sh", resource("setup.sh"));
            zip.script("run_autograder", resource("run_autograder"));
            course(zip, "", notebook, ALL);
            if (privateFolder != null) {
                // who is in the class is known to Gradescope
                tree(zip, "private", privateFolder, path -> !path.endsWith("roster.csv"));
            }
            return zip.size();
        }
    }

    /** Write the zip for GitHub's template repository and return how many files are in it. */
    int github(Path file) {
        try (var zip = PackedZip.create(file)) {
            zip.text(".github/workflows/classroom.yml", resource("classroom.yml"));
            zip.script(".github/grading/classroom.sh", resource("classroom.sh"));
            course(
                    zip,
                    ".github/grading/",
                    forStudents(),
                    path -> path.toString().endsWith(".class"));
            return zip.size();
        }
    }

    /** The stubs, and the questions without those whose keys are secret. */
    private Notebook forStudents() {
        var workbook = new LinkedHashMap<>(notebook.workbook());
        workbook.computeIfPresent(
                "quiz",
                (key, quiz) ->
                        Json.array(quiz).stream()
                                .filter(q -> !"graded".equals(Json.object(q).get("mode")))
                                .toList());
        var metadata = new LinkedHashMap<>(notebook.metadata());
        metadata.put("workbook", workbook);
        var cells =
                notebook.cells().stream()
                        .map(cell -> cell.withSource(Solutions.strip(cell.source())))
                        .toList();
        return Notebook.of(metadata, cells);
    }

    private void course(PackedZip zip, String base, Notebook assignment, Predicate<Path> tests) {
        zip.script(base + "grade.sh", resource("grade.sh"));
        zip.text(
                base + "settings",
                "NOTEBOOK='" + name.replace("'", "'\\''") + "' ISOLATION=" + least.tier() + "\n");
        zip.text(base + "course/assignment.ipynb", NotebookWriter.toJson(assignment));
        var places = new LinkedHashMap<String, Object>();
        places.put("title", config.title());
        places.put("class-path", copies(zip, base, "class-path", config.classPath(), ALL));
        places.put("tests", copies(zip, base, "tests", config.tests(), tests));
        zip.text(base + "course/book.yml", Json.write(places));
        var jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
        var number = 0;
        for (var path : tool(jars.map(Path::of).toList())) {
            Predicate<Path> wanted =
                    jarName(path).startsWith("sqlite-jdbc-") ? AutograderBundle::isForLinux : ALL;
            copy(zip, "%stool/%02d-%s".formatted(base, ++number, jarName(path)), path, wanted);
        }
    }

    /** SQLite's native code is left out for all but the machines that these services have. */
    private static boolean isForLinux(Path path) {
        var name = path.toString();
        return !name.contains("/native/") || name.contains("/Linux/");
    }

    /** Started as a jar, the tool is that jar and the folder beside it. */
    private static List<Path> tool(List<Path> started) {
        var jars = new ArrayList<>(started.stream().filter(Files::exists).toList());
        var lib = started.get(0).resolveSibling("lib");
        if (started.size() == 1 && Files.isDirectory(lib)) {
            jars.addAll(files(lib));
        }
        jars.removeIf(jar -> ELSEWHERE.matcher(jarName(jar)).matches());
        return jars;
    }

    private List<String> copies(
            PackedZip zip, String base, String key, List<String> paths, Predicate<Path> wanted) {
        var names = new ArrayList<String>();
        for (var path : GradeCommand.existing(config, paths, key)) {
            var to = key + "/" + (names.size() + 1) + "-" + path.getFileName();
            if (Files.isDirectory(path)) {
                tree(zip, base + "course/" + to, path, ALL);
            } else {
                copy(zip, base + "course/" + to, path, wanted);
            }
            names.add(to);
        }
        return names;
    }

    private static String jarName(Path path) {
        return path.getFileName() + (Files.isDirectory(path) ? ".jar" : "");
    }

    private static void copy(PackedZip zip, String to, Path from, Predicate<Path> wanted) {
        try {
            if (Files.isDirectory(from) || wanted != ALL) {
                zip.bytes(to, PackedZip.jar(from, wanted));
            } else {
                zip.bytes(to, Files.readAllBytes(from));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(from + ": cannot be read", e);
        }
    }

    private static void tree(PackedZip zip, String to, Path folder, Predicate<Path> wanted) {
        for (var file : files(folder)) {
            if (wanted.test(file)) {
                copy(zip, to + "/" + folder.relativize(file), file, ALL);
            }
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be read", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = AutograderBundle.class.getResourceAsStream("autograder/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
