package workbook.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    private static ChapterDocument chapter(int number, String text) {
        return Dialect.standard().parse(List.of(new Part.Markdown(text, 1)), number);
    }

    @Test
    void leadToThisChapterFirstThenToOthers() {
        var other = chapter(2, "## There {#sec-there}\n\n## Here {#sec-here}");
        var document = chapter(1, "## Here {#sec-here}\n\nSee @sec-here and @sec-there.");
        var labels =
                Map.of(
                        "sec-there",
                        new References.Elsewhere("vol1/b", other.target("sec-there").orElseThrow()),
                        "sec-here",
                        new References.Elsewhere("vol1/b", other.target("sec-here").orElseThrow()));
        var references = new References(document, labels);
        assertThat(references.problems()).isEmpty();
        assertThat(references.elsewhere("sec-here")).isEmpty();
        assertThat(references.here("sec-here").orElseThrow().text()).isEqualTo("Section\u00a01.1");
        assertThat(references.elsewhere("sec-there").orElseThrow().target().text())
                .isEqualTo("Section\u00a02.1");
    }

    @Test
    void suggestTheNearestLabelForAnUnknownOne() {
        var document =
                chapter(1, "## Here {#sec-here}\n\nSee\n@sec-heer and @fig-nothing-like-it.");
        assertThat(new References(document, Map.of()).problems())
                .containsExactly(
                        new Problem(4, "unknown reference @sec-heer", "did you mean @sec-here?"),
                        new Problem(
                                4,
                                "unknown reference @fig-nothing-like-it",
                                "declare {#fig-nothing-like-it} where it belongs"));
    }
}
