package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The zip in an empty folder of a student's machine, run by Jupyter's own client.
 *
 * <p>What is compared: a cell that the release shows as the chapter wrote it has the build's very
 * text. A cell that the release lets end in {@code display(….html(), "text/html")} has HTML instead
 * (its text is the display's id on stock kernels), so both kernels have to show the same HTML, ids
 * that are drawn for each figure aside. The ledger counts callouts in its first line and lists them
 * in its last ones; they are cells in the student edition only, so these lines are not compared.
 * Cells that measure have to run, and show what they like.
 */
@Timeout(600)
class StudentFlowTest {

    @TempDir static Path home;

    private static CourseCopy course;
    private static Path folder;

    @BeforeAll
    static void unpack() throws IOException {
        course = CourseCopy.get();
        assertThat(course.released().code()).as(course.released().err()).isZero();
        folder = Files.createDirectories(home.resolve("my course"));
        try (var zip = new ZipFile(course.zip().toFile())) {
            for (var entry : zip.stream().toList()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.getInputStream(entry).readAllBytes());
            }
        }
    }

    @Test
    void theNotebooksShowTheBooksValuesOnOurKernelAndOnJJava() throws IOException {
        var jupyter = Jupyter.at(home, "nbclient");
        var installed = jupyter.java(folder, "-jar", "mlsys-workbook.jar", "install", "--user");
        assertThat(installed.code()).as(installed.err()).isZero();
        assertThat(installed.out())
                .isEqualTo(
                        "installed kernel 'java' in "
                                + home.resolve("jupyter/kernels/java")
                                + "\n");
        var stock = jjava(jupyter);
        assertThat(course.chapters()).isNotEmpty();
        for (var name : course.chapters()) {
            var chapter = new Released(course.executed(name), course.student(name));
            var notebook = folder.resolve("notebooks/" + name + ".ipynb");
            // Two kernels and two cores: both at once.
            var other = CompletableFuture.supplyAsync(() -> jupyter.execute(notebook, stock));
            var ours = jupyter.execute(notebook, "java");
            chapter.assertShown(ours);
            var theirs = other.join();
            chapter.assertShown(theirs);
            chapter.assertSameDisplays(ours, theirs);
        }
    }

    /** Put JJava's own kernelspec where the student has kernels, under another name. */
    private static String jjava(Jupyter jupyter) {
        var spec = jupyter.prefix().resolve("share/jupyter/kernels/java");
        assumeTrue(
                Files.exists(spec.resolve("jjava.jar")),
                () -> "no JJava in " + spec + " (pip install jjava)");
        CourseCopy.copy(spec, home.resolve("jupyter/kernels/stock-java"));
        return "stock-java";
    }
}
