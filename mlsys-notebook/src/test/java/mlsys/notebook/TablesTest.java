package mlsys.notebook;

import static mlsys.Units.DAY;
import static mlsys.Units.ONE;
import static mlsys.notebook.Notebooks.fmt;
import static mlsys.notebook.Notebooks.powerOfTen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mlsys.Constants;
import mlsys.Quantity;
import mlsys.Training;
import mlsys.Units;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TablesTest {

    private static TableBuilder gptDays() {
        var flop = Quantity.given(3.14e23, Units.FLOP, "O", "work of GPT-3");
        var peak = Constants.get("hardware.nvidia.A100_FLOPS_FP16_TENSOR").quantity();
        var grid =
                Tables.of("devices", "η = 0.30", "η = 0.45", "η = 0.60")
                        .caption("Days to train GPT-3");
        for (int devices : new int[] {256, 1024, 4096}) {
            var row = new Object[4];
            row[0] = devices;
            double[] utilizations = {0.30, 0.45, 0.60};
            for (int i = 0; i < 3; i++) {
                row[i + 1] =
                        fmt(
                                Training.time(
                                        flop,
                                        Quantity.of(devices),
                                        peak,
                                        Quantity.of(utilizations[i])),
                                DAY,
                                1);
            }
            grid.row(row);
        }
        return grid;
    }

    @Test
    void showsTheGridOfDays() {
        assertThat(gptDays().view().text())
                .isEqualTo(
                        """
                        Days to train GPT-3
                        devices  η = 0.30  η = 0.45  η = 0.60
                        256         151.7     101.1      75.8
                        1,024        37.9      25.3      19.0
                        4,096         9.5       6.3       4.7""");
        assertThat(gptDays().view().markdown())
                .startsWith(
                        """
                        Days to train GPT-3

                        | devices | η = 0.30 | η = 0.45 | η = 0.60 |
                        | --- | ---: | ---: | ---: |
                        | 256 | 151.7 | 101.1 | 75.8 |
                        """);
    }

    @Test
    void numbersKeepTheirDerivations() {
        String html = gptDays().view().html();
        assertThat(html.split("data-workbook-value=\"", -1)).hasSize(10);
        assertThat(html)
                .contains(
                        "&quot;shown&quot;:{&quot;text&quot;:&quot;25.3&quot;,&quot;unit&quot;:&quot;d&quot;}")
                .contains(
                        "&quot;constant&quot;:&quot;hardware.nvidia.A100_FLOPS_FP16_TENSOR&quot;");
    }

    @Test
    void showsSoftwareOneAndTwo() {
        var view =
                Tables.of("", "Software 1.0", "Software 2.0")
                        .row("source", "statements", "examples")
                        .row("typical failure", "loud | clear", "<silent>")
                        .row("test coverage", "share of branches", powerOfTen(Quantity.of(-362503)))
                        .view();
        assertThat(view.text())
                .isEqualTo(
                        """
                                         Software 1.0       Software 2.0
                        source           statements         examples
                        typical failure  loud | clear       <silent>
                        test coverage    share of branches  10⁻³⁶²⁵⁰³""");
        assertThat(view.markdown()).contains("| typical failure | loud \\| clear | <silent> |");
        assertThat(view.html()).contains("&lt;silent&gt;").doesNotContain("<silent>");
    }

    @Test
    void writesAccessibleHtml() {
        var view =
                Tables.of("model", "FLOP per byte")
                        .row("GPT-2 XL", fmt(1.0, 1))
                        .caption("A <roster>")
                        .view();
        String line =
                "padding:.25em .75em;border-bottom:1px solid var(--grid,rgba(128,128,128,.35));";
        String right = "text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap";
        assertThat(Chapter.start("c").table("tbl-roster", view).html())
                .isEqualTo(
                        """
                        <div class="mlsys-table" data-label="tbl-roster" style="overflow-x:auto;max-width:100%%" tabindex="0" role="group" aria-label="A &lt;roster&gt;">
                        <table style="border-collapse:collapse;margin:0">
                        <caption style="text-align:left;padding:.25em 0">A &lt;roster&gt;</caption>
                        <thead>
                        <tr><th scope="col" style="%1$stext-align:left">model</th><th scope="col" style="%1$s%2$s">FLOP per byte</th></tr>
                        </thead>
                        <tbody>
                        <tr><th scope="row" style="%1$stext-align:left;font-weight:normal">GPT-2 XL</th><td style="%1$s%2$s">1.0</td></tr>
                        </tbody>
                        </table>
                        </div>"""
                                .formatted(line, right));
    }

    @Test
    void viewsTablesawTables() {
        Table table =
                Table.create(
                        "Lighthouses",
                        StringColumn.create("model", "ResNet-50", "GPT-2 XL"),
                        DoubleColumn.create("FLOP", new Double[] {8.2e9, null}),
                        DoubleColumn.create("ratio", 160.15625, -1.0),
                        IntColumn.create("layers", 50, 1200));
        assertThat(Tables.view(table).text())
                .isEqualTo(
                        """
                        Lighthouses
                        model          FLOP     ratio  layers
                        ResNet-50  8.20×10⁹  160.1563      50
                        GPT-2 XL                   −1   1,200""");
    }

    @Test
    void becomesATablesawTable() {
        Table table = gptDays().table();
        assertThat(table.columnNames())
                .containsExactly("devices", "η = 0.30", "η = 0.45", "η = 0.60");
        assertThat(table.stringColumn("η = 0.45").asList()).containsExactly("101.1", "25.3", "6.3");
    }

    @Test
    void saysWhichCellIsWrong() {
        assertThatThrownBy(() -> Tables.of("a", "b").row("x"))
                .hasMessage("row 1 has 1 cells, but the table has 2 columns: a, b");
        assertThatThrownBy(() -> Tables.of("a", "b").row("x", Quantity.of(25, DAY)))
                .hasMessage(
                        "row 1, column \"b\": 25 d is a quantity without a format: write fmt(…, UNIT, decimals), percent, count or sci");
        assertThatThrownBy(() -> Tables.of("a").row(2.5))
                .hasMessage(
                        "row 1, column \"a\": 2.5 is a Double without a format: write fmt(…, UNIT, decimals), percent, count or sci");
        assertThat(fmt(Quantity.of(1), ONE, 0).html()).startsWith("<span class=\"mlsys-value\"");
    }
}
