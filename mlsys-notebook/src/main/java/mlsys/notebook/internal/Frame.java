package mlsys.notebook.internal;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import mlsys.notebook.internal.Label.Anchor;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;

/** What all charts share: margins, grid, tick labels, axis titles, and an XChart without text. */
public final class Frame {

    /** The sizes a figure is laid out in: for a column of text, and for a phone. */
    public enum Format {
        WIDE(680, 340, 13),
        NARROW(340, 270, 12);

        final int width;
        final int height;
        final double size;

        Format(int width, int height, double size) {
            this.width = width;
            this.height = height;
            this.size = size;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        /** Return the size of the type. */
        public double size() {
            return size;
        }
    }

    private static final double EDGE = 4;
    private static final double TICK_GAP = 8;
    private static final Color CLEAR = new Color(255, 255, 255, 0);

    private Frame() {}

    /** Return the room above a plot for the title of its vertical axis. */
    public static double titleRoom(double size) {
        return size * 2.4;
    }

    /**
     * Start a canvas whose plot leaves room for axes.
     *
     * @param top how much is kept free above the plot
     * @param left how wide the labels of the vertical axis are
     * @param right how much is kept free beside the plot
     */
    public static Canvas canvas(Format format, int height, double top, double left, double right) {
        int x = (int) Math.ceil(left + TICK_GAP + EDGE);
        int y = (int) Math.round(top);
        int width = format.width - x - (int) Math.ceil(right);
        int bottom = (int) Math.round(format.size * 3.4);
        return new Canvas(
                format.width, height, new Rectangle2D.Double(x, y, width, height - y - bottom));
    }

    /** Draw horizontal grid lines with their labels on the left. */
    public static void yAxis(Canvas canvas, Scale scale, double size) {
        Rectangle2D plot = canvas.plot();
        for (Scale.Tick tick : scale.ticks()) {
            double y = Math.rint(plot.getMaxY() - scale.at(tick.value()) * plot.getHeight());
            canvas.line(plot.getX(), y, plot.getMaxX(), y, Palette.GRID, true);
            double x = plot.getX() - TICK_GAP;
            canvas.add(
                    new Label(x, y + size * 0.36, tick.label(), Anchor.END, Palette.MUTED, size));
        }
    }

    /** Draw ticks with labels below the plot; {@code grid}: and lines up through it. */
    public static void xAxis(Canvas canvas, Scale scale, double size, boolean grid) {
        Rectangle2D plot = canvas.plot();
        for (Scale.Tick tick : scale.ticks()) {
            double x = Math.rint(plot.getX() + scale.at(tick.value()) * plot.getWidth());
            if (grid) {
                canvas.line(x, plot.getY(), x, plot.getMaxY(), Palette.GRID, true);
            }
            canvas.line(x, plot.getMaxY(), x, plot.getMaxY() + 4, Palette.MUTED, true);
            below(canvas, x, tick.label(), size);
        }
    }

    /** Write a label below the plot, inside the canvas. */
    public static void below(Canvas canvas, double x, String text, double size) {
        double y = canvas.plot().getMaxY() + size * 1.4;
        double last = canvas.width() - Glyphs.room(text, size) / 2;
        canvas.add(new Label(Math.min(x, last), y, text, Anchor.MIDDLE, Palette.MUTED, size));
    }

    /** Draw the line that the data stand on. */
    public static void baseLine(Canvas canvas, boolean upright) {
        Rectangle2D plot = canvas.plot();
        double endX = upright ? plot.getX() : plot.getMaxX();
        double startY = upright ? plot.getY() : plot.getMaxY();
        canvas.line(plot.getX(), startY, endX, plot.getMaxY(), Palette.MUTED, false);
    }

    /** Write the axis titles: the vertical one level and on top, so that nobody turns a head. */
    public static void titles(Canvas canvas, String x, String y, double size) {
        Rectangle2D plot = canvas.plot();
        if (!y.isEmpty()) {
            canvas.add(new Label(EDGE, size * 1.2, y, Anchor.START, Palette.INK, size));
        }
        if (!x.isEmpty()) {
            double bottom = plot.getMaxY() + size * 2.9;
            canvas.add(new Label(plot.getMaxX(), bottom, x, Anchor.END, Palette.INK, size));
        }
    }

    /** Strip an XChart of all it would measure or write with fonts. */
    public static void strip(AxesChart<?, ?> chart) {
        AxesChartStyler styler = chart.getStyler();
        styler.setChartBackgroundColor(CLEAR);
        styler.setPlotBackgroundColor(CLEAR);
        styler.setPlotBorderVisible(false);
        styler.setPlotContentSize(1);
        styler.setPlotMargin(0);
        styler.setChartPadding(0);
        styler.setChartTitleVisible(false);
        styler.setLegendVisible(false);
        styler.setAxisTicksVisible(false);
        styler.setAxisTitlesVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotTicksMarksVisible(false);
        // ticks this far apart are none: XChart would measure their labels even when hidden
        styler.setXAxisTickMarkSpacingHint(Integer.MAX_VALUE / 2);
        styler.setYAxisTickMarkSpacingHint(Integer.MAX_VALUE / 2);
    }
}
