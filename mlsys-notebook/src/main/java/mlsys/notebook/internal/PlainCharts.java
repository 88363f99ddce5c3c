package mlsys.notebook.internal;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * Charts somebody made with XChart itself. XChart asks the machine for fonts here: their text is
 * drawn as outlines and measures what it measures there.
 */
public final class PlainCharts {

    private PlainCharts() {}

    /** Write as SVG. */
    public static String svg(Chart<?, ?> chart) {
        var vector = new VectorGraphics2D();
        int width = chart.getWidth();
        int height = chart.getHeight();
        chart.paint(vector, width, height);
        var page = new PageSize(0, 0, width, height);
        String raw = new SVGProcessor().getDocument(vector.getCommands(), page).toString();
        String title =
                chart.getTitle() == null || chart.getTitle().isEmpty() ? "chart" : chart.getTitle();
        return SvgWriter.rewrite(raw, width, height, title, title);
    }
}
