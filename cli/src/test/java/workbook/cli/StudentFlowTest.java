package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.nbformat.Cell;
import workbook.nbformat.Notebook;
import workbook.nbformat.Output;

/**
 * The zip in an empty folder of a student's machine, run by Jupyter's own client.
 *
 * <p>What is compared: a cell that the release shows as the chapter wrote it has the build's very
 * text. A cell that the release lets end in {@code display(….html(), "text/html")} has HTML instead
 * (its text is the display's id on stock kernels), so both kernels have to show the same HTML, ids
 * that are drawn for each figure aside. The ledger counts callouts in its first line and lists them
 * in its last ones; they are cells in the student edition only, so these lines are not compared.
 */
@Timeout(600)
class StudentFlowTest {

    private static final String DISPLAYED = ".html(), \"text/html\");";

    @TempDir static Path home;

    private static CourseCopy course;
    private static Path notebook;

    @BeforeAll
    static void unpack() throws IOException {
        course = CourseCopy.get();
        assertThat(course.released().code()).as(course.released().err()).isZero();
        var folder = Files.createDirectories(home.resolve("my course"));
        try (var zip = new ZipFile(course.zip().toFile())) {
            for (var entry : zip.stream().toList()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.getInputStream(entry).readAllBytes());
            }
        }
        notebook = folder.resolve("notebooks/vol1/01-introduction.ipynb");
    }

    @Test
    void theNotebookShowsTheBooksValuesOnOurKernelAndOnJJava() throws IOException {
        var jupyter = Jupyter.at(home, "nbclient");
        var folder = home.resolve("my course");
        var installed = jupyter.java(folder, "-jar", "mlsys-workbook.jar", "install", "--user");
        assertThat(installed.code()).as(installed.err()).isZero();
        assertThat(installed.out())
                .isEqualTo(
                        "installed kernel 'java' in "
                                + home.resolve("jupyter/kernels/java")
                                + "\n");
        var ours = jupyter.execute(notebook, "java");
        assertBooksValues(ours);
        assertUnsolvedExercisesSaySo(ours);
        ours.forEach((id, shown) -> assertFailsOnlyUnsolved(id, shown));

        var theirs = jupyter.execute(notebook, jjava(jupyter));
        assertBooksValues(theirs);
        assertUnsolvedExercisesSaySo(theirs);
        theirs.forEach((id, shown) -> assertFailsOnlyUnsolved(id, shown));
        for (var cell : displayed()) {
            assertThat(plain(of(theirs, cell).html()))
                    .as(cell)
                    .isEqualTo(plain(of(ours, cell).html()));
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

    private static void assertBooksValues(Map<String, Jupyter.Shown> cells) {
        var compared = new LinkedHashMap<String, String>();
        values(course.executed())
                .forEach(
                        (id, text) -> {
                            if (!displayed().contains(id)) {
                                compared.put(id, text);
                                assertThat(of(cells, id).text())
                                        .as(id)
                                        .satisfies(shown -> assertSame(id, shown, text));
                            }
                        });
        assertThat(compared).hasSizeGreaterThan(5).containsKey("ledger");
    }

    private static void assertSame(String id, @Nullable String given, String text) {
        var shown = Objects.requireNonNull(given, id);
        if (id.equals("ledger")) {
            assertThat(shown.substring(shown.indexOf('\n')))
                    .startsWith(text.substring(text.indexOf('\n')));
        } else {
            assertThat(shown).isEqualTo(text);
        }
    }

    private static void assertUnsolvedExercisesSaySo(Map<String, Jupyter.Shown> cells) {
        for (var id : checks()) {
            assertThat(of(cells, id).error()).as(id).isNotNull();
            assertThat(of(cells, id).traceback())
                    .as(id)
                    .contains("not solved yet")
                    .doesNotContain("NullPointerException");
        }
    }

    private static void assertFailsOnlyUnsolved(String id, Jupyter.Shown shown) {
        if (!checks().contains(id)) {
            assertThat(shown.error()).as(id + ": " + shown.traceback()).isNull();
        }
    }

    private static Jupyter.Shown of(Map<String, Jupyter.Shown> cells, String id) {
        return Objects.requireNonNull(cells.get(id), id);
    }

    private static List<String> checks() {
        return course.student().cells().stream()
                .filter(cell -> Boolean.TRUE.equals(cell.nbgrader().get("locked")))
                .map(Cell::id)
                .toList();
    }

    private static List<String> displayed() {
        return course.student().cells().stream()
                .filter(cell -> cell instanceof Cell.Code && cell.source().endsWith(DISPLAYED))
                .map(Cell::id)
                .toList();
    }

    /** Return the texts of the results in an executed notebook, by cell. */
    private static Map<String, String> values(Notebook executed) {
        var values = new LinkedHashMap<String, String>();
        for (var cell : executed.cells()) {
            if (cell instanceof Cell.Code code) {
                for (var output : code.outputs()) {
                    if (output instanceof Output.Result result) {
                        values.put(cell.id(), result.data().text("text/plain").orElseThrow());
                    }
                }
            }
        }
        return values;
    }

    private static String plain(@Nullable String html) {
        return html == null
                ? ""
                : html.replaceAll("\\b(id|href|clip-path|aria-\\w+)=\"[^\"]*\"", "");
    }
}
