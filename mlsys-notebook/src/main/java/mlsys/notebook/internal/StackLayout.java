package mlsys.notebook.internal;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mlsys.notebook.internal.Label.Anchor;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;

/** Lays out stacked columns. */
public final class StackLayout {

    private static final double FILL = 0.62;
    private static final double GAP = 8;

    private final List<String> columns;
    private final List<Part> parts;
    private final List<String> totals;
    private final String xTitle;
    private final String yTitle;
    private final String note;

    /** A named part, one amount a column. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Part(String name, double[] amounts) {}

    public StackLayout(
            List<String> columns,
            List<Part> parts,
            List<String> totals,
            String xTitle,
            String yTitle,
            String note) {
        this.columns = List.copyOf(columns);
        this.parts = List.copyOf(parts);
        this.totals = List.copyOf(totals);
        this.xTitle = xTitle;
        this.yTitle = yTitle;
        this.note = note;
    }

    /** Lay out for one size. */
    public Canvas at(Frame.Format format) {
        double size = format.size();
        double highest =
                IntStream.range(0, columns.size()).mapToDouble(this::total).max().orElse(1);
        Scale scale =
                Scale.linear(
                        0, highest * (totals.isEmpty() ? 1 : 1.05), format.height() / 60, true);
        double names = parts.stream().mapToDouble(p -> Glyphs.room(p.name(), size)).max().orElse(0);
        Canvas canvas =
                Frame.canvas(
                        format,
                        format.height(),
                        Frame.titleRoom(size),
                        scale.labelWidth(size),
                        names + 6);
        Frame.yAxis(canvas, scale, size);
        Frame.titles(canvas, xTitle, yTitle, size);
        canvas.chart(xchart(canvas.plot(), scale));
        for (int column = 0; column < columns.size(); column++) {
            column(canvas, column, scale, size);
        }
        Frame.baseLine(canvas, false);
        partNames(canvas, scale, size);
        if (!note.isEmpty()) {
            note(canvas, size);
        }
        return canvas;
    }

    /** Write the note in the upper left, where growing columns leave room; in two lines if long. */
    private void note(Canvas canvas, double size) {
        Rectangle2D plot = canvas.plot();
        boolean fits = Glyphs.room(note, size) < plot.getWidth() * 0.6;
        int cut = fits ? -1 : note.lastIndexOf(' ', note.length() / 2 + 2);
        double x = plot.getX() + GAP;
        double y = plot.getY() + size * 1.5;
        String first = cut < 0 ? note : note.substring(0, cut);
        canvas.add(new Label(x, y, first, Anchor.START, Palette.ACCENT, size));
        if (cut >= 0) {
            String rest = note.substring(cut + 1);
            canvas.add(new Label(x, y + size * 1.3, rest, Anchor.START, Palette.ACCENT, size));
        }
    }

    private double total(int column) {
        return parts.stream().mapToDouble(p -> p.amounts()[column]).sum();
    }

    private CategoryChart xchart(Rectangle2D plot, Scale scale) {
        var chart = new CategoryChart((int) plot.getWidth(), (int) plot.getHeight());
        Frame.strip(chart);
        chart.getStyler().setStacked(true).setAvailableSpaceFill(FILL);
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(scale.max());
        for (int i = 0; i < parts.size(); i++) {
            var amounts = Arrays.stream(parts.get(i).amounts()).boxed().toList();
            var ids = IntStream.range(0, columns.size()).mapToObj(c -> "c" + c).toList();
            CategorySeries series = chart.addSeries("p" + i, ids, amounts);
            series.setFillColor(Palette.series(i));
        }
        return chart;
    }

    private void column(Canvas canvas, int column, Scale scale, double size) {
        Rectangle2D plot = canvas.plot();
        double step = plot.getWidth() / columns.size();
        double middle = plot.getX() + step * (column + 0.5);
        double below = 0;
        for (int i = 0; i < parts.size(); i++) {
            double amount = parts.get(i).amounts()[column];
            double top = plot.getMaxY() - scale.at(below + amount) * plot.getHeight();
            double height = scale.at(amount) * plot.getHeight();
            var box = new Rectangle2D.Double(middle - step * FILL / 2, top, step * FILL, height);
            Marks.hatch(canvas, box, i);
            below += amount;
        }
        Frame.below(canvas, middle, columns.get(column), size);
        if (!totals.isEmpty()) {
            double y = plot.getMaxY() - scale.at(below) * plot.getHeight() - 6;
            canvas.add(new Label(middle, y, totals.get(column), Anchor.MIDDLE, Palette.INK, size));
        }
    }

    /** Name the parts beside the last column, pushed apart where they are thin. */
    private void partNames(Canvas canvas, Scale scale, double size) {
        Rectangle2D plot = canvas.plot();
        double step = plot.getWidth() / columns.size();
        double x = plot.getMaxX() - step * (1 - FILL) / 2 + GAP;
        double below = 0;
        double lowest = plot.getMaxY();
        for (Part part : parts) {
            double amount = part.amounts()[columns.size() - 1];
            double wanted =
                    plot.getMaxY() - scale.at(below + amount / 2) * plot.getHeight() + size * 0.36;
            double y = Math.min(wanted, lowest);
            canvas.add(new Label(x, y, part.name(), Anchor.START, Palette.INK, size));
            lowest = y - size * 1.25;
            below += amount;
        }
    }
}
