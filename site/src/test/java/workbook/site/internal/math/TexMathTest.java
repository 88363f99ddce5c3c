package workbook.site.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.site.Golden;

class TexMathTest {

    private static final Path FORMULAS = Path.of("src/test/resources/golden/math.tex");

    @Test
    void setsTheListedCommands() throws IOException {
        var rendered =
                Files.readAllLines(FORMULAS).stream()
                        .map(tex -> tex + "\n" + TexMath.display(tex).html() + "\n")
                        .collect(Collectors.joining("\n"));

        Golden.assertMatches("math.html", rendered);
    }

    @Test
    void writesWellFormedMathForEveryFormula() throws IOException {
        for (var tex : Files.readAllLines(FORMULAS)) {
            var result = TexMath.inline(tex);

            assertThat(result.problem()).as(tex).isNull();
            var parser = Parser.xmlParser().setTrackErrors(5);
            Jsoup.parse(result.html(), "", parser);
            assertThat(parser.getErrors()).as(tex).isEmpty();
        }
    }

    @Test
    void keepsTheTagForTheEquationNumber() {
        assertThat(TexMath.display("E = mc^2 \\tag{7}").tag()).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\\foo{x}; \\foo is not in the command set",
                "\\frac{a}; the formula ends too early",
                "{a; the formula ends too early",
                "a}; unexpected \"}\" at character 2",
                "\\left( a; \\left without its \\right",
                "\\begin{cases} a \\end{matrix}; \\begin{cases} is closed by \\end{matrix}",
                "\\begin{tikz} a \\end{tikz}; \\begin{tikz} is not in the command set",
            })
    void showsTheSourceOfWhatItDoesNotKnow(String tex, String problem) {
        var result = TexMath.inline(tex);

        assertThat(result.problem()).isEqualTo(problem);
        assertThat(result.html()).startsWith("<code class=\"tex\">");
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        assertThat(TexMath.inline("{".repeat(1000) + "}".repeat(1000)).problem())
                .isEqualTo("braces are nested more than 40 deep");
        assertThat(TexMath.inline("\\hat".repeat(800) + "x").problem())
                .isEqualTo("commands are nested more than 40 deep");
        assertThat(TexMath.inline("\\left(".repeat(600) + "x").problem()).isNotNull();
        assertThat(TexMath.inline("x".repeat(4001)).problem())
                .isEqualTo("the formula has more than 4000 characters");
    }

    @Test
    void escapesTheSourceItShows() {
        assertThat(TexMath.inline("\\foo<script>").html())
                .isEqualTo("<code class=\"tex\">\\foo&lt;script&gt;</code>");
    }
}
