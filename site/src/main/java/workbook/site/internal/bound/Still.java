package workbook.site.internal.bound;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Takes out of a page what needs a browser, and opens what is folded. */
final class Still {

    private static final String INTERFACE =
            ".self, .facts, .q-tools, .q-actions, .q-feedback, .copy, .narrow-form, script, style,"
                    + " .what-if-sliders";

    private Still() {}

    /** Parse a page's HTML; the result has no scripts, forms, folds or boxes to scroll. */
    static Element of(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        var page = new Element("div");
        page.appendChildren(List.copyOf(body.childNodes()));
        page.select(INTERFACE).remove();
        page.select("[hidden]").removeAttr("hidden");
        page.select("[tabindex]").removeAttr("tabindex");
        page.select(".scroll").forEach(Still::unbox);
        page.select("input[type=checkbox]").forEach(Still::tick);
        page.select("img[loading]").removeAttr("loading");
        return page;
    }

    /** A box that does not scroll is nothing to name. */
    private static void unbox(Element box) {
        box.removeAttr("role").removeAttr("aria-label");
    }

    private static void tick(Element box) {
        box.replaceWith(new Element("span").text(box.hasAttr("checked") ? "☑" : "☐"));
    }

    /** Open every fold that is left: its summary becomes a paragraph. */
    static void unfold(Element page) {
        for (var fold : page.select("details")) {
            fold.tagName("div").removeAttr("open");
            for (var summary : fold.select("> summary")) {
                summary.tagName("p").addClass("summary");
            }
        }
    }
}
