package mlsys.notebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mlsys.Quantity;
import mlsys.notebook.internal.Html;

/** What a chapter named, assumed, held true and remarked. Immutable. */
public final class Ledger implements Shown {

    private final String chapter;
    private final Map<String, Quantity> values;
    private final List<Quantity> givens;
    private final List<Guard> guards;
    private final List<Callout> callouts;

    Ledger(
            String chapter,
            Map<String, Quantity> values,
            List<Quantity> givens,
            Collection<Guard> guards,
            Collection<Callout> callouts) {
        this.chapter = chapter;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.givens = List.copyOf(givens);
        this.guards = List.copyOf(guards);
        this.callouts = List.copyOf(callouts);
    }

    /** Return the chapter's id. */
    public String chapter() {
        return chapter;
    }

    /** Return the values by name, in the order they were named. */
    public Map<String, Quantity> values() {
        return values;
    }

    /** Return what the chapter chose for its examples. */
    public List<Quantity> givens() {
        return givens;
    }

    /** Return what was held true. */
    public List<Guard> guards() {
        return guards;
    }

    /** Return the remarks shown. */
    public List<Callout> callouts() {
        return callouts;
    }

    @Override
    public String html() {
        var out = new StringBuilder("<section class=\"mlsys-ledger\">\n");
        out.append("<p><strong>").append(Html.escape(summary())).append("</strong></p>\n");
        if (!values.isEmpty() || !givens.isEmpty()) {
            out.append(amounts().html()).append('\n');
        }
        if (!guards.isEmpty()) {
            out.append("<ul style=\"list-style:none;padding-left:0\">\n");
            guards.forEach(
                    g -> out.append("<li>✓ ").append(Html.escape(g.words())).append("</li>\n"));
            out.append("</ul>\n");
        }
        return out.append("</section>").toString();
    }

    @Override
    public String text() {
        var parts = new ArrayList<String>();
        parts.add(summary());
        if (!values.isEmpty() || !givens.isEmpty()) {
            parts.add(amounts().text());
        }
        guards.forEach(guard -> parts.add("✓ " + guard.words()));
        callouts.forEach(c -> parts.add(c.kind().label() + ": " + c.title()));
        return String.join("\n", parts);
    }

    @Override
    public String toString() {
        return text();
    }

    private TableView amounts() {
        var table = Tables.of("name", "value", "kind");
        values.forEach((name, q) -> table.row(name, q.toString(), q.kind().word()));
        givens.forEach(
                q ->
                        table.row(
                                q.derivation().symbol(),
                                q.toString(),
                                "given: " + q.derivation().name()));
        return table.view();
    }

    private String summary() {
        return "%s: %s, %s, %s"
                .formatted(
                        chapter,
                        plural(values.size(), "value"),
                        plural(guards.size(), "guard"),
                        plural(callouts.size(), "callout"));
    }

    private static String plural(int count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
