package mlsys.notebook;

import java.util.Objects;
import mlsys.notebook.internal.Canvas;

/**
 * A finished chart. Laid out twice, for a column of text and for a phone; the SVG shows the one
 * that fits. Immutable, and the same bytes on every machine.
 */
public final class Figure implements Shown {

    private final String title;
    private final String description;
    private final String text;
    private final Canvas wide;
    private final Canvas narrow;

    Figure(String title, String description, String text, Canvas wide, Canvas narrow) {
        this.title = Objects.requireNonNull(title);
        this.description = Objects.requireNonNull(description);
        this.text = Objects.requireNonNull(text);
        this.wide = wide;
        this.narrow = narrow;
    }

    /** Return what names the picture. */
    public String title() {
        return title;
    }

    /** Return what it shows, in words; the alternative text when a cell gives none. */
    public String description() {
        return description;
    }

    /**
     * Return the SVG: 680 wide, and laid out anew, with type of the same size, where the page is no
     * wider than a phone.
     */
    public String svg() {
        return Canvas.svg(wide, narrow, title, description);
    }

    /** Return a PNG of 1360 pixels' width, for viewers without SVG. */
    public byte[] png() {
        return wide.png(2);
    }

    /** Return the SVG in a block of its own. */
    @Override
    public String html() {
        return "<div class=\"mlsys-figure\">\n" + svg() + "\n</div>";
    }

    /** Return the title and the numbers drawn. */
    @Override
    public String text() {
        return text;
    }

    /** Return the title. */
    @Override
    public String toString() {
        return "Figure: " + title;
    }
}
