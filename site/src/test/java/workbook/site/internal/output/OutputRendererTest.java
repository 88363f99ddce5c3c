package workbook.site.internal.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import workbook.nbformat.MimeBundle;
import workbook.nbformat.Output;

/** What a cell's output looks like. */
class OutputRendererTest {

    private final OutputRenderer renderer =
            new OutputRenderer(
                    new Source(true, false, html -> html),
                    "c1",
                    text -> text,
                    (value, text) -> "[" + text + "]");

    @Test
    void aFormattedValueShowsWhatItsFormatSays() {
        assertThat(render(Map.of("text", "2.51188643150958", "shown", Map.of("text", "2.51"))))
                .isEqualTo("<p class=\"out-value\">[2.51]</p>");
        assertThat(render(Map.of("text", "25.3 d"))).isEqualTo("<p class=\"out-value\">[]</p>");
    }

    @Test
    void terminalColoursAreTheNearestOfEight() {
        var text = "\u001b[38;5;196mred\u001b[0m \u001b[44mon blue\u001b[m pla\bain";

        assertThat(renderer.render(new Output.Stream("stdout", text), ""))
                .isEqualTo(
                        "<pre class=\"out\" tabindex=\"0\"><span class=\"ansi-1\">red</span> "
                                + "<span class=\"ansi-on ansi-bg-4\">on blue</span> plain</pre>");
    }

    @Test
    void anOutputOfManyLinesMayPartOnPaper() {
        assertThat(renderer.render(new Output.Stream("stdout", "x\n".repeat(40)), ""))
                .startsWith("<pre class=\"out\" ");
        assertThat(renderer.render(new Output.Stream("stderr", "x\n".repeat(41)), ""))
                .startsWith("<pre class=\"out stderr long\" ");
    }

    private String render(Map<String, Object> value) {
        var data =
                Map.of("text/plain", "2.51", "application/vnd.workbook.value+json", (Object) value);
        return renderer.render(new Output.Result(1, new MimeBundle(data), Map.of()), "");
    }
}
