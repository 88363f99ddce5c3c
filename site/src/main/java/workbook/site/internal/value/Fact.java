package workbook.site.internal.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Trees;

/**
 * A number that somebody stated, and the values of one page that come from it.
 *
 * @param node the leaf of a derivation, as in {@code docs/formats/value.schema.json}
 * @param uses the values, label by anchor
 */
public record Fact(Map<String, Object> node, Map<String, String> uses) {

    /** Return the constant it is, or an empty text for an assumption. */
    public String constant() {
        return Trees.text(node, "constant");
    }

    /** Return what it is, in words. */
    public String name() {
        return Trees.text(node, "name");
    }

    /** Return the amount as print has it. */
    public String amount() {
        return Amounts.printed(Trees.text(node, "display"));
    }

    /** Return its anchor on the page of all constants; two ends of a range have one. */
    public String anchor() {
        return anchor(constant().isEmpty() ? key() : constant());
    }

    /** Return the anchor of the constant with this id. */
    public static String anchor(String constant) {
        return "c-" + Html.slug(constant);
    }

    /** Return what tells it apart from others: two ends of a range share a constant. */
    public String key() {
        var id = constant().isEmpty() ? Trees.text(node, "symbol") + " " + name() : constant();
        return id + " " + Trees.text(node, "display");
    }

    /** Return the facts below derivations, in order of appearance. */
    static List<Fact> of(Map<String, Map<String, Object>> derivations, Map<String, String> labels) {
        var facts = new LinkedHashMap<String, Fact>();
        derivations.forEach(
                (anchor, derivation) ->
                        collect(derivation, anchor, labels.getOrDefault(anchor, ""), facts));
        return List.copyOf(facts.values());
    }

    private static void collect(
            Map<String, Object> node, String anchor, String label, Map<String, Fact> facts) {
        var inputs = new ArrayList<>(Trees.objects(node, "inputs"));
        if (!inputs.isEmpty()) {
            inputs.forEach(input -> collect(input, anchor, label, facts));
        } else if (!node.containsKey("ref") && isStated(node)) {
            var fact = new Fact(node, new LinkedHashMap<>());
            facts.computeIfAbsent(fact.key(), key -> fact).uses().put(anchor, label);
        }
    }

    /** A bare number of the arithmetic, such as the 2 of a doubling, is no fact. */
    private static boolean isStated(Map<String, Object> node) {
        return !Trees.text(node, "constant").isEmpty()
                || !Trees.text(node, "name").matches("given in the (code|call)");
    }

    /** Return source, year, note and uncertainty as HTML. */
    public String origin() {
        var origin = new StringBuilder(Derivation.origin(node).strip());
        var doubt = Trees.object(node, "uncertainty");
        if (doubt.get("relative") instanceof Number relative) {
            origin.append(origin.isEmpty() ? "" : "; ")
                    .append(uncertain(relative.doubleValue(), Trees.text(doubt, "by")));
        }
        return origin.toString();
    }

    /** Return a relative uncertainty, and whose it is, as HTML. */
    public static String uncertain(double relative, String by) {
        var percent = Math.round(relative * 1000) / 10.0;
        var number = percent == Math.rint(percent) ? String.valueOf((long) percent) : percent;
        return "uncertain by ±" + number + " %, " + Html.escape(by);
    }

    /** Return an amount as print has it. */
    public static String printed(String amount) {
        return Amounts.printed(amount);
    }

    /** Return a link if there is an address, or the text alone. */
    public static String linked(String text, String link) {
        return Derivation.linked(text, link);
    }

    /** Return the kind as HTML. */
    public String kind() {
        return Derivation.kind(Trees.text(node, "kind"));
    }

    /** Return the symbol as HTML; empty where it has none. */
    public String symbol() {
        return Derivation.symbols(Trees.text(node, "symbol"));
    }
}
