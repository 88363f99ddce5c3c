package mlsys.notebook;

import java.util.Objects;
import mlsys.notebook.internal.Canvas;

/**
 * A finished chart. Laid out twice, for a column of text and for a phone; the HTML shows the one
 * that fits. Immutable, and the same bytes on every machine.
 */
public final class Figure implements Shown {

    private static final String STYLE =
            "<style>@container mlsys-figure (max-width:480px){"
                    + ".mlsys-wide{display:none!important}.mlsys-narrow{display:block!important}}"
                    + "</style>";

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

    /** Return the SVG, 680 units wide. */
    public String svg() {
        return wide.svg(title, description);
    }

    /** Return the SVG for narrow places, 340 units wide, its type not smaller. */
    public String narrowSvg() {
        return narrow.svg(title, description);
    }

    /** Return a PNG of 1360 pixels' width, for viewers without SVG. */
    public byte[] png() {
        return wide.png(2);
    }

    /** Return both SVGs; the narrow one stays hidden where styles are not obeyed. */
    @Override
    public String html() {
        return "<div class=\"mlsys-figure\" style=\"container:mlsys-figure/inline-size;margin:0\">\n"
                + STYLE
                + "\n<div class=\"mlsys-wide\">\n"
                + svg()
                + "\n</div>\n<div class=\"mlsys-narrow\" style=\"display:none\">\n"
                + narrowSvg()
                + "\n</div>\n</div>";
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
