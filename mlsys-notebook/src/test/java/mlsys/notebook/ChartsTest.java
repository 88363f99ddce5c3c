package mlsys.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartsTest {

    private static final double[] ONE_TWO = {1, 2};

    static Stream<Map.Entry<String, Figure>> figures() {
        return Stream.of(
                Map.entry("compute-by-year", ChapterOneCharts.computeByYear()),
                Map.entry("iron-law-stack", ChapterOneCharts.ironLawStack()),
                Map.entry("degradation", ChapterOneCharts.degradation()),
                Map.entry("matmul-ladder", ChapterOneCharts.matmulLadder()));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void drawsTheChartsOfChapterOne(Map.Entry<String, Figure> figure) {
        Golden.assertMatches(figure.getKey() + ".svg", figure.getValue().svg());
    }

    @ParameterizedTest
    @MethodSource("figures")
    void isSmallAndWellFormedWithUniqueIds(Map.Entry<String, Figure> figure) throws Exception {
        String html = figure.getValue().html();
        assertThat(html.getBytes(UTF_8)).hasSizeLessThan(25_000);
        var ids =
                Pattern.compile(" id=\"([^\"]+)\"")
                        .matcher(html)
                        .results()
                        .map(m -> m.group(1))
                        .toList();
        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
        assertThat(html).doesNotContain("NaN");
        var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        parser.parse(new ByteArrayInputStream(figure.getValue().svg().getBytes(UTF_8)));
    }

    @Test
    void endsAnAxisOfSharesAtAHundred() {
        var shares =
                Charts.lines("Shares")
                        .y("share in percent")
                        .line("all", ONE_TWO, new double[] {0, 99});
        assertThat(shares.figure().svg()).contains(">100<").doesNotContain(">120<", ">150<");
        var more =
                Charts.lines("More")
                        .y("share in percent")
                        .line("all", ONE_TWO, new double[] {0, 101});
        assertThat(more.figure().svg()).contains(">120<");
    }

    @Test
    void keepsTheLastLabelInside() {
        var chart =
                Charts.lines("Far").x("far").logX().line("a", new double[] {1, 10_000}, ONE_TWO);
        var last =
                Pattern.compile("<text x=\"([0-9.]+)\"[^>]*>10,000<").matcher(chart.figure().svg());
        assertThat(last.find()).isTrue();
        assertThat(Double.parseDouble(last.group(1))).isLessThan(662);
    }

    @Test
    void saysTheNumbersAsText() {
        assertThat(ChapterOneCharts.computeByYear().text())
                .isEqualTo(
                        """
                        Training compute of landmark models, 2012 to 2023
                        AlexNet: 4.70×10¹⁷ at 2012.7
                        BERT-L (estimate): 2.90×10²⁰ at 2018.8
                        GPT-3: 3.14×10²³ at 2020.4
                        GPT-4 (estimate): 2.10×10²⁵ at 2023.2
                        doubling every 24 months: 4.70×10¹⁷ at 2012.7 to 1.79×10¹⁹ at 2023.2""");
        assertThat(ChapterOneCharts.ironLawStack().text())
                .isEqualTo(
                        """
                        Time for one GPT-2 XL token by batch size
                        1: data 1.471, compute 0.0192, overhead 0.1
                        8: data 1.471, compute 0.1538, overhead 0.1
                        64: data 1.471, compute 1.231, overhead 0.1
                        256: data 1.471, compute 4.923, overhead 0.1
                        compute takes over at a batch of 77""");
        assertThat(ChapterOneCharts.matmulLadder().text())
                .startsWith("Seven ways to multiply two 4096 × 4096 matrices\nPython: 25,552 s\n")
                .endsWith("+ AVX intrinsics: 0.41 s");
    }

    @Test
    void drawsAPngOfDoubleSize() throws IOException {
        byte[] png = ChapterOneCharts.degradation().png();
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1360);
        assertThat(image.getHeight()).isEqualTo(680);
        var colours = new HashSet<Integer>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y) & 0xffffff);
            }
        }
        assertThat(colours).contains(0xffffff, 0x0072b2, 0xd55e00, 0x1c1b1a);
        assertThat(ChapterOneCharts.degradation().png()).isEqualTo(png);
    }

    @Test
    void asksTheMachineForNoFontsAndNoLocale() throws Exception {
        var command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Duser.language=de",
                        "-Xlog:class+load:stdout",
                        "-Dstdout.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChapterOneCharts.class.getName());
        var process = command.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(output).contains("bytes of PNG").doesNotContain("sun.font.FontManagerFactory");
        assertThat(output.replaceAll("(?m)^\\[.*\\R", ""))
                .contains(ChapterOneCharts.matmulLadder().svg());
    }

    @Test
    void doesNotDependOnTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("ar", "EG"));
            Golden.assertMatches("degradation.svg", ChapterOneCharts.degradation().svg());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Nested
    class Hostile {

        @Test
        void textIsEscaped() {
            String evil = "</title><script>alert('x')</script>&\u0007";
            Figure figure =
                    Charts.lines(evil)
                            .x(evil)
                            .y(evil)
                            .point(evil, 1, 1)
                            .point("b", 2, 2)
                            .describe(evil)
                            .figure();
            assertThat(figure.html()).doesNotContain("<script").doesNotContain("\u0007");
            assertThat(figure.svg())
                    .contains(
                            "&lt;/title&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;\ufffd");
        }

        @Test
        void numbersThatCannotBeDrawnAreRefused() {
            assertThatThrownBy(() -> Charts.lines("loss").point("end", 1, Double.NaN).figure())
                    .hasMessage("chart \"loss\": y of \"end\" must be finite, but was NaN");
            assertThatThrownBy(
                            () ->
                                    Charts.lines("loss")
                                            .logY()
                                            .line("l", ONE_TWO, new double[] {1, 0})
                                            .figure())
                    .hasMessage(
                            "chart \"loss\": y 2 of \"l\" must be above 0 on a log axis, but was 0.0");
            assertThatThrownBy(() -> Charts.lines("loss").line("l", ONE_TWO, new double[] {1}))
                    .hasMessage(
                            "chart \"loss\": line \"l\" needs two or more points with an x and a y each, but has 2 x and 1 y");
            assertThatThrownBy(() -> Charts.lines("loss").figure())
                    .hasMessage("chart \"loss\" has nothing to draw: add a point or a line");
            assertThatThrownBy(() -> Charts.bars("t").bar("a", -1).figure())
                    .hasMessage("chart \"t\": \"a\" must be 0 or more, but was -1.0");
            assertThatThrownBy(() -> Charts.stack("t").columns("a", "b").part("p", 1).figure())
                    .hasMessage(
                            "chart \"t\": \"p\" must have one entry a column, but has 1 for 2 columns");
        }

        @Test
        void degenerateRangesAreDrawn() {
            assertThat(Charts.lines("one").point("p", 3, 3).figure().svg()).doesNotContain("NaN");
            assertThat(Charts.lines("flat").logY().point("p", 1e-300, 1e300).figure().svg())
                    .doesNotContain("NaN");
            assertThat(Charts.bars("zero").bar("p", 0).figure().svg()).doesNotContain("NaN");
            assertThat(Charts.stack("zero").columns("c").part("p", 0).figure().svg())
                    .doesNotContain("NaN");
        }
    }
}
