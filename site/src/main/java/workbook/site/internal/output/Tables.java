package workbook.site.internal.output;

import org.jsoup.nodes.Element;

/** Wide tables scroll inside a box that the keyboard reaches. */
final class Tables {

    private Tables() {}

    static void scrollable(Element table) {
        var parent = table.parent();
        if (parent != null && parent.hasClass("scroll")) {
            return;
        }
        table.removeAttr("border");
        table.wrap(
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"></div>");
    }
}
