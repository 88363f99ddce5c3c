package workbook.site.internal.output;

import java.util.Map;
import java.util.function.BiFunction;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import workbook.nbformat.Json;
import workbook.nbformat.NotebookException;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Svg;

/** HTML that a cell showed, made to look like the rest of the page. */
final class HtmlOutput {

    private static final String SHOWN = "img, svg, table, audio, video, hr, input, math, canvas";

    private final Source source;
    private final String prefix;
    private final BiFunction<Map<String, Object>, String, String> value;

    HtmlOutput(
            Source source, String prefix, BiFunction<Map<String, Object>, String, String> value) {
        this.source = source;
        this.prefix = prefix;
        this.value = value;
    }

    /** Return what a page can show of it; empty where that is nothing. */
    String render(String html, String alt) {
        if (source.scripts()) {
            return "<div class=\"out-html\">" + source.harmless().apply(html).strip() + "</div>";
        }
        boolean trusted = source.own();
        var document = Jsoup.parseBodyFragment(trusted ? html : source.harmless().apply(html));
        document.outputSettings().prettyPrint(false);
        var body = document.body();
        body.select("script, style").remove();
        if (!body.hasText() && body.selectFirst(SHOWN) == null) {
            return "";
        }
        body.select("img:not([alt])").forEach(image -> image.attr("alt", alt));
        if (trusted) {
            body.select("[data-workbook-value]").forEach(this::explain);
            var drawings = body.select("svg");
            if (!drawings.isEmpty()) {
                return drawings(drawings, alt);
            }
        }
        body.select("table").forEach(Tables::adapt);
        return "<div class=\"out-html\">" + body.html().strip() + "</div>";
    }

    /** The notebook's own mark of a computed number becomes the page's. */
    private void explain(Element element) {
        try {
            var tree = Json.object(Json.parse(element.attr("data-workbook-value")));
            element.html(value.apply(tree, element.text()));
        } catch (NotebookException e) {
            element.html(Html.escape(element.text()));
        }
        element.unwrap();
    }

    /** One drawing, or a wide and a narrow form of which the style sheet shows what fits. */
    private String drawings(Elements drawings, String alt) {
        var out = new StringBuilder();
        for (int i = 0; i < drawings.size(); i++) {
            var form = drawings.size() == 2 ? (i == 0 ? "wide-form" : "narrow-form") : "form";
            out.append("<div class=\"").append(form).append("\">");
            out.append(Svg.inline(drawings.get(i).outerHtml(), prefix + "-h" + i, alt));
            out.append("</div>");
        }
        return "<div class=\"drawing\">" + out + "</div>";
    }
}
