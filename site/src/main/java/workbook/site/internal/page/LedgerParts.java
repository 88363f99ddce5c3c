package workbook.site.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import workbook.nbformat.Cell;
import workbook.nbformat.MimeBundle;
import workbook.nbformat.Output;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Trees;
import workbook.site.internal.value.Fact;

/** What a chapter's page lists behind its values: where they come from, what was held true. */
final class LedgerParts {

    private static final String LEDGER = "application/vnd.workbook.ledger+json";

    private LedgerParts() {}

    static String html(PageContext page) {
        var root = "../".repeat((int) page.chapter.href().chars().filter(c -> c == '/').count());
        return facts(page.values.facts(), root) + guards(page.chapter);
    }

    private static String facts(List<Fact> facts, String root) {
        var items =
                facts.stream()
                        .map(
                                fact ->
                                        "<li><a href=\"%sconstants.html#%s\">%s</a> <b>%s</b> %s</li>"
                                                .formatted(
                                                        root,
                                                        fact.anchor(),
                                                        Html.escape(fact.name()),
                                                        Html.escape(fact.amount()),
                                                        fact.kind()))
                        .distinct()
                        .collect(Collectors.joining());
        return folded("Constants and assumptions", facts.size(), items);
    }

    private static String guards(Chapter chapter) {
        var guards = new ArrayList<Map<String, Object>>();
        for (var cell : chapter.notebook().cells()) {
            if (cell instanceof Cell.Code code) {
                for (var output : code.outputs()) {
                    guards.addAll(Trees.objects(ledger(output), "guards"));
                }
            }
        }
        var items =
                guards.stream()
                        .map(
                                guard ->
                                        "<li>"
                                                + Html.escape(Trees.text(guard, "words"))
                                                + " <span class=\"v-name\">"
                                                + Html.escape(Trees.text(guard, "compared"))
                                                + "</span></li>")
                        .collect(Collectors.joining());
        return folded("Held true when this page was built", guards.size(), items);
    }

    private static Map<String, Object> ledger(Output output) {
        var none = new MimeBundle(Map.of());
        var bundle =
                output.match(
                        stream -> none, Output.Display::data, Output.Result::data, failure -> none);
        return bundle.json(LEDGER).orElse(Map.of());
    }

    private static String folded(String title, int count, String items) {
        return count == 0
                ? ""
                : "<details class=\"value\"><summary><b>"
                        + title
                        + "</b> <span class=\"v-name\">"
                        + count
                        + "</span></summary><ul class=\"facts-list\">"
                        + items
                        + "</ul></details>";
    }
}
