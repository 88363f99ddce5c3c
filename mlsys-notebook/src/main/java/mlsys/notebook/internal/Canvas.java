package mlsys.notebook.internal;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * A chart laid out at one size. XChart paints the data; grid, ticks and every text are ours, since
 * XChart measures text with the fonts of the machine and draws it as outlines.
 */
public final class Canvas {

    static final float HAIRLINE = 1;

    private final int width;
    private final int height;
    private final Rectangle2D plot;
    private final List<Consumer<Graphics2D>> under = new ArrayList<>();
    private final List<Consumer<Graphics2D>> over = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    /** Start a canvas; {@code plot} is where the data goes, at whole pixels. */
    public Canvas(int width, int height, Rectangle2D plot) {
        this.width = width;
        this.height = height;
        this.plot = plot;
    }

    public Rectangle2D plot() {
        return plot;
    }

    public int width() {
        return width;
    }

    int height() {
        return height;
    }

    public void under(Consumer<Graphics2D> paint) {
        under.add(paint);
    }

    public void over(Consumer<Graphics2D> paint) {
        over.add(paint);
    }

    public void add(Label label) {
        labels.add(label);
    }

    /** Paint what XChart draws of {@code chart} into the plot. */
    public void chart(Chart<?, ?> chart) {
        over(
                g -> {
                    AffineTransform before = g.getTransform();
                    g.translate(plot.getX(), plot.getY());
                    chart.paint(g, (int) plot.getWidth(), (int) plot.getHeight());
                    g.setTransform(before);
                });
    }

    /** Draw a straight line below ({@code grid}) or above the data. */
    public void line(double x1, double y1, double x2, double y2, Color color, boolean grid) {
        Consumer<Graphics2D> paint =
                g -> {
                    g.setColor(color);
                    g.setStroke(new BasicStroke(HAIRLINE));
                    g.draw(new Line2D.Double(x1, y1, x2, y2));
                };
        (grid ? under : over).add(paint);
    }

    /** Write two layouts of one chart as SVG. */
    public static String svg(Canvas wide, Canvas narrow, String title, String description) {
        return SvgWriter.both(wide, narrow, title, description);
    }

    String layout() {
        var vector = new VectorGraphics2D();
        paint(vector);
        var page = new PageSize(0, 0, width, height);
        String raw = new SVGProcessor().getDocument(vector.getCommands(), page).toString();
        return new SvgWriter(width, height, labels).layout(raw);
    }

    /** Draw as PNG, {@code zoom} pixels to the unit. */
    public byte[] png(int zoom) {
        var image = new BufferedImage(width * zoom, height * zoom, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(zoom, zoom);
        paint(g);
        labels.forEach(label -> paint(g, label));
        g.dispose();
        return png(image);
    }

    private void paint(Graphics2D g) {
        g.setColor(Palette.PAPER);
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        under.forEach(paint -> paint.accept(g));
        over.forEach(paint -> paint.accept(g));
    }

    private static void paint(Graphics2D g, Label label) {
        AffineTransform before = g.getTransform();
        g.translate(label.left(), label.y());
        g.setColor(label.color());
        g.fill(Glyphs.outline(label.text(), label.size()));
        g.setTransform(before);
    }

    private static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
