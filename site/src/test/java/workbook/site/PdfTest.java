package workbook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixture book on paper. Skipped where there is no Chromium; CI has one. */
class PdfTest {

    @TempDir static Path out;
    private static PDDocument pdf;

    @BeforeAll
    static void print() throws IOException {
        try {
            Site.requireMeans(Set.of(Format.PDF));
        } catch (PrintException e) {
            assumeTrue(false, "not printed: " + e.getMessage());
        }
        var report = Fixtures.render(out, Set.of(Format.PDF));
        assertThat(report.findings()).isEmpty();
        assertThat(report.books()).containsExactly(Path.of("the-workbook.pdf"));
        pdf = Loader.loadPDF(out.resolve("the-workbook.pdf").toFile());
    }

    @AfterAll
    static void close() throws IOException {
        if (pdf != null) {
            pdf.close();
        }
    }

    @Test
    void saysWhatItIs() {
        var about = pdf.getDocumentInformation();
        assertThat(about.getTitle()).isEqualTo("The Workbook");
        assertThat(about.getSubject()).isEqualTo("Systems that compute themselves");
        assertThat(about.getAuthor()).isEqualTo("A. Author, B. Writer");
        assertThat(about.getCreationDate().toInstant()).hasToString("2026-05-01T00:00:00Z");
        assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
    }

    @Test
    void isTagged() {
        assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
    }

    @Test
    void hasBookmarksByPartChapterAndSection() {
        var lines = new ArrayList<String>();
        outline(pdf.getDocumentCatalog().getDocumentOutline(), "", lines);
        assertThat(lines)
                .containsSubsequence(
                        "Contents",
                        "Foundations",
                        "  1 A page rich in everything",
                        "    1.1 The iron law",
                        "    Answers",
                        "    Numbers of this chapter",
                        "Constants and assumptions",
                        "Glossary",
                        "Bibliography",
                        "Index");
    }

    private static void outline(PDOutlineNode node, String indent, List<String> lines) {
        for (PDOutlineItem item : node.children()) {
            lines.add(indent + item.getTitle());
            outline(item, indent + "  ", lines);
        }
    }

    @Test
    void bringsItsFontsAlong() throws IOException {
        var fonts = new HashSet<String>();
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                fonts.add(font.getName());
            }
        }
        assertThat(fonts).isNotEmpty();
    }

    @Test
    void leadsEveryLinkWithinTheBookToAPlaceInIt() throws IOException {
        var places = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.DESTS);
        var inside = new HashSet<String>();
        for (var page : pdf.getPages()) {
            for (var annotation : page.getAnnotations()) {
                var link = (PDAnnotationLink) annotation;
                if (link.getAction() instanceof PDActionURI outside) {
                    assertThat(outside.getURI()).startsWith("http");
                } else {
                    inside.add(((PDNamedDestination) link.getDestination()).getNamedDestination());
                }
            }
        }
        assertThat(inside).contains("glossary.vol1-rich-term-iron-law", "vol1-rich.eq-iron");
        assertThat(places.keySet()).extracting(COSName::getName).containsAll(inside);
    }

    @Test
    void namesPagesInContentsAndIndex() throws IOException {
        var contents = text(2, 2);
        var page = contents.replaceAll("(?s).*Glossary\\s+(\\d+).*", "$1");
        assertThat(text(Integer.parseInt(page), Integer.parseInt(page))).contains("Glossary");
        assertThat(text(1, pdf.getNumberOfPages())).doesNotContain("000\n");
    }

    @Test
    void showsNoSolutionAndNoGradedKey() throws IOException {
        assertThat(text(1, pdf.getNumberOfPages()))
                .contains("Answers", "Numbers of this chapter")
                .containsPattern("4,000\\s+6\\.3") // the last setting of the what-if
                .doesNotContain("Reset", "secretRate", "BEGIN SOLUTION", "GRADEDKEY", "37.9");
    }

    private static String text(int first, int last) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        return stripper.getText(pdf);
    }
}
