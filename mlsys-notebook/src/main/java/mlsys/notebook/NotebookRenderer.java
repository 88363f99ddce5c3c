package mlsys.notebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mlsys.Quantity;
import mlsys.notebook.internal.Html;
import mlsys.notebook.internal.PlainCharts;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;
import workbook.engine.display.Renderer;

/** Shows our things, tablesaw tables and XChart charts in notebooks. Found as a service. */
public final class NotebookRenderer implements Renderer {

    /** The MIME type of values with their derivations. */
    public static final String VALUE = "application/vnd.workbook.value+json";

    /** The MIME type of a chapter's ledger. */
    public static final String LEDGER = "application/vnd.workbook.ledger+json";

    /** The MIME type of an amount under sliders. */
    public static final String WHAT_IF = "application/vnd.workbook.whatif+json";

    @Override
    public Optional<Map<String, Object>> render(Object value) {
        if (value instanceof Quantity quantity) {
            return Optional.of(quantity(quantity));
        }
        if (value instanceof Formatted formatted) {
            return Optional.of(formatted(formatted));
        }
        if (value instanceof Figure figure) {
            Map<String, Object> bundle = shown(figure);
            bundle.put("image/svg+xml", figure.svg());
            return Optional.of(bundle);
        }
        if (value instanceof Ledger ledger) {
            Map<String, Object> bundle = shown(ledger);
            bundle.put(LEDGER, LedgerTree.of(ledger));
            return Optional.of(bundle);
        }
        if (value instanceof Sliders sliders) {
            Map<String, Object> bundle = shown(sliders);
            bundle.put(WHAT_IF, sliders.tree());
            return Optional.of(bundle);
        }
        if (value instanceof Table table) {
            return Optional.of(shown(Tables.view(table)));
        }
        if (value instanceof TableBuilder builder) {
            return Optional.of(shown(builder.view()));
        }
        if (value instanceof Chart<?, ?> chart) {
            return Optional.of(chart(chart));
        }
        return value instanceof Shown shown ? Optional.of(shown(shown)) : Optional.empty();
    }

    private static Map<String, Object> shown(Shown shown) {
        var bundle = new LinkedHashMap<String, Object>();
        bundle.put("text/plain", shown.text());
        bundle.put("text/html", shown.html());
        return bundle;
    }

    private static Map<String, Object> quantity(Quantity quantity) {
        var bundle = new LinkedHashMap<String, Object>();
        bundle.put("text/plain", quantity.toString());
        bundle.put(
                "text/html",
                "<details class=\"mlsys-value\"><summary>"
                        + Html.escape(quantity.toString())
                        + "</summary><pre>"
                        + Html.escape(quantity.explain().text())
                        + "</pre></details>");
        bundle.put(VALUE, Formatted.tree(quantity));
        return bundle;
    }

    private static Map<String, Object> formatted(Formatted formatted) {
        var bundle = new LinkedHashMap<String, Object>();
        bundle.put("text/plain", formatted.text());
        formatted.value().ifPresent(tree -> bundle.put(VALUE, tree));
        return bundle;
    }

    private static Map<String, Object> chart(Chart<?, ?> chart) {
        var bundle = new LinkedHashMap<String, Object>();
        bundle.put("text/plain", "Chart: " + chart.getTitle());
        bundle.put("image/svg+xml", PlainCharts.svg(chart));
        return bundle;
    }
}
