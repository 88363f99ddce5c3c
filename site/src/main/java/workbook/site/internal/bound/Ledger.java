package workbook.site.internal.bound;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import workbook.site.internal.html.Html;

/**
 * The ledger of a chapter without repetition: a derivation inside another one is written out where
 * it comes first, or where the value has its own entry; elsewhere stands a link.
 */
final class Ledger {

    private final Element page;
    private final Map<String, String> places = new HashMap<>();
    private int count;

    private Ledger(Element page) {
        this.page = page;
    }

    /** Shorten the ledger of a page whose derivations are still folded. */
    static void shorten(Element page) {
        var ledger = new Ledger(page);
        page.select(".value > .v-body").forEach(ledger::own);
        page.select(".v-sub details").forEach(ledger::inner);
    }

    private void own(Element body) {
        var derivation = body.clone();
        derivation.select("> .v-where").remove();
        places.putIfAbsent(derivation.html(), body.id());
    }

    private void inner(Element fold) {
        if (!fold.parents().contains(page)) {
            return; // inside one that became a link
        }
        var derivation = fold.clone();
        derivation.select("> summary").remove();
        var place = places.get(derivation.html());
        if (place == null) {
            fold.id("how-" + ++count);
            places.put(derivation.html(), fold.id());
        } else {
            var text = fold.select("> summary").html();
            var link = "<a" + Html.attribute("href", "#" + place) + ">" + text + "</a>";
            fold.replaceWith(new Element("p").addClass("summary").html(link));
        }
    }
}
