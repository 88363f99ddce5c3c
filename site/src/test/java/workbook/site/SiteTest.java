package workbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.nbformat.Cell;
import workbook.nbformat.Notebook;

class SiteTest {

    @TempDir Path out;

    @Test
    void rendersTheRichPageWithoutFindings() throws IOException {
        var report = Fixtures.render(out);

        assertThat(report.findings()).isEmpty();
        assertThat(report.pages())
                .map(Path::toString)
                .containsExactly(
                        "vol1/rich.html",
                        "index.html",
                        "glossary.html",
                        "terms.html",
                        "figures.html",
                        "works.html",
                        "constants.html",
                        "404.html");
    }

    @Test
    void listsEveryConstantWithItsSourceAndItsUses() throws IOException {
        Fixtures.render(out);
        var page = Jsoup.parse(Files.readString(out.resolve("constants.html")));
        var facts = page.select(".fact");
        assertThat(facts).isNotEmpty();
        var peak = page.expectFirst(".fact:contains(312 TFLOP/s)");
        assertThat(peak.select("code").text()).startsWith("hardware.nvidia.");
        assertThat(peak.select(".v-source").text()).contains("A100");
        assertThat(peak.select("ul a").eachAttr("href")).allMatch(h -> h.startsWith("vol1/rich"));
        assertThat(page.select("#assumptions ~ .fact").text()).contains("scenario");
        var chapter = Jsoup.parse(Files.readString(out.resolve("vol1/rich.html")));
        assertThat(chapter.select(".facts-list a").eachAttr("href"))
                .contains("../constants.html#" + peak.id());
        assertThat(LinkCheck.check(out)).isEmpty();
    }

    @Test
    void listsWhatTheLibraryKnowsUsedOrNot() throws IOException {
        Fixtures.renderWithLibrary(out);
        var page = Jsoup.parse(Files.readString(out.resolve("constants.html")));
        assertThat(page.select("#g-accelerators ~ .fact")).hasSize(2);
        var used = page.expectFirst("#c-hardware-nvidia-a100-flops-fp16-tensor");
        assertThat(used.select("summary").text()).isEqualTo("Used in chapter 1");
        assertThat(used.select("ul a").eachAttr("href")).allMatch(h -> h.startsWith("vol1/rich"));
        var unused = page.expectFirst(".fact:contains(A100_<HOUR>)");
        assertThat(unused.select("summary")).isEmpty();
        assertThat(unused.select("b").text()).isEqualTo("4×10³ USD");
        assertThat(unused.select(".v-source").text())
                .isEqualTo(
                        "A data sheet, 2020; uncertain by ±14.5 %, ours: a guess; dense price.A100_<HOUR>");
        assertThat(unused.select(".v-source a").attr("href")).isEqualTo("https://example.org/a100");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(LinkCheck.check(out)).isEmpty();
    }

    @Test
    void looksAsReviewed() throws IOException {
        Fixtures.render(out);

        for (var page : List.of("vol1/rich.html", "index.html", "glossary.html", "404.html")) {
            var html = Files.readString(out.resolve(page)).replaceAll("\\?v=[0-9a-f]{8}", "?v=0");
            Golden.assertMatches(
                    page.replace('/', '-'),
                    html.replaceAll("data-version=\"[0-9a-f]{8}\"", "data-version=\"0\""));
        }
    }

    @Test
    void staysWithinTheWeightOfAPage() throws IOException {
        Fixtures.render(out);

        long bytes = 0;
        for (var file : List.of("vol1/rich.html", "assets/site.css", "assets/site.js")) {
            bytes += zipped(Files.readAllBytes(out.resolve(file)));
        }
        assertThat(bytes).isLessThan(40_000);
        var page = org.jsoup.Jsoup.parse(Files.readString(out.resolve("vol1/rich.html")));
        assertThat(page.select("script[src], link[rel=stylesheet], img[src]")).hasSizeLessThan(6);
    }

    private static int zipped(byte[] bytes) throws IOException {
        var buffer = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.GZIPOutputStream(buffer)) {
            zip.write(bytes);
        }
        return buffer.size();
    }

    @Test
    void leadsEveryLinkSomewhere() throws IOException {
        Fixtures.render(out);

        assertThat(LinkCheck.check(out)).isEmpty();
    }

    @Test
    void writesTheSameBytesTwiceAndTouchesNothingTheSecondTime() throws IOException {
        assertThat(Fixtures.render(out).written()).isNotEmpty();
        assertThat(Fixtures.render(out).written()).isEmpty();
    }

    @Test
    void showsNoSolutionAndNoGradedKey() throws IOException {
        Fixtures.render(out);

        for (var file : files()) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContain("secretRate", "BEGIN SOLUTION", "GRADEDKEY", "37.9");
        }
    }

    @Test
    void asksNothingOfForeignHosts() throws IOException {
        Fixtures.render(out);

        var page = org.jsoup.Jsoup.parse(Files.readString(out.resolve("vol1/rich.html")));
        assertThat(page.select("[src^=http], [src^=//], link[rel=stylesheet][href^=http]"))
                .isEmpty();
    }

    @Test
    void findsWordsInTheIndexOfTheirFirstLetter() throws IOException {
        Fixtures.render(out);

        assertThat(Files.readString(out.resolve("assets/search/i.js")))
                .startsWith("workbookWords(\"i\",{")
                .contains("\"iron\":[");
        assertThat(Files.readString(out.resolve("assets/search/sections.js")))
                .contains(
                        "\"vol1/rich.html#sec-law\",\"A page rich in everything\",\"1.1 The iron law\"")
                .contains("\"vol1/rich.html#term-");
        assertThat(Files.readString(out.resolve("assets/search/text-0.js")))
                .startsWith("workbookTexts(0,[\"Between two data centres");
    }

    @Test
    void thePageOfWrongAddressesIsWholeAtAnyAddress() throws IOException {
        assertThat(BookSite.home("https://example.org/books/one/")).isEqualTo("/books/one/");
        assertThat(BookSite.home("https://example.org")).isEqualTo("/");
        assertThat(BookSite.home("")).isEmpty();
        Fixtures.render(out);
        var page = Jsoup.parse(Files.readString(out.resolve("404.html")));

        assertThat(page.select("link[rel=stylesheet]").attr("href")).startsWith("/assets/site.css");
        assertThat(page.select("main a").attr("href")).isEqualTo("/index.html");
    }

    @Test
    void theContentsListSectionsInThoseTheyStandIn() throws IOException {
        var text = "# T\n\n## A\n\n### B\n\n#### C\n\n##### D\n\n### E\n\n## F";
        var about = Map.<String, Object>of("schema", 1, "id", "vol1/rich", "title", "T");
        var cell = new Cell.Markdown("text", text, Map.of(), Map.of());
        var notebook = Notebook.of(Map.of("workbook", about), List.of(cell));
        Site.render(Fixtures.book(), Map.of("vol1/rich", notebook), out);
        var page = Jsoup.parse(Files.readString(out.resolve("vol1/rich.html")));
        var top = page.expectFirst("#wb-contents .sections");

        assertThat(top.select("> li > a").eachText()).containsExactly("A", "F");
        assertThat(top.select("> li > ol > li > a").eachText()).containsExactly("B", "E");
        assertThat(top.select("> li > ol > li > ol a").eachText()).containsExactly("C");
        assertThat(LinkCheck.check(out)).isEmpty();
    }

    @Test
    void tellsOthersOfItsPagesAndEditions() throws IOException {
        Fixtures.render(out);

        assertThat(Files.readString(out.resolve("sitemap.xml")))
                .contains("<loc>https://example.org/vol1/rich.html</loc>")
                .doesNotContain("404");
        var feed =
                Jsoup.parse(
                        Files.readString(out.resolve("feed.xml")),
                        org.jsoup.parser.Parser.xmlParser());
        assertThat(feed.select("entry > title").text()).isEqualTo("The Workbook, edition 2026");
        assertThat(feed.select("entry > updated").text()).isEqualTo("2026-05-01T00:00:00Z");
        assertThat(feed.select("entry > link").attr("href"))
                .isEqualTo("https://example.org/index.html");
        assertThat(feed.select("author > name").eachText())
                .containsExactly("A. Author", "B. Writer");
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(out)) {
            return files.filter(file -> file.toString().matches(".*\\.(html|js)")).toList();
        }
    }
}
