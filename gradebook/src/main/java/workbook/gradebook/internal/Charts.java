package workbook.gradebook.internal;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler;

/** The two charts of the page, as SVG. */
public final class Charts {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 340;
    private static final int BINS = 10;

    private Charts() {}

    /** Draw how many have how many points. */
    public static String totals(double[] percents) {
        var counts = new int[BINS];
        for (var percent : percents) {
            counts[(int) Math.min(BINS - 1, Math.max(0, percent / BINS))]++;
        }
        var chart = chart("points in percent", "students");
        var names = IntStream.range(0, BINS).mapToObj(i -> i * 10 + "–" + (i + 1) * 10).toList();
        chart.addSeries("students", names, Arrays.stream(counts).boxed().toList());
        chart.getStyler().setLegendVisible(false);
        return svg(chart, "totals");
    }

    /** Draw difficulty and discrimination of each exercise; what is unknown is left out. */
    public static String items(List<String> names, double[] difficulty, double[] discrimination) {
        var chart = chart("", "");
        chart.addSeries("difficulty", names, boxed(difficulty));
        chart.addSeries("discrimination", names, boxed(discrimination));
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
        chart.getStyler().setXAxisLabelRotation(names.size() > 5 ? 30 : 0);
        chart.getStyler().setYAxisMax(1.0);
        return svg(chart, "items");
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).map(v -> Double.isNaN(v) ? 0 : v).boxed().toList();
    }

    private static CategoryChart chart(String x, String y) {
        var chart =
                new CategoryChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .xAxisTitle(x)
                        .yAxisTitle(y)
                        .build();
        var styler = chart.getStyler();
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setSeriesColors(new Color[] {new Color(0x1a56a8), new Color(0xd08a1d)});
        styler.setAvailableSpaceFill(0.8);
        return chart;
    }

    /** Two charts share a page, so their ids must differ. */
    private static String svg(CategoryChart chart, String id) {
        var vector = new VectorGraphics2D();
        chart.paint(vector, WIDTH, HEIGHT);
        var page = new PageSize(0, 0, WIDTH, HEIGHT);
        var raw = new SVGProcessor().getDocument(vector.getCommands(), page).toString();
        return raw.substring(raw.indexOf("<svg"))
                .replaceFirst("<svg ", "<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" ")
                .replaceAll("(?s)(<svg[^>]*?) width=\"[^\"]*\"", "$1")
                .replaceAll("(?s)(<svg[^>]*?) height=\"[^\"]*\"", "$1")
                .replaceAll("(<svg[^>]*?) x=\"[^\"]*\"", "$1")
                .replace(" id=\"", " id=\"" + id + "-")
                .replace("url(#", "url(#" + id + "-");
    }
}
