package mlsys.notebook.internal;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/**
 * A line of text on a chart.
 *
 * @param x where the anchor is
 * @param y where the baseline is
 */
public record Label(double x, double y, String text, Anchor anchor, Color color, double size) {

    /** Which part of the text is at its x. */
    public enum Anchor {
        START("start", 0),
        MIDDLE("middle", 0.5),
        END("end", 1);

        private final String css;
        private final double share;

        Anchor(String css, double share) {
            this.css = css;
            this.share = share;
        }

        String css() {
            return css;
        }
    }

    /** Return the place this label takes. */
    public Rectangle2D box() {
        double width = Glyphs.room(text, size);
        return new Rectangle2D.Double(x - width * anchor.share, y - size * 0.78, width, size);
    }

    double left() {
        return x - Glyphs.width(text, size) * anchor.share;
    }
}
