package workbook.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.site.internal.html.Html;
import workbook.site.internal.value.Fact;
import workbook.site.internal.value.Result;

/** The numbers that an earlier edition showed otherwise, and what made them change. */
final class ChangesPage {

    private ChangesPage() {}

    /** Return the page's body. */
    static String html(Numbers before, Numbers now) {
        var chapters = new StringBuilder();
        now.chapters()
                .forEach((id, each) -> chapters.append(chapter(before.chapters().get(id), each)));
        before.chapters()
                .forEach(
                        (id, each) -> {
                            if (!now.chapters().containsKey(id)) {
                                var gone = "<p>No longer in the book.</p>";
                                chapters.append(section(each.title(), gone));
                            }
                        });
        return "<p>" + intro(before, chapters.isEmpty()) + "</p>" + chapters;
    }

    private static String intro(Numbers before, boolean none) {
        var edition = before.edition();
        var since =
                edition.isEmpty() ? "an earlier edition" : "the edition " + Html.escape(edition);
        return none
                ? "Every computed number is as it was in " + since + "."
                : "The computed numbers that were others in "
                        + since
                        + ", and the facts and assumptions that made them change.";
    }

    private static String chapter(Numbers.@Nullable Chapter before, Numbers.Chapter now) {
        if (before == null) {
            return section(now.title(), "<p>New in this edition.</p>");
        }
        var changes = Changes.of(before.results(), now.results());
        return changes.isEmpty() ? "" : section(now.title(), entries(changes, now.href()));
    }

    private static String section(String title, String body) {
        var id = "s-" + Html.slug(title);
        return "<section class=\"facts-group\"><h2 id=\""
                + id
                + "\">"
                + Html.escape(title)
                + "</h2>"
                + body
                + "</section>";
    }

    private static String entries(Changes changes, String href) {
        var out = new StringBuilder();
        changes.changed().forEach(change -> out.append(entry(change, href)));
        return out
                + list("New numbers", changes.added(), href)
                + list("No longer shown", changes.gone(), "");
    }

    private static String entry(Changes.Change change, String href) {
        return "<div class=\"fact\"><b>"
                + link(change.now(), href)
                + "</b><div>"
                + Html.escape(change.now().name())
                + " <span class=\"kind\">was "
                + Html.escape(change.then().text())
                + "</span><p class=\"v-source\">"
                + reason(change.inputs())
                + "</p></div></div>";
    }

    private static String link(Result result, String href) {
        var text = Html.escape(result.text());
        return href.isEmpty()
                ? text
                : "<a" + Html.attribute("href", href + "#" + result.anchor()) + ">" + text + "</a>";
    }

    private static String reason(Map<String, Changes.Pair> inputs) {
        return inputs.isEmpty()
                ? "The way it is computed or rounded changed; its inputs did not."
                : inputs.entrySet().stream()
                        .map(input -> what(input.getKey()) + " " + moved(input.getValue()))
                        .collect(Collectors.joining("; "));
    }

    /** A constant's id leads to its entry; an assumption is said in words. */
    private static String what(String input) {
        return input.matches("[\\w.-]+\\.[\\w.-]+")
                ? "<a"
                        + Html.attribute("href", "constants.html#" + Fact.anchor(input))
                        + "><code>"
                        + Html.escape(input)
                        + "</code></a>"
                : Html.escape(input);
    }

    private static String moved(Changes.Pair pair) {
        var then = pair.then();
        var now = pair.now();
        if (then == null) {
            return "is used now (" + Html.escape(String.valueOf(now)) + ")";
        }
        return now == null
                ? "is no longer used"
                : "was " + Html.escape(then) + ", is " + Html.escape(now);
    }

    private static String list(String title, List<Result> results, String href) {
        return results.isEmpty()
                ? ""
                : results.stream()
                        .map(each -> link(each, href) + " " + Html.escape(each.name()))
                        .collect(
                                Collectors.joining(
                                        "</li><li>",
                                        "<details><summary>"
                                                + title
                                                + ": "
                                                + results.size()
                                                + "</summary><ul><li>",
                                        "</li></ul></details>"));
    }
}
