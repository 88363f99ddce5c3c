package workbook.site;

import java.util.ArrayList;
import java.util.stream.Collectors;
import workbook.site.internal.html.Html;
import workbook.site.internal.page.Rendered;
import workbook.site.internal.value.Fact;

/** One fact on the page of constants: amount, what it is, kind; source and doubts below. */
final class FactHtml {

    private FactHtml() {}

    /** Write a fact of the library. */
    static String of(SiteSpec.Fact fact, String uses) {
        var origin = new ArrayList<String>();
        origin.add(Fact.linked(fact.source(), fact.link()) + year(fact));
        if (fact.uncertainty() > 0) {
            origin.add(Fact.uncertain(fact.uncertainty(), fact.uncertaintyBy()));
        }
        if (!fact.note().isEmpty()) {
            origin.add(Html.escape(fact.note()));
        }
        return entry(
                Fact.anchor(fact.name()),
                Html.escape(Fact.printed(fact.value())),
                Html.escape(fact.title())
                        + " <span class=\"kind\">"
                        + Html.escape(fact.kind())
                        + "</span>",
                String.join("; ", origin) + code(fact.name()),
                uses);
    }

    private static String year(SiteSpec.Fact fact) {
        return fact.year().isEmpty() ? "" : ", " + Html.escape(fact.year());
    }

    /** Write a fact that a chapter states, or of which no library is there. */
    static String of(Fact fact, String uses) {
        boolean named = !fact.constant().isEmpty();
        var symbol = named || fact.symbol().isEmpty() ? "" : fact.symbol() + " = ";
        return entry(
                fact.anchor(),
                symbol + Html.escape(fact.amount()),
                Html.escape(fact.name()) + " " + fact.kind(),
                fact.origin() + (named ? code(fact.constant()) : ""),
                uses);
    }

    private static String code(String name) {
        return " <code>" + Html.escape(name) + "</code>";
    }

    private static String entry(
            String anchor, String amount, String what, String origin, String uses) {
        return "<div class=\"fact\" id=\""
                + anchor
                + "\"><b>"
                + amount
                + "</b><div>"
                + what
                + "<p class=\"v-source\">"
                + origin
                + "</p>"
                + uses
                + "</div></div>";
    }

    /** Write the values of a chapter that come from a fact, as links. */
    static String uses(Rendered chapter, Fact fact) {
        var links =
                fact.uses().entrySet().stream()
                        .map(
                                use ->
                                        "<a"
                                                + Html.attribute(
                                                        "href",
                                                        chapter.chapter().href()
                                                                + "#"
                                                                + use.getKey())
                                                + ">"
                                                + Html.escape(use.getValue())
                                                + "</a>")
                        .distinct()
                        .collect(Collectors.joining(", "));
        return "<li>" + Html.escape(chapter.chapter().title()) + ": " + links + "</li>";
    }
}
