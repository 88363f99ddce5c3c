package workbook.site.internal.print;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import workbook.site.internal.bound.BoundBook;
import workbook.site.internal.bound.BoundBook.Entry;

/**
 * The table of contents as bookmarks. Chromium's own, made from the headings that it paints, say a
 * title twice when one of its letters reaches into the page before.
 */
final class Bookmarks {

    private Bookmarks() {}

    /** Replace the bookmarks of a document, whose places have the names that links lead to. */
    static void write(PDDocument document, BoundBook book) {
        var outline = new PDDocumentOutline();
        var contents = item("Contents");
        contents.setDestination(document.getPage(1)); // behind the title
        outline.addLast(contents);
        add(outline, book.contents());
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    private static void add(PDOutlineNode node, List<Entry> entries) {
        for (var entry : entries) {
            var title = (entry.number() + " " + entry.title()).strip();
            var item = item(title);
            item.setDestination(new PDNamedDestination(PrintPage.target(entry.href())));
            add(item, entry.below());
            node.addLast(item);
        }
    }

    private static PDOutlineItem item(String title) {
        var item = new PDOutlineItem();
        item.setTitle(title);
        return item;
    }
}
