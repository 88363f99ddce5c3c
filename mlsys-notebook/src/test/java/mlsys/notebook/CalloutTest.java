package mlsys.notebook;

import static mlsys.notebook.Notebooks.NOTEBOOK;
import static mlsys.notebook.Notebooks.WAR_STORY;
import static mlsys.notebook.Notebooks.count;
import static mlsys.notebook.Notebooks.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CalloutTest {

    private static Callout callout(String markdown, Object... slots) {
        return Chapter.start("c").callout(NOTEBOOK, "Title <1>", markdown, with(slots));
    }

    private static String body(String markdown, Object... slots) {
        String html = callout(markdown, slots).html();
        return html.substring(html.indexOf("</p>\n") + 5, html.length() - "\n</aside>".length());
    }

    @Test
    void isAnAsideWithItsStylesInside() {
        assertThat(Chapter.start("c").callout(WAR_STORY, "Seven & ways", "Text.").html())
                .isEqualTo(
                        """
                        <aside class="mlsys-callout mlsys-callout-war-story" style="border-left:3px solid var(--callout-war-story,#b3261e);padding:.25em 0 .25em 1em;margin:1em 0;max-width:44em">
                        <p style="margin:0 0 .5em"><span style="font-size:.85em;opacity:.75">War story</span><br><strong>Seven &amp; ways</strong></p>
                        <p>Text.</p>
                        </aside>""");
    }

    @Test
    void writesTheSmallPartOfMarkdown() {
        assertThat(
                        body(
                                "One *two* **three** `f<4>` and\n_five_ snake_case_name 2*3*4.\n\n- a\n- b\n  c\n\n1. x\n2. y"))
                .isEqualTo(
                        """
                        <p>One <em>two</em> <strong>three</strong> <code>f&lt;4&gt;</code> and
                        <em>five</em> snake_case_name 2<em>3</em>4.</p>
                        <ul>
                        <li>a</li>
                        <li>b
                        c</li>
                        </ul>
                        <ol>
                        <li>x</li>
                        <li>y</li>
                        </ol>""");
        assertThat(body("```\nint x = {n};\n```"))
                .isEqualTo("<pre><code>int x = {n};</code></pre>");
    }

    @Test
    void leavesMathToThePage() {
        assertThat(body("$T = \\frac{O}{N}$ costs \\$4 and \\{n\\} $$x_{i} < y$$"))
                .isEqualTo("<p>$T = \\frac{O}{N}$ costs $4 and {n} $$x_{i} &lt; y$$</p>");
    }

    @Test
    void putsValuesInTheirPlaces() {
        assertThat(body("**{n}** of {m}, `{n}`", "n", count(1024), "m", "<b>"))
                .isEqualTo("<p><strong>1,024</strong> of &lt;b&gt;, <code>{n}</code></p>");
        assertThat(callout("- {n} *images*", "n", count(1024)).text())
                .isEqualTo("Napkin math: Title <1>\n\n- 1,024 images");
    }

    @Test
    void linksOnlyToSafePlaces() {
        assertThat(
                        body(
                                "[a](https://example.org/x_(y)?a=1&b=2) [b](#sec-x) [c](javascript:alert(1)) [d](data:text/html,x)"))
                .isEqualTo(
                        "<p><a href=\"https://example.org/x_(y)?a=1&amp;b=2\">a</a> <a href=\"#sec-x\">b</a> c d</p>");
        assertThat(body("<img src=x onerror=alert(1)> [\"><i>](https://x.org/\"onclick=\"1)"))
                .doesNotContain("<img")
                .doesNotContain("<i>")
                .doesNotContain("\"onclick");
    }

    @Test
    void namesWhatIsMissingOrLeftOver() {
        assertThatThrownBy(() -> callout("{dayz} days", "days", "25"))
                .hasMessage(
                        "callout \"Title <1>\": {dayz} has no value: give with(\"dayz\", …) or write \\{ for a brace; given are days");
        assertThatThrownBy(() -> callout("no days", "days", "25"))
                .hasMessage(
                        "callout \"Title <1>\": the value \"days\" has no place: write {days} in the text or leave it out of with(...)");
    }
}
