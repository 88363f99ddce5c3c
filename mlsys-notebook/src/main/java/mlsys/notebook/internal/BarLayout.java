package mlsys.notebook.internal;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import mlsys.notebook.internal.Label.Anchor;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarSeries;

/** Lays out lying bars. */
public final class BarLayout {

    private static final double FILL = 0.66;
    private static final double GAP = 6;
    private static final int ROW = 30;

    private final List<Bar> bars;
    private final String axis;
    private final boolean log;

    /** A named amount and the text at its end. */
    public record Bar(String name, double value, String shown, boolean accent) {}

    public BarLayout(List<Bar> bars, String axis, boolean log) {
        this.bars = List.copyOf(bars);
        this.axis = axis;
        this.log = log;
    }

    /** Lay out for one size; as high as the bars need. */
    public Canvas at(Frame.Format format) {
        double size = format.size();
        double names = bars.stream().mapToDouble(b -> Glyphs.room(b.name(), size)).max().orElse(0);
        int height = (int) (bars.size() * ROW + size * 4.2);
        Canvas canvas = Frame.canvas(format, height, size * 0.8, names, size * 2.2);
        Rectangle2D plot = canvas.plot();
        Scale scale = scale((int) (plot.getWidth() / (size * 6)));
        Frame.xAxis(canvas, scale, size, true);
        Frame.titles(canvas, axis, "", size);
        for (boolean accent : new boolean[] {false, true}) {
            if (bars.stream().anyMatch(b -> b.accent() == accent)) {
                canvas.chart(xchart(plot, scale, accent));
            }
        }
        Frame.baseLine(canvas, true);
        for (int i = 0; i < bars.size(); i++) {
            name(
                    canvas,
                    bars.get(i),
                    plot.getY() + plot.getHeight() * (i + 0.5) / bars.size(),
                    scale,
                    size);
        }
        return canvas;
    }

    private Scale scale(int room) {
        double high = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        double low = bars.stream().mapToDouble(Bar::value).min().orElse(1);
        if (!log) {
            return Scale.linear(0, high, room, true);
        }
        // a bar of no length would be no bar
        Scale scale = Scale.decades(low, high, room);
        return scale.at(low) > 0.02 ? scale : Scale.decades(low / 10, high, room);
    }

    private HorizontalBarChart xchart(Rectangle2D plot, Scale scale, boolean accent) {
        var chart = new HorizontalBarChart((int) plot.getWidth(), (int) plot.getHeight());
        Frame.strip(chart);
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(plot.getWidth());
        chart.getStyler().setAvailableSpaceFill(FILL);
        List<Double> lengths =
                bars.stream()
                        .map(b -> b.accent() == accent ? scale.at(b.value()) * plot.getWidth() : 0)
                        .toList();
        List<String> rows = IntStream.range(0, bars.size()).mapToObj(i -> "r" + i).toList();
        HorizontalBarSeries series = chart.addSeries("bars", lengths, rows);
        series.setFillColor(accent ? Palette.series(1) : Palette.series(0));
        return chart;
    }

    private static void name(Canvas canvas, Bar bar, double y, Scale scale, double size) {
        Rectangle2D plot = canvas.plot();
        double baseline = y + size * 0.36;
        canvas.add(
                new Label(plot.getX() - GAP, baseline, bar.name(), Anchor.END, Palette.INK, size));
        double end = plot.getX() + scale.at(bar.value()) * plot.getWidth();
        boolean outside = end + GAP + Glyphs.room(bar.shown(), size) < canvas.width();
        Color color = outside ? Palette.INK : Palette.PAPER;
        double x = outside ? end + GAP : end - GAP;
        canvas.add(
                new Label(
                        x,
                        baseline,
                        bar.shown(),
                        outside ? Anchor.START : Anchor.END,
                        color,
                        size));
    }
}
