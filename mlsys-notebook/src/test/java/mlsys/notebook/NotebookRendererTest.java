package mlsys.notebook;

import static mlsys.Units.DAY;
import static mlsys.notebook.Notebooks.NOTEBOOK;
import static mlsys.notebook.Notebooks.fmt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import mlsys.Quantity;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import workbook.engine.display.Renderer;

class NotebookRendererTest {

    private static final String VALUE = "application/vnd.workbook.value+json";

    private static Map<String, Object> render(Object value) {
        return ServiceLoader.load(Renderer.class).stream()
                .map(provider -> provider.get().render(value))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsQuantitiesWithTheirDerivation() {
        Quantity days = Quantity.given(25, DAY, "T", "a <guess>");
        var bundle = render(days);
        assertThat(bundle.keySet()).containsExactly("text/plain", "text/html", VALUE);
        assertThat(bundle)
                .containsEntry("text/plain", "25 d")
                .containsEntry(
                        VALUE,
                        Map.of(
                                "schema",
                                1,
                                "text",
                                "25 d",
                                "kind",
                                "scenario",
                                "derivation",
                                days.explain().tree()));
        assertThat((String) bundle.get("text/html"))
                .startsWith("<details class=\"mlsys-value\"><summary>25 d</summary><pre>")
                .contains("a &lt;guess&gt;");
    }

    @Test
    void showsFormattedNumbers() {
        assertThat(render(fmt(Quantity.of(25, DAY), DAY, 0)).keySet())
                .containsExactly("text/plain", VALUE);
        assertThat(render(fmt(2.5, 1))).isEqualTo(Map.of("text/plain", "2.5"));
    }

    @Test
    void showsShownThingsAsTextAndHtml() {
        var chapter = Chapter.start("c");
        assertThat(render(chapter.callout(NOTEBOOK, "T", "x")).keySet())
                .containsExactly("text/plain", "text/html");
        assertThat(render(Tables.of("a").row("b"))).containsEntry("text/plain", "a\nb");
        assertThat(render(chapter.end()))
                .containsEntry(
                        "text/plain",
                        "c: 0 values, 0 guards, 1 callout\n\nCallouts\nkind         title\nNapkin math  T");
        assertThat(render(Table.create("t", StringColumn.create("a", "b"))))
                .containsEntry("text/plain", "t\na\nb");
    }

    @Test
    void theLedgerSaysWhichGuardsCanFail() {
        var chapter = Chapter.start("c");
        var wait = chapter.given(3, DAY, "t", "a choice");
        chapter.value("wait", wait);
        chapter.guard(wait.lt(5, DAY), "soon");
        chapter.guard(wait.gt(0, DAY), "some time");
        chapter.guard("a".equals(wait.derivation().symbol()) || wait.value() > 0, "order");
        var ledger =
                (Map<?, ?>)
                        Objects.requireNonNull(render(chapter.end()).get(NotebookRenderer.LEDGER));
        assertThat(ledger.get("values"))
                .isEqualTo(List.of(Map.of("name", "wait", "text", "3 d", "kind", "scenario")));
        assertThat(ledger.get("guards"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "words",
                                        "soon",
                                        "compared",
                                        "3 d < 5 d",
                                        "canFail",
                                        true,
                                        "failure",
                                        List.of("t = 9 d"),
                                        "inputs",
                                        List.of("t 3 d (1 d to 9 d)")),
                                Map.of(
                                        "words",
                                        "some time",
                                        "compared",
                                        "3 d > 0 d",
                                        "canFail",
                                        false,
                                        "failure",
                                        List.of(),
                                        "inputs",
                                        List.of("t 3 d (1 d to 9 d)")),
                                Map.of("words", "order")));
    }

    @Test
    void showsFiguresAsSvgToo() {
        Figure figure = ChapterOneCharts.degradation();
        assertThat(render(figure))
                .containsEntry("text/plain", figure.text())
                .containsEntry("text/html", figure.html())
                .containsEntry("image/svg+xml", figure.svg());
    }

    @Test
    void showsPlainXCharts() {
        var chart = new XYChart(300, 200);
        chart.setTitle("a < b");
        chart.addSeries("s", new double[] {1, 2}, new double[] {3, 4});
        var bundle = render(chart);
        assertThat(bundle).containsEntry("text/plain", "Chart: a < b");
        assertThat((String) bundle.get("image/svg+xml"))
                .startsWith(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"mlsys-chart\" role=\"img\" viewBox=\"0 0 300 200\" width=\"300\" height=\"200\"")
                .contains(">a &lt; b</title>");
    }

    @Test
    void leavesOtherThingsAlone() {
        assertThat(new NotebookRenderer().render("text")).isEmpty();
    }
}
