package workbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.nbformat.Json;

/** A folder of someone else: links, pictures and what else a notebook leans on. */
class ForeignFolderTest {

    @TempDir Path folder;
    @TempDir Path out;

    @Test
    void leadsLinksToPagesPlacesAndFiles() throws IOException {
        notebook("sub/b c.ipynb", markdown("# B\n\n## Some Place!\n\n<a id=\"here\"></a>text"));
        Files.writeString(folder.resolve("data.csv"), "1,2");
        notebook(
                "a.ipynb",
                markdown(
                        "[1](sub/b%20c.ipynb) [2](sub/b%20c.ipynb#Some-Place!)"
                                + " [3](sub/b%20c.ipynb#here) [4](data.csv) [5](#Own-Part)"
                                + " <a href=\"sub/b c.html\">6</a> [7](https://x.example/a^b)\n\n## Own Part"));

        var report = render();

        assertThat(report.findings()).isEmpty();
        assertThat(page("a.html").select("main p a[href]").eachAttr("href"))
                .endsWith(
                        "sub/b-c.html",
                        "sub/b-c.html#some-place",
                        "sub/b-c.html#at-here",
                        "data.csv",
                        "#own-part",
                        "sub/b-c.html",
                        "https://x.example/a%5Eb");
        assertThat(LinkCheck.check(out)).isEmpty();
    }

    @Test
    void reportsBrokenLinksWithTheirCell() throws IOException {
        notebook("a.ipynb", markdown("# A"), markdown("text\n\n[x](gone.ipynb) [y](#gone)"));

        assertThat(render().findings())
                .extracting(finding -> finding.toString().lines().findFirst().orElse(""))
                .containsExactly(
                        file("a.ipynb")
                                + ": cell 2, line 3: the link gone.ipynb leads to nothing in "
                                + folder.getFileName(),
                        file("a.ipynb") + ": cell 2, line 3: the link #gone names no place there");
    }

    @Test
    void notesTheTexThatItLeavesAsItIs() throws IOException {
        notebook("a.ipynb", markdown("# A\n\n$\\nosuchcommand x$"));

        assertThat(render().findings()).isEmpty();
        assertThat(render().notes())
                .extracting(SiteReport.Finding::message)
                .singleElement()
                .asString()
                .startsWith("cannot set $\\nosuchcommand x$");
    }

    @Test
    void copiesPicturesOfTheFolderAndNoOthers() throws IOException {
        var secret = Files.write(out.resolve("secret.png"), new byte[] {1});
        Files.createDirectories(folder.resolve("img"));
        Files.write(folder.resolve("img/my pic.png"), new byte[] {2});
        Files.createSymbolicLink(folder.resolve("img/link.png"), secret);
        notebook(
                "sub/a.ipynb",
                markdown(
                        "![x](../img/my%20pic.png) <img src=\"../img/my pic.png\" width=\"20px\">"),
                markdown("![y](../img/link.png) ![z](../../secret.png)"));

        var report = Site.renderNotebooks(List.of(folder), out.resolve("site"));

        assertThat(out.resolve("site/img")).isDirectoryContaining("glob:**my-pic.png");
        assertThat(out.resolve("site/img/link.png")).doesNotExist();
        assertThat(report.findings()).hasSize(2);
        var shown = Jsoup.parse(Files.readString(out.resolve("site/sub/a.html")));
        assertThat(shown.select("main img").eachAttr("src"))
                .containsExactly("../img/my-pic.png", "../img/my-pic.png");
        assertThat(shown.select("main img").get(1).attr("width")).isEqualTo("20");
    }

    @Test
    void takesTheHtmlOfACellAsOnePiece() throws IOException {
        notebook(
                "a.ipynb",
                markdown("<table>\n\n<tr><td>one</td></tr>\n\n</table>\n\n<details>\n\n**two**"));

        render();

        assertThat(page("a.html").select("main table td").text()).isEqualTo("one");
        assertThat(page("a.html").select("main details strong").text()).isEqualTo("two");
    }

    @Test
    void showsTheNextBestFormWhereTheBestNeedsScripts() throws IOException {
        notebook(
                "a.ipynb",
                output(Map.of("text/html", "<script>draw()</script>", "image/png", "AAAA")),
                output(
                        Map.of(
                                "text/html",
                                "<div><script>x</script></div>",
                                "text/plain",
                                "<A at 0x1>")),
                output(Map.of("application/json", List.of(1), "text/plain", "<J object>")));

        render();

        assertThat(page("a.html").select(".outputs img")).hasSize(1);
        assertThat(page("a.html").select(".outputs pre").eachText())
                .containsExactly("(text/html)", "[\n  1\n]");
    }

    @Test
    void runsScriptsWhereTheyAreAllowed() throws IOException {
        notebook("a.ipynb", output(Map.of("text/html", "<script>draw()</script>")));

        Site.renderNotebooks(List.of(folder), Set.of(Format.HTML), true, out);

        assertThat(page("a.html").select(".outputs script").html()).isEqualTo("draw()");
    }

    @Test
    void foldsWhatATagHides() throws IOException {
        var cell =
                Map.<String, Object>of(
                        "cell_type",
                        "code",
                        "source",
                        "secret = 1",
                        "outputs",
                        List.of(),
                        "metadata",
                        Map.of("tags", List.of("hide-input")));
        notebook("a.ipynb", cell);

        render();

        assertThat(page("a.html").select("details.fold code").text()).isEqualTo("secret = 1");
    }

    @Test
    void findsTheTitleBehindABadgeAndLeavesDeepNestingOut() throws IOException {
        notebook("a.ipynb", markdown("badge\n\n# The title"));
        notebook("deep.ipynb", markdown("> ".repeat(20_000) + "x"));
        notebook("word.ipynb", markdown("字".repeat(300)));

        var report = render();

        assertThat(page("a.html").select("h1").eachText()).containsExactly("The title");
        assertThat(report.findings())
                .extracting(SiteReport.Finding::message)
                .containsExactly("its text is nested too deeply to be shown");
        assertThat(out.resolve("word.html")).exists();
    }

    @Test
    void rendersAgainIntoItsOwnFolder() throws IOException {
        notebook("a.ipynb", markdown("# A"));
        var site = folder.resolve("_site");

        Site.renderNotebooks(List.of(folder), site);

        assertThat(Site.renderNotebooks(List.of(folder), site).pages()).hasSize(3);
    }

    private SiteReport render() {
        return Site.renderNotebooks(List.of(folder), out);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(Files.readString(out.resolve(name)));
    }

    private static Map<String, Object> markdown(String text) {
        return Map.of("cell_type", "markdown", "metadata", Map.of(), "source", text);
    }

    private static Map<String, Object> output(Map<String, Object> data) {
        var output = Map.of("output_type", "display_data", "metadata", Map.of(), "data", data);
        return Map.of(
                "cell_type",
                "code",
                "metadata",
                Map.of(),
                "source",
                "x",
                "outputs",
                List.of(output));
    }

    private void notebook(String name, Object... cells) throws IOException {
        var tree =
                Map.of(
                        "nbformat",
                        4,
                        "nbformat_minor",
                        2,
                        "metadata",
                        Map.of(),
                        "cells",
                        List.of(cells));
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), Json.write(tree));
    }
}
