package workbook.site.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    private static final Map<String, Object> LEAF =
            Map.of("symbol", "R_peak", "display", "312 TFLOP/s", "kind", "datasheet");

    private final Values values = new Values("../");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "8.5e9 1/d; 8.5×10⁹ 1/d",
                "-362503; −362,503",
                "950000; 950,000",
                "3.14e-23 J; 3.14×10⁻²³ J",
                "1,024; 1,024",
                "25.3 d; 25.3 d",
                "2024; 2024",
                "3.14 × 10²³ FLOP; 3.14 × 10²³ FLOP",
                "GPT-3 at 1.5; GPT-3 at 1.5",
                "$2480000.50; $2,480,000.50",
            })
    void printsAmountsAsBooksDo(String text, String printed) {
        assertThat(Amounts.printed(text)).isEqualTo(printed);
    }

    @Test
    void linksTheNumberToItsEntryInTheLedger() {
        var value =
                Map.<String, Object>of(
                        "id", "c#peak-rate", "text", "312 TFLOP/s", "derivation", LEAF);

        assertThat(values.inline(value, "312", "cell-4"))
                .isEqualTo("<a class=\"num\" href=\"#n-peak-rate\">312</a>");
        assertThat(values.ledger())
                .contains("<div class=\"v-body\" id=\"n-peak-rate\">")
                .contains("<i>R</i><sub>peak</sub>")
                .contains("<a href=\"#cell-4\">Where it is computed</a> <code>c#peak-rate</code>");
    }

    /** A table keeps the order in which keys were written, a notebook on disk sorts them. */
    @Test
    void knowsADerivationWhoseKeysComeInAnotherOrder() {
        var sorted = new TreeMap<String, Object>(LEAF);
        values.inline(Map.of("id", "c#peak", "derivation", sorted), "312", "");
        values.inline(Map.of("id", "c#peak", "derivation", sorted.descendingMap()), "312", "");

        assertThat(values.size()).isEqualTo(1);
    }

    @Test
    void writesADerivationOnce() {
        values.inline(Map.of("text", "312", "derivation", LEAF), "", "");
        values.inline(Map.of("id", "c#peak", "text", "312", "derivation", LEAF), "", "");

        assertThat(values.size()).isEqualTo(1);
        assertThat(values.ledger()).contains("id=\"n-1\"").contains("c#peak");
    }

    @Test
    void marksAnEstimate() {
        var value = Map.<String, Object>of("text", "0.5", "kind", "estimate", "derivation", LEAF);

        assertThat(values.inline(value, "", ""))
                .contains("<span class=\"est\" role=\"img\" aria-label=\" (estimate)\">≈</span>");
    }

    @Test
    void showsANumberWithoutDerivationAsPlainText() {
        assertThat(values.inline(Map.of("text", "3 < 4"), "", ""))
                .isEqualTo("<span class=\"num\">3 &lt; 4</span>");
    }

    @Test
    void putsTheValuesInTheFormulasPlace() {
        Map<String, Object> days =
                Map.of(
                        "formula", "T = O / R_peak",
                        "display", "25 d",
                        "inputs", List.of(LEAF, Map.of("symbol", "O", "display", "3e23 FLOP")));
        values.inline(Map.of("text", "25 d", "derivation", days), "", "");

        assertThat(values.ledger())
                .contains("<p class=\"v-placed\">3×10²³ FLOP / (312 TFLOP/s) = 25 d</p>");
    }

    @Test
    void escapesWhatOthersWrote() {
        Map<String, Object> hostile =
                Map.of(
                        "symbol", "<b>",
                        "name", "<script>",
                        "display", "<img>",
                        "source", Map.of("title", "<i>", "link", "javascript:alert(1)"));
        values.inline(Map.of("text", "<u>", "derivation", hostile), "", "");

        assertThat(values.ledger()).doesNotContain("<script", "<img", "<u>", "javascript:");
    }
}
