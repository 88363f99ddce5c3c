package mlsys.notebook.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Lays out points and lines. */
public final class LineLayout {

    private static final int DOT = 9;

    private final List<Point> points;
    private final List<Line> lines;
    private final List<Level> levels;
    private final List<Point> notes;
    private final boolean logX;
    private final boolean logY;
    private final String xTitle;
    private final String yTitle;

    /** A named place. */
    public record Point(String name, double x, double y, boolean estimate) {}

    /** A named line; {@code reference}: thin, grey, dashed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Line(String name, double[] x, double[] y, boolean reference) {}

    /** A named height. */
    public record Level(String name, double y) {}

    public LineLayout(
            List<Point> points,
            List<Line> lines,
            List<Level> levels,
            List<Point> notes,
            boolean logX,
            boolean logY,
            String xTitle,
            String yTitle) {
        this.points = List.copyOf(points);
        this.lines = List.copyOf(lines);
        this.levels = List.copyOf(levels);
        this.notes = List.copyOf(notes);
        this.logX = logX;
        this.logY = logY;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
    }

    /** Lay out for one size. */
    public Canvas at(Frame.Format format) {
        double size = format.size();
        Scale y = yScale(format.height() / 50);
        // where the axis ends at the highest mark, its name stands above the plot
        double top = Frame.titleRoom(size) + (shares() && y.max() == 100 ? size : 0);
        Canvas canvas = Frame.canvas(format, format.height(), top, y.labelWidth(size), 18);
        Scale x = xScale((int) (canvas.plot().getWidth() / (size * 5)));
        Frame.yAxis(canvas, y, size);
        Frame.xAxis(canvas, x, size, false);
        Frame.titles(canvas, xTitle, yTitle, size);
        Frame.baseLine(canvas, false);
        var axes = new Axes(canvas, x, y);
        canvas.chart(xchart(axes));
        name(axes, size);
        return canvas;
    }

    private XYChart xchart(Axes axes) {
        Rectangle2D plot = axes.canvas().plot();
        var chart = new XYChart((int) plot.getWidth(), (int) plot.getHeight());
        Frame.strip(chart);
        chart.getStyler().setMarkerSize(DOT);
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(plot.getWidth());
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(plot.getHeight());
        for (Level level : levels) {
            Line2D line = axes.across(level);
            add(
                    chart,
                    plot,
                    List.of(line.getP1(), line.getP2()),
                    Palette.MUTED,
                    Marks.reference(),
                    SeriesMarkers.NONE);
        }
        int series = 0;
        for (Line line : lines) {
            Color color = line.reference() ? Palette.MUTED : Palette.series(series);
            BasicStroke stroke = line.reference() ? Marks.reference() : Marks.stroke(series++);
            add(chart, plot, axes.path(line), color, stroke, SeriesMarkers.NONE);
        }
        for (Point point : points) {
            Marker marker = point.estimate() ? new Marks.Ring() : new Marks.Dot();
            var at = List.of(axes.at(point.x(), point.y()));
            add(chart, plot, at, Palette.series(series), SeriesLines.NONE, marker);
        }
        return chart;
    }

    /** Add what is given in pixels; XChart counts them up from the plot's lower left corner. */
    private static void add(
            XYChart chart,
            Rectangle2D plot,
            List<Point2D> at,
            Color color,
            BasicStroke stroke,
            Marker marker) {
        double[] x = at.stream().mapToDouble(p -> p.getX() - plot.getX()).toArray();
        double[] y = at.stream().mapToDouble(p -> plot.getMaxY() - p.getY()).toArray();
        XYSeries series = chart.addSeries("s" + chart.getSeriesCollection().size(), x, y);
        series.setLineColor(color);
        series.setLineStyle(stroke);
        series.setMarker(marker);
        series.setMarkerColor(color);
    }

    private void name(Axes axes, double size) {
        Rectangle2D plot = axes.canvas().plot();
        double top = size * 1.6;
        double right = axes.canvas().width() - 2.0;
        double left = plot.getX() + 3;
        var room = new Rectangle2D.Double(left, top, right - left, plot.getMaxY() + 1 - top);
        var placer = new Placer(room, size);
        for (Line line : lines) {
            List<Point2D> path = axes.path(line);
            for (int i = 1; i < path.size(); i++) {
                placer.avoid(new Line2D.Double(path.get(i - 1), path.get(i)));
            }
        }
        levels.forEach(level -> placer.avoid(axes.across(level)));
        points.forEach(p -> placer.avoid(axes.at(p.x(), p.y()), DOT / 2.0 + 2));
        place(axes, placer);
    }

    private void place(Axes axes, Placer placer) {
        Canvas canvas = axes.canvas();
        for (Point p : points) {
            canvas.add(placer.beside(axes.at(p.x(), p.y()), p.name(), Palette.INK));
        }
        for (Line line : lines) {
            Color color = line.reference() ? Palette.MUTED : Palette.INK;
            canvas.add(placer.along(Axes.dense(axes.path(line)), line.name(), color));
        }
        for (Level level : levels) {
            Line2D line = axes.across(level);
            canvas.add(
                    placer.along(List.of(line.getP1(), line.getP2()), level.name(), Palette.MUTED));
        }
        for (Point note : notes) {
            canvas.add(placer.beside(axes.at(note.x(), note.y()), note.name(), Palette.ACCENT));
        }
    }

    private Scale yScale(int room) {
        var range = new DoubleSummaryStatistics();
        points.forEach(p -> range.accept(p.y()));
        notes.forEach(p -> range.accept(p.y()));
        levels.forEach(l -> range.accept(l.y()));
        lines.forEach(l -> Arrays.stream(l.y()).forEach(range));
        double low = range.getMin();
        double high = range.getMax();
        // room for names above the highest and below the lowest mark
        if (logY) {
            double spread = Math.log10(high / low);
            double under = low / Math.pow(10, spread * 0.1);
            return Scale.decades(under, high * Math.pow(10, spread * 0.04), room);
        }
        double under = low - (high - low) * 0.04;
        double from = low >= 0 && under < 0 ? 0 : under;
        return Scale.linear(from, top(high, high + (high - low) * 0.06), room, true);
    }

    /** Shares end at a hundred percent, and so does their axis. */
    private double top(double high, double withAir) {
        return shares() && high <= 100 ? Math.min(100, withAir) : withAir;
    }

    private boolean shares() {
        return yTitle.contains("percent");
    }

    private Scale xScale(int room) {
        var range = new DoubleSummaryStatistics();
        points.forEach(p -> range.accept(p.x()));
        notes.forEach(p -> range.accept(p.x()));
        lines.forEach(l -> Arrays.stream(l.x()).forEach(range));
        if (logX) {
            return Scale.decades(range.getMin(), range.getMax(), room);
        }
        double air = points.isEmpty() ? 0 : (range.getMax() - range.getMin()) * 0.04;
        double low = range.getMin() == 0 ? 0 : range.getMin() - air;
        return Scale.linear(low, range.getMax() + air, room, false);
    }
}
