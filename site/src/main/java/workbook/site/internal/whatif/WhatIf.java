package workbook.site.internal.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import workbook.nbformat.Json;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Trees;

/**
 * An amount under sliders: content of {@code application/vnd.workbook.whatif+json}. The sliders are
 * hidden until the script shows them; the table of settings stands without it.
 */
public final class WhatIf {

    /** The MIME type of an amount under sliders. */
    public static final String MIME = "application/vnd.workbook.whatif+json";

    private final Map<String, Object> tree;

    /** Read the content of the MIME type. */
    public WhatIf(Map<String, Object> tree) {
        this.tree = Map.copyOf(tree);
    }

    /** Return the element; {@code anchor} begins the ids of its parts. */
    public String html(String anchor) {
        var out = new StringBuilder("<div class=\"what-if\"");
        out.append(Html.attribute("id", anchor)).append(">\n");
        out.append("<div class=\"what-if-sliders\" hidden>\n");
        var ids = new ArrayList<String>();
        for (var slider : sliders()) {
            ids.add(anchor + "-" + (ids.size() + 1));
            out.append(slider(slider, ids.get(ids.size() - 1)));
        }
        return out.append(result(ids)).append("</div>\n").append(table()).append(data()).toString();
    }

    private static String slider(Map<String, Object> slider, String id) {
        return "<div class=\"what-if-slider\"><label"
                + Html.attribute("for", id)
                + ">"
                + Html.escape(Trees.text(slider, "name"))
                + "</label> <output"
                + Html.attribute("for", id)
                + "></output><input type=\"range\" min=\"0\" step=\"1\""
                + Html.attribute("id", id)
                + "></div>\n";
    }

    private String result(List<String> ids) {
        return "<p class=\"what-if-result\"><span>"
                + Html.escape(Trees.text(Trees.object(tree, "result"), "name"))
                + "</span> <output"
                + Html.attribute("for", String.join(" ", ids))
                + "></output><button type=\"button\" hidden>Reset</button></p>\n";
    }

    private String table() {
        var out = new StringBuilder("<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>");
        sliders().forEach(slider -> out.append(heading(slider)));
        out.append(heading(Trees.object(tree, "result"))).append("</tr></thead><tbody>\n");
        settings().forEach(setting -> out.append(row(setting)));
        return out.append("</tbody></table></div>\n").toString();
    }

    private static String heading(Map<String, Object> reading) {
        var unit = Trees.text(reading, "unit").replaceFirst("^1/", "/");
        var name = Trees.text(reading, "name") + (unit.equals("1") ? "" : " (" + unit + ")");
        return "<th scope=\"col\" class=\"right\">" + Html.escape(name) + "</th>";
    }

    private static String row(Map<String, Object> setting) {
        var out = new StringBuilder("<tr>");
        for (var text : texts(setting)) {
            out.append("<td class=\"right\">").append(Html.escape(text)).append("</td>");
        }
        return out.append("</tr>\n").toString();
    }

    /** The data for the script; a script element has no escapes but those of JSON. */
    private String data() {
        // Computed or read back from disk, it comes with its keys in another order.
        var json = Json.write(Trees.sorted(tree)).replace("<", "\\u003c");
        return "<script type=\"application/json\">" + json + "</script></div>";
    }

    List<Map<String, Object>> sliders() {
        return Trees.objects(tree, "sliders");
    }

    List<Map<String, Object>> settings() {
        return Trees.objects(tree, "settings");
    }

    Map<String, Object> tree() {
        return tree;
    }

    static List<String> texts(Map<String, Object> setting) {
        return Json.array(setting.get("texts")).stream().map(String::valueOf).toList();
    }
}
