package workbook.site.internal.output;

import org.jsoup.nodes.Element;
import workbook.site.internal.html.Sanitizer;

/** Tables of others take the page's style, and wide ones scroll in a box the keyboard reaches. */
final class Tables {

    private Tables() {}

    static void adapt(Element table) {
        table.removeAttr("border");
        table.select("[style]").forEach(Sanitizer::align);
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
}
