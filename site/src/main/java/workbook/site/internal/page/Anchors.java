package workbook.site.internal.page;

/** Names of places in a page. */
final class Anchors {

    private Anchors() {}

    /** Return the anchor of the cell that is part {@code part} of the document. */
    static String cell(Chapter chapter, int part) {
        return "cell-" + (part + 1);
    }
}
