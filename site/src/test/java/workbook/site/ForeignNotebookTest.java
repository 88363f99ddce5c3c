package workbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignNotebookTest {

    @TempDir Path out;
    private SiteReport report =
            new SiteReport(List.of(), List.of(), List.of(), List.of(), List.of());
    private Document page = new Document("");

    @BeforeEach
    void render() throws IOException {
        report = Site.renderNotebooks(List.of(Path.of("src/test/resources/foreign")), out);
        page = Jsoup.parse(Files.readString(out.resolve("hostile.html")));
    }

    @Test
    void runsNothingThatAStrangerWrote() {
        assertThat(page.select("main script, main iframe, main form, main style")).isEmpty();
        assertThat(page.select("main *").stream().flatMap(e -> e.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        assertThat(page.select("main [style], main svg")).isEmpty();
        assertThat(page.select("a").eachAttr("href"))
                .noneMatch(href -> href.replaceAll("\\s", "").startsWith("javascript:"));
    }

    @Test
    void loadsNothingFromElsewhere() {
        assertThat(page.select("img").eachAttr("src"))
                .allMatch(src -> src.startsWith("data:image/"));
    }

    @Test
    void keepsWhatIsHarmless() {
        assertThat(page.select("h1").text()).isEqualTo("A stranger's notebook");
        assertThat(page.select("main td").eachText()).contains("cell", "1", "2");
        assertThat(page.text()).contains("kept", "print('hello')");
        assertThat(page.select("main p > b").eachText()).containsExactly("inline tag", "tag.");
        assertThat(page.select("main math mfrac")).isNotEmpty();
        assertThat(page.select("img[src^=data:image/png]")).hasSize(1);
    }

    @Test
    void reportsPicturesItCannotShow() {
        assertThat(report.findings())
                .extracting(SiteReport.Finding::message)
                .contains(
                        "the link javascript:alert(3) is left out: it is none to a page",
                        "the picture ../../../etc/passwd.png is not in foreign");
    }

    @Test
    void notesPicturesThatItLinksTo() {
        var message =
                "the picture https://evil.example/track.png is on another site:"
                        + " the page links to it";
        assertThat(report.notes()).extracting(SiteReport.Finding::message).contains(message);
        assertThat(report.findings())
                .extracting(SiteReport.Finding::message)
                .doesNotContain(message);
        assertThat(page.select("a.elsewhere").eachAttr("href"))
                .contains("https://evil.example/track.png");
    }

    @Test
    void leadsEveryLinkSomewhere() {
        assertThat(LinkCheck.check(out)).isEmpty();
    }

    @Test
    void showsRawCellsAsTheyWereWritten() {
        assertThat(page.select("main pre.raw").text()).isEqualTo("<script>alert(14)</script>");
    }

    @Test
    void reportsAFileThatIsNoNotebook(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("broken.ipynb"), "{");

        var broken = Site.renderNotebooks(List.of(folder), out);

        assertThat(broken.findings()).hasSize(1);
        assertThat(broken.findings().get(0).place()).endsWith("broken.ipynb:1:2");
    }
}
