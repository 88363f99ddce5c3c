package workbook.site.internal.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaHighlighterTest {

    @Test
    void marksEachKindOfToken() {
        assertThat(JavaHighlighter.html("@Test var x = Math.max(1.5e-3, N); // done"))
                .isEqualTo(
                        "<span class=\"a\">@Test</span> <span class=\"k\">var</span> x ="
                                + " <span class=\"t\">Math</span>.<span class=\"f\">max</span>("
                                + "<span class=\"n\">1.5e-3</span>, <span class=\"t\">N</span>);"
                                + " <span class=\"c\">// done</span>");
    }

    @Test
    void keepsStringsTextBlocksAndCommentsWhole() {
        assertThat(JavaHighlighter.html("\"a // \\\" b\" '\\'' /* \"x\" */"))
                .isEqualTo(
                        "<span class=\"s\">&quot;a // \\&quot; b&quot;</span> "
                                + "<span class=\"s\">'\\''</span> "
                                + "<span class=\"c\">/* &quot;x&quot; */</span>");
        assertThat(JavaHighlighter.html("\"\"\"\n{days} \"x\"\n\"\"\".length()"))
                .startsWith(
                        "<span class=\"s\">&quot;&quot;&quot;\n{days} &quot;x&quot;\n&quot;&quot;&quot;</span>.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"open",
                "/* open",
                "'",
                "\"\"\"",
                "\\",
                "0x1.8p+3 0b1010 1_000L .5f 1e10",
                "a<b>c & <script>alert(1)</script>",
                "@interface X {}",
                "\"ends with \\",
                "größe = ü;",
            })
    void losesNoCharacterOfAnyText(String code) {
        var html = JavaHighlighter.html(code);

        assertThat(
                        org.jsoup.parser.Parser.unescapeEntities(
                                html.replaceAll("</?span[^>]*>", ""), false))
                .isEqualTo(code);
    }
}
