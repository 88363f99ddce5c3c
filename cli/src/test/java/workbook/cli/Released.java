package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.Notebook;
import workbook.nbformat.Output;

/** A chapter as the build executed it beside what students receive, and what both have to show. */
record Released(Notebook executed, Notebook student) {

    private static final String DISPLAYED = ".html(), \"text/html\");";

    /** The book's values are shown, unsolved exercises say so, and nothing else fails. */
    void assertShown(Map<String, Jupyter.Shown> cells) {
        assertBooksValues(cells);
        for (var id : checks()) {
            assertThat(of(cells, id).error()).as(id).isNotNull();
            assertThat(of(cells, id).traceback())
                    .as(id)
                    .contains("not solved yet")
                    .doesNotContain("NullPointerException");
        }
        cells.forEach(
                (id, shown) -> {
                    if (!checks().contains(id)) {
                        assertThat(shown.error()).as(id + ": " + shown.traceback()).isNull();
                    }
                });
    }

    /** Figures, tables and callouts are the same HTML on both kernels, drawn ids aside. */
    void assertSameDisplays(Map<String, Jupyter.Shown> ours, Map<String, Jupyter.Shown> theirs) {
        for (var cell : displayed()) {
            if (measured().contains(cell)) {
                continue;
            }
            assertThat(plain(of(theirs, cell).html()))
                    .as(cell)
                    .isEqualTo(plain(of(ours, cell).html()));
        }
    }

    private void assertBooksValues(Map<String, Jupyter.Shown> cells) {
        var compared = new LinkedHashMap<String, String>();
        values().forEach(
                        (id, text) -> {
                            if (!displayed().contains(id) && !measured().contains(id)) {
                                compared.put(id, text);
                                assertSame(id, of(cells, id).text(), text);
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
            assertThat(shown).as(id).isEqualTo(text);
        }
    }

    private static Jupyter.Shown of(Map<String, Jupyter.Shown> cells, String id) {
        return Objects.requireNonNull(cells.get(id), id);
    }

    private List<String> checks() {
        return student.cells().stream()
                .filter(cell -> Boolean.TRUE.equals(cell.nbgrader().get("locked")))
                .map(Cell::id)
                .toList();
    }

    private List<String> displayed() {
        return student.cells().stream()
                .filter(cell -> cell instanceof Cell.Code && cell.source().endsWith(DISPLAYED))
                .map(Cell::id)
                .toList();
    }

    /** Return the cells that measure: a notebook shows its own machine's times. */
    private List<String> measured() {
        return executed.cells().stream()
                .filter(cell -> Json.object(cell.workbook().get("options")).containsKey("measured"))
                .map(Cell::id)
                .toList();
    }

    /** Return the texts of the results in the executed notebook, by cell. */
    private Map<String, String> values() {
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
