package mlsys.notebook;

import static mlsys.Units.DAY;
import static mlsys.Units.FLOP;
import static mlsys.Units.HOUR;
import static mlsys.Units.ONE;
import static mlsys.notebook.Notebooks.count;
import static mlsys.notebook.Notebooks.fmt;
import static mlsys.notebook.Notebooks.percent;
import static mlsys.notebook.Notebooks.powerOfTen;
import static mlsys.notebook.Notebooks.sci;
import static mlsys.notebook.Notebooks.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import mlsys.Quantity;
import org.junit.jupiter.api.Test;

class NotebooksTest {

    private static final Quantity TIME = Quantity.of(25.278357, DAY);

    @Test
    void writesQuantitiesInAUnit() {
        assertThat(fmt(TIME, DAY, 0)).hasToString("25");
        assertThat(fmt(TIME, DAY, 2)).hasToString("25.28");
        assertThat(fmt(TIME, HOUR, 1)).hasToString("606.7");
        assertThat(fmt(TIME, DAY, 0).unit()).isEqualTo("d");
        assertThat(fmt(TIME, DAY, 0).withUnit()).hasToString("25\u202fd");
        assertThat(fmt(TIME.times(-1000), DAY, 1)).hasToString("−25,278.4");
        assertThat(fmt(-0.04, 1)).hasToString("0.0");
        assertThat(fmt(1e21, 0)).hasToString("1,000,000,000,000,000,000,000");
    }

    @Test
    void writesSharesCountsAndPowers() {
        assertThat(percent(Quantity.of(0.41603), 1)).hasToString("41.6\u202f%");
        assertThat(percent(Quantity.of(0.05), 0).withUnit()).hasToString("5\u202f%");
        assertThat(percent(-0.5, 0)).hasToString("−50\u202f%");
        assertThat(count(362_508)).hasToString("362,508");
        assertThat(count(999)).hasToString("999");
        assertThat(count(Long.MIN_VALUE)).hasToString("−9,223,372,036,854,775,808");
        assertThat(count(Quantity.of(1024))).hasToString("1,024");
        assertThat(sci(Quantity.of(3.14e23, FLOP), FLOP, 3)).hasToString("3.14×10²³");
        assertThat(sci(-6.02214e-23, 2)).hasToString("−6.0×10⁻²³");
        assertThat(sci(9.999, 2)).hasToString("1.0×10¹");
        assertThat(sci(0, 3)).hasToString("0");
        assertThat(powerOfTen(Quantity.of(-362503.4))).hasToString("10⁻³⁶²⁵⁰³");
    }

    @Test
    void isTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("ar", "EG"));
            assertThat(fmt(1234.5, 1)).hasToString("1,234.5");
            assertThat(sci(1234.5, 2)).hasToString("1.2×10³");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> fmt(Double.NaN, 1))
                .hasMessage("only a finite number can be shown, but was NaN");
        assertThatThrownBy(() -> sci(Double.POSITIVE_INFINITY, 1))
                .hasMessage("only a finite number can be shown, but was Infinity");
        assertThatThrownBy(() -> fmt(1, -1)).hasMessage("decimals must be 0 or more, but was -1");
        assertThatThrownBy(() -> sci(1, 0)).hasMessage("digits must be 1 or more, but was 0");
    }

    @Test
    void carriesTheValueTree() {
        Formatted days = fmt(TIME.named("vol1/introduction#days", "Days"), DAY, 0);
        Map<String, Object> tree = days.value().orElseThrow();
        assertThat(tree.keySet())
                .containsExactly("schema", "id", "text", "kind", "shown", "derivation");
        assertThat(tree)
                .containsEntry("schema", 1)
                .containsEntry("id", "vol1/introduction#days")
                .containsEntry("text", TIME.explain().headline())
                .containsEntry("kind", "scenario")
                .containsEntry("shown", Map.of("text", "25", "unit", "d"))
                .containsEntry("derivation", days.quantity().orElseThrow().explain().tree());
        assertThat(fmt(2.5, 1).value()).isEmpty();
        assertThat(fmt(Quantity.of(2), ONE, 0).value().orElseThrow())
                .containsEntry("shown", Map.of("text", "2", "unit", "1"));
    }

    @Test
    void slotsNeedNamesAndFormats() {
        assertThatThrownBy(() -> with("days", Quantity.of(25, DAY)))
                .hasMessage(
                        "with(...): \"days\" is 25 d (Quantity) without a format: write fmt(days, UNIT, decimals), percent, count or sci");
        assertThatThrownBy(() -> with("days"))
                .hasMessage(
                        "with(...) takes names and values in turn, but got an odd number of arguments: 1");
        assertThatThrownBy(() -> with("a b", "x"))
                .hasMessage(
                        "with(...) needs a name of letters, digits and dashes before each value, but got \"a b\"");
        assertThatThrownBy(() -> with("a", "x", "a", "y"))
                .hasMessage("with(...) gives \"a\" twice");
    }
}
