package workbook.site.internal.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import workbook.site.SiteSpec;
import workbook.site.internal.bound.BoundBook;

/** What we read from a printed book, and what we write into it. */
final class PdfFile {

    private PdfFile() {}

    /** Return the number of the page on which each place that a link leads to stands, from 1. */
    static Map<String, Integer> pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var numbers = new HashMap<String, Integer>();
            var places =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.DESTS);
            if (places != null) {
                for (var name : places.keySet()) {
                    numbers.put(name.getName(), page(document, places.getDictionaryObject(name)));
                }
            }
            return numbers;
        } catch (IOException e) {
            throw new UncheckedIOException("Chromium's PDF cannot be read", e);
        }
    }

    private static int page(PDDocument document, org.apache.pdfbox.cos.COSBase place) {
        return place instanceof COSArray array && array.getObject(0) instanceof COSDictionary page
                ? document.getPages().indexOf(new PDPage(page)) + 1
                : 0;
    }

    /** A window shows the title, not the name of the file. */
    private static void showTitle(PDDocument document) {
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    /**
     * Write what Chromium cannot: title, authors, the time of the edition, and bookmarks that are
     * the table of contents.
     */
    static byte[] finished(byte[] pdf, BoundBook book) {
        try (var document = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            var about = document.getDocumentInformation();
            about.setTitle(book.about().title());
            about.setSubject(book.about().subtitle());
            about.setAuthor(String.join(", ", book.about().authors()));
            about.setCreator("workbook");
            if (!book.modified().equals(SiteSpec.About.UNDATED)) {
                var time = GregorianCalendar.from(book.modified().atZone(ZoneOffset.UTC));
                about.setCreationDate(time);
                about.setModificationDate(time);
            }
            Bookmarks.write(document, book);
            showTitle(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Chromium's PDF cannot be read", e);
        }
    }
}
