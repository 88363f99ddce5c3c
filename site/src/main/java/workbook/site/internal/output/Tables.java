package workbook.site.internal.output;

import org.jsoup.nodes.Element;

/** Tables of others take the page's style, and wide ones scroll in a box the keyboard reaches. */
final class Tables {

    private Tables() {}

    static void adapt(Element table) {
        table.removeAttr("border");
        table.removeAttr("style");
        table.select("[style]").forEach(Tables::restyle);
        table.select("th").stream()
                .filter(cell -> cell.text().isBlank())
                .forEach(cell -> cell.tagName("td").removeAttr("scope"));
        var parent = table.parent();
        if (parent != null && parent.normalName().equals("div") && parent.childrenSize() == 1) {
            parent.unwrap();
        }
        var label = table.select("caption").text();
        table.wrap("<div class=\"scroll\" tabindex=\"0\" role=\"group\"></div>");
        var box = table.parent();
        if (box != null) {
            box.attr("aria-label", label.isEmpty() ? "Table" : label);
        }
    }

    private static void restyle(Element cell) {
        var style = cell.attr("style").replace(" ", "");
        cell.removeAttr("style");
        if (style.contains("text-align:right")) {
            cell.addClass("right");
        } else if (style.contains("text-align:center")) {
            cell.addClass("center");
        }
        if (style.contains("font-weight:normal")) {
            cell.addClass("plain");
        }
    }
}
