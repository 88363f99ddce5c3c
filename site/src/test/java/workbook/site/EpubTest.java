package workbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.epubcheck.api.EpubCheck;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.nbformat.NotebookReader;

class EpubTest {

    @TempDir static Path out;
    private static SiteReport report;
    private static Path file;

    @BeforeAll
    static void render() throws IOException {
        report = Fixtures.render(out, Set.of(Format.EPUB));
        file = out.resolve("the-workbook.epub");
    }

    @Test
    void isOneFileNamedAfterTheTitle() {
        assertThat(report.findings()).isEmpty();
        assertThat(report.pages()).isEmpty();
        assertThat(report.books()).containsExactly(Path.of("the-workbook.epub"));
        assertThat(file).isRegularFile();
    }

    @Test
    void isCleanOfErrorsAndWarnings() {
        assertThat(new EpubCheck(file.toFile()).doValidate()).isZero();
    }

    @Test
    void hasTheSameBytesInEveryBuild() throws IOException {
        var first = Files.readAllBytes(file);
        assertThat(Fixtures.render(out, Set.of(Format.EPUB)).written()).isEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void looksAsReviewed() throws IOException {
        for (var page : List.of("EPUB/vol1/rich.xhtml", "EPUB/nav.xhtml", "EPUB/book.opf")) {
            Golden.assertMatches("epub-" + page.substring(5).replace('/', '-'), text(page));
        }
    }

    @Test
    void showsNoSolutionAndNoGradedKey() throws IOException {
        assertThat(text("EPUB/vol1/rich.xhtml"))
                .doesNotContain("secretRate", "BEGIN SOLUTION", "GRADEDKEY", "37.9");
    }

    @Test
    void needsNoScriptAndFoldsNothing() throws IOException {
        var page = page("EPUB/vol1/rich.xhtml");
        assertThat(page.select("script, form, input, button, details, [hidden]")).isEmpty();
        assertThat(page.select(".what-if th").eachText())
                .containsExactly("devices", "training time (d)");
        assertThat(page.select("aside[role=doc-footnote]")).isNotEmpty();
        assertThat(page.select(".q-answer")).isNotEmpty();
    }

    @Test
    void leadsFromAWorkAndATermToTheirLists() throws IOException {
        var page = page("EPUB/vol1/rich.xhtml");
        assertThat(page.select("a.cite").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith("../bibliography.xhtml#ref-"));
        assertThat(page.select("a.term").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith("../glossary.xhtml#vol1-rich-term-"));
    }

    @Test
    void hasACoverThatEveryReaderCanShow() throws IOException {
        try (var zip = FileSystems.newFileSystem(file)) {
            var cover = ImageIO.read(Files.newInputStream(zip.getPath("EPUB/cover.png")));
            assertThat(cover.getWidth()).isEqualTo(1200);
            assertThat(inked(cover.getSubimage(110, 190, 900, 120))).isBetween(0.05, 0.5);
            assertThat(inked(cover.getSubimage(1050, 0, 150, 1600))).isZero();
        }
    }

    @Test
    void aTitleInOtherLettersGetsACoverInTheReadersFace(@TempDir Path other) throws IOException {
        var spec = Fixtures.bookTitled("機械学習");
        var notebooks = Map.of("vol1/rich", NotebookReader.read(Fixtures.RICH));
        var book = Site.render(spec, notebooks, Set.of(Format.EPUB), other).books().get(0);
        try (var zip = FileSystems.newFileSystem(other.resolve(book))) {
            assertThat(Files.readString(zip.getPath("EPUB/cover.svg"))).contains(">機械学習</text>");
        }
        assertThat(new EpubCheck(other.resolve(book).toFile()).doValidate()).isZero();
    }

    @Test
    void takesTheNotebookOfAStranger(@TempDir Path other) {
        var folder = Path.of("src/test/resources/foreign");
        var report = Site.renderNotebooks(List.of(folder), Set.of(Format.EPUB), false, other);
        var book = other.resolve(report.books().get(0));

        assertThat(new EpubCheck(book.toFile()).doValidate()).isZero();
    }

    /** The share of pixels that are darker than half. */
    private static double inked(BufferedImage image) {
        int dark = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return dark / (double) (image.getWidth() * image.getHeight());
    }

    private static Document page(String name) throws IOException {
        return Jsoup.parse(text(name), "", Parser.xmlParser());
    }

    private static String text(String name) throws IOException {
        try (var zip = FileSystems.newFileSystem(file)) {
            return Files.readString(zip.getPath(name));
        }
    }
}
