package workbook.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.book.Book;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookReader;

/**
 * A copy of the book in {@code target/course}, computed once for all tests of this module: {@code
 * book} with its cache, {@code keep} with executed notebooks, {@code site}, {@code course.zip}.
 */
final class CourseCopy {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PLACE = Path.of("target/course").toAbsolutePath();
    private static final List<String> PARTS =
            List.of(
                    "book.yml",
                    "references.bib",
                    "chapters",
                    "glossary",
                    "notebooks",
                    "quizzes/concepts",
                    "bundle/target/mlsys-workbook.jar",
                    "mlsys-browser/target/classes/formulas.js",
                    "quizzes/instructor/target/quizzes-instructor.jar");

    private static @Nullable CourseCopy shared;

    private final Shell.Answer built;
    private final Shell.Answer released;

    private CourseCopy() {
        delete(PLACE);
        PARTS.forEach(part -> copy(ROOT.resolve(part), book().resolve(part)));
        built =
                Shell.at(book())
                        .run("build", "--format", "html,epub", "--out", site(), "--keep", keep());
        // The release goes to another folder, so that the copy keeps the committed notebooks.
        var other = twin("released");
        released = Shell.at(other).run("release", "--zip", zip());
    }

    /** Return the copy, computed by the first test that asks. */
    static synchronized CourseCopy get() {
        for (var part : PARTS) {
            assumeTrue(
                    Files.exists(ROOT.resolve(part)),
                    () -> part + " is missing; run mvn verify, which makes it before these tests");
        }
        if (shared == null) {
            shared = new CourseCopy();
        }
        return shared;
    }

    Shell.Answer built() {
        return built;
    }

    Shell.Answer released() {
        return released;
    }

    Path book() {
        return PLACE.resolve("book");
    }

    Path keep() {
        return PLACE.resolve("keep");
    }

    Path site() {
        return PLACE.resolve("site");
    }

    Path zip() {
        return PLACE.resolve("course.zip");
    }

    /** Return the chapters of book.yml in order, named as their notebooks: vol1/01-introduction. */
    List<String> chapters() {
        return Book.load(book()).chapters().stream()
                .map(chapter -> chapter.file().replaceAll("^chapters/|\\.md$", ""))
                .toList();
    }

    /** Return a chapter's id: vol1/introduction for vol1/01-introduction. */
    static String id(String chapter) {
        return chapter.replaceFirst("/\\d+-", "/");
    }

    /** Return the first chapter as it was executed, with solutions and keys. */
    Notebook executed() {
        return executed("vol1/01-introduction");
    }

    /** Return a chapter as it was executed; it is named as its released notebook is. */
    Notebook executed(String chapter) {
        return NotebookReader.read(keep().resolve(id(chapter) + ".ipynb"));
    }

    /** Return the first chapter as students receive it. */
    Notebook student() {
        return student("vol1/01-introduction");
    }

    /** Return a chapter as students receive it. */
    Notebook student(String chapter) {
        return NotebookReader.read(PLACE.resolve("released/notebooks/" + chapter + ".ipynb"));
    }

    /** Copy the book with its cache, for a test that changes something. */
    Path twin(String name) {
        var twin = PLACE.resolve(name);
        delete(twin);
        copy(book(), twin);
        return twin;
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (file.equals(from)) {
                    target = to;
                }
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Return the files below a folder with their content, by relative path. */
    static SortedMap<String, byte[]> content(Path folder) {
        var content = new TreeMap<String, byte[]>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }
}
