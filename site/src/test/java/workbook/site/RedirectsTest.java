package workbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.nbformat.NotebookReader;

class RedirectsTest {

    @TempDir Path out;

    private SiteReport render(String... redirects) throws IOException {
        return Site.render(
                Fixtures.bookWithRedirects(redirects),
                Map.of("vol1/rich", NotebookReader.read(Fixtures.RICH)),
                out);
    }

    @Test
    void anOldAddressLeadsToTheNewOneWithAndWithoutScripts() throws IOException {
        var report = render("old/intro.html -> vol1/rich");

        assertThat(report.findings()).isEmpty();
        var page = Jsoup.parse(Files.readString(out.resolve("old/intro.html")));
        assertThat(page.select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("0; url=../vol1/rich.html");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://example.org/vol1/rich.html");
        assertThat(page.select("main a").attr("href")).isEqualTo("../vol1/rich.html");
        assertThat(page.select("main a").text()).isEqualTo("A page rich in everything");
        assertThat(page.select("script").html()).contains("location.hash");
        assertThat(LinkCheck.check(out)).isEmpty();
    }

    @Test
    void aPlaceInThePageGoesBeforeTheOneThatTheReaderBrings() throws IOException {
        render("law.html -> vol1/rich#sec-law", "terms-old.html -> glossary.html");

        var page = Jsoup.parse(Files.readString(out.resolve("law.html")));
        assertThat(page.select("main a").attr("href")).isEqualTo("vol1/rich.html#sec-law");
        assertThat(page.select("script")).isEmpty();
        assertThat(LinkCheck.check(out)).isEmpty();
    }

    @Test
    void searchEnginesAndReportsDoNotCountIt() throws IOException {
        var report = render("old/intro.html -> vol1/rich");

        assertThat(report.pages()).doesNotContain(Path.of("old/intro.html"));
        assertThat(Files.readString(out.resolve("sitemap.xml"))).doesNotContain("old/intro");
    }

    @Test
    void whatLeadsNowhereOrHidesAPageIsAFinding() throws IOException {
        var report =
                render(
                        "old.html -> vol1/ritch",
                        "Vol1/Rich.html -> glossary.html",
                        "older.html -> old.html",
                        "soon.html -> vol1/later-on");

        assertThat(report.findings())
                .map(SiteReport.Finding::toString)
                .containsExactly(
                        "book.yml:7: redirects: nothing is at \"vol1/ritch\"\n"
                                + "  try: did you mean vol1/rich?",
                        "book.yml:7: redirects: \"Vol1/Rich.html\" is the address of a page there"
                                + " is\n  try: remove it; an old address is one that nothing has any"
                                + " more",
                        "book.yml:7: redirects: nothing is at \"old.html\"\n"
                                + "  try: name a chapter by its id, or a page by its address");
        assertThat(out.resolve("old.html")).doesNotExist();
    }
}
