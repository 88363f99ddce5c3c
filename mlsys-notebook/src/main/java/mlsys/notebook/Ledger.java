package mlsys.notebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mlsys.Condition;
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
        for (Part part : parts()) {
            out.append("<p><strong>").append(part.title()).append("</strong></p>\n");
            out.append(part.shown().html()).append('\n');
        }
        return out.append("</section>").toString();
    }

    @Override
    public String text() {
        var texts = new ArrayList<String>();
        texts.add(summary());
        parts().forEach(part -> texts.add("\n" + part.title() + "\n" + part.shown().text()));
        return String.join("\n", texts);
    }

    @Override
    public String toString() {
        return text();
    }

    private record Part(String title, TableView shown) {}

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        add(parts, "Values", derived());
        add(parts, "Constants", constants());
        add(parts, "Assumptions", assumptions());
        add(parts, "Held true", held());
        add(parts, "Callouts", remarks());
        return parts;
    }

    private static void add(List<Part> parts, String title, TableBuilder table) {
        if (!table.isEmpty()) {
            parts.add(new Part(title, table.view()));
        }
    }

    private TableBuilder derived() {
        var table = Tables.of("name", "value", "kind");
        values.forEach((name, q) -> table.row(name, q.toString(), q.kind().word()));
        return table;
    }

    private TableBuilder constants() {
        var table = Tables.of("constant", "value", "kind", "source");
        LedgerTree.constants(this)
                .values()
                .forEach(
                        leaf ->
                                table.row(
                                        text(leaf, "name"),
                                        text(leaf, "display"),
                                        text(leaf, "kind"),
                                        leaf.get("source") instanceof Map<?, ?> source
                                                ? text(source, "title")
                                                : ""));
        return table;
    }

    private static String text(Map<?, ?> tree, String key) {
        return String.valueOf(tree.get(key));
    }

    private TableBuilder assumptions() {
        var table = Tables.of("symbol", "value", "because");
        givens.forEach(
                q -> table.row(q.derivation().symbol(), q.toString(), q.derivation().name()));
        return table;
    }

    private TableBuilder held() {
        var table = Tables.of("guard", "compared");
        guards.forEach(
                guard ->
                        table.row(
                                "✓ " + guard.words(),
                                guard.condition().map(Condition::text).orElse("")));
        return table;
    }

    private TableBuilder remarks() {
        var table = Tables.of("kind", "title");
        callouts.forEach(callout -> table.row(callout.kind().label(), callout.title()));
        return table;
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
