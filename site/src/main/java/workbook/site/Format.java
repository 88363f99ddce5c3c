package workbook.site;

/** A form in which a book can be had. */
public enum Format {
    /** Pages for a browser, from a server or from disk. */
    HTML(""),
    /** One file for e-readers. */
    EPUB("epub"),
    /** One file for paper and screens; needs Chromium. */
    PDF("pdf");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** Return how the name of a book in one file ends, without a dot; empty for pages. */
    public String extension() {
        return extension;
    }
}
