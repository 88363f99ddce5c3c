package mlsys.notebook.internal;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.style.markers.Marker;

/** Dashes, dots and hatches, so that a chart can be read without colour. */
public final class Marks {

    private static final float LINE = 2;
    private static final float[][] DASHES = {{}, {7, 4}, {2, 4}, {9, 3, 2, 3}};
    private static final double HATCH_GAP = 7;

    private Marks() {}

    /** Return the stroke of the line with this number. */
    public static BasicStroke stroke(int index) {
        return stroke(LINE, DASHES[index % DASHES.length]);
    }

    /** Return the stroke of lines to compare with. */
    public static BasicStroke reference() {
        return stroke(1.5f, new float[] {5, 4});
    }

    private static BasicStroke stroke(float width, float[] dash) {
        float[] pattern = dash.length == 0 ? null : dash;
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 4, pattern, 0);
    }

    /** A dot. */
    public static final class Dot extends Marker {
        @Override
        public void paint(Graphics2D g, double x, double y, int size) {
            g.fill(new Ellipse2D.Double(x - size / 2.0, y - size / 2.0, size, size));
        }
    }

    /** A ring, for what is only estimated. */
    public static final class Ring extends Marker {
        @Override
        public void paint(Graphics2D g, double x, double y, int size) {
            var ring = new Ellipse2D.Double(x - size / 2.0, y - size / 2.0, size, size);
            var color = g.getColor();
            g.setColor(Palette.PAPER);
            g.fill(ring);
            g.setColor(color);
            g.setStroke(new BasicStroke(2));
            g.draw(ring);
        }
    }

    /** Draw the hatch of the part with this number over its box; the first has none. */
    public static void hatch(Canvas canvas, Rectangle2D box, int index) {
        if (index % 3 == 0 || box.getHeight() < 1) {
            return;
        }
        boolean rising = index % 3 == 1;
        double reach = box.getHeight();
        for (double x = box.getX() - reach + HATCH_GAP / 2; x < box.getMaxX(); x += HATCH_GAP) {
            double from = Math.max(x, box.getX());
            double to = Math.min(x + reach, box.getMaxX());
            if (to - from > 0.5) {
                double y1 = rising ? box.getMaxY() - (from - x) : box.getY() + (from - x);
                double y2 = rising ? box.getMaxY() - (to - x) : box.getY() + (to - x);
                canvas.over(g -> line(g, new Line2D.Double(from, y1, to, y2)));
            }
        }
    }

    private static void line(Graphics2D g, Line2D line) {
        g.setColor(Palette.PAPER);
        g.setStroke(new BasicStroke(1.25f));
        g.draw(line);
    }
}
