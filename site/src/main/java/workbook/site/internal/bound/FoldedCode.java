package workbook.site.internal.bound;

import java.util.List;
import org.jsoup.nodes.Element;
import workbook.site.internal.html.Html;

/** Folded code stands behind the text, where it does not stop a reader. */
final class FoldedCode {

    private final Element list = new Element("div").addClass("behind");
    private String before = "";
    private int count;

    private FoldedCode() {}

    /** Move the folded code of a page away and return it; empty if it has none. */
    static Element gather(Element page) {
        var code = new FoldedCode();
        page.select(".cell details.fold").forEach(fold -> code.move(page, fold));
        return code.list;
    }

    private void move(Element page, Element fold) {
        var cell = java.util.Objects.requireNonNull(fold.closest(".cell"));
        var place = cell.hasClass("plumbing") ? section(page, cell) : figure(cell);
        if (!place.equals(before)) {
            list.append("<p class=\"behind-label\">" + place + "</p>");
            before = place;
        }
        var moved = list.appendElement("div").addClass("cell");
        fold.select("> summary").remove();
        moved.appendChildren(List.copyOf(fold.childNodes()));
        if (cell.hasClass("plumbing")) {
            moved.id(cell.id());
            cell.remove();
        } else {
            moved.id("behind-" + ++count);
            fold.after("<p class=\"fold-link\"><a href=\"#" + moved.id() + "\">Code</a></p>");
            fold.remove();
        }
    }

    private static String figure(Element cell) {
        var figure = cell.selectFirst("figure");
        if (figure == null) {
            return link(cell.id(), "Cell");
        }
        var number = figure.select(".fig-number").text();
        return link(
                figure.id().isEmpty() ? cell.id() : figure.id(),
                number.isEmpty() ? "Cell" : number);
    }

    /** The heading before the cell, as a link. */
    private static String section(Element page, Element cell) {
        Element heading = null;
        for (var element : page.getAllElements()) {
            if (element.equals(cell)) {
                break;
            }
            heading = element.normalName().matches("h[1-6]") ? element : heading;
        }
        return heading == null || heading.id().isEmpty()
                ? "At the beginning"
                : link(heading.id(), heading.text());
    }

    private static String link(String id, String text) {
        return "<a" + Html.attribute("href", "#" + id) + ">" + Html.escape(text) + "</a>";
    }
}
