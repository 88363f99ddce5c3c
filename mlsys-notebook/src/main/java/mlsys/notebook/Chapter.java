package mlsys.notebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mlsys.Condition;
import mlsys.Quantity;
import mlsys.Unit;
import mlsys.Units;
import tech.tablesaw.api.Table;

/**
 * The register of one chapter: its named values, its guards, its callouts. The first cell starts
 * it, the last one ends it. Not safe for use by several threads.
 *
 * <p>A notebook's cells run again and in any order, so a name given again takes the new value; two
 * different values under one name are an error when the chapter ends.
 */
public final class Chapter {

    private static final Pattern ID =
            Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final String id;
    private final Map<String, Quantity> values = new LinkedHashMap<>();
    private final Map<String, String> clashes = new LinkedHashMap<>();
    private final Map<String, Quantity> givens = new LinkedHashMap<>();
    private final Map<String, Guard> guards = new LinkedHashMap<>();
    private final Map<String, Callout> callouts = new LinkedHashMap<>();

    private Chapter(String id) {
        this.id = id;
    }

    /** Start the chapter with this id, such as {@code vol1/introduction}. */
    public static Chapter start(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a chapter id is lower-case words with dashes and slashes, like vol1/introduction, but was \""
                            + id
                            + "\"");
        }
        return new Chapter(id);
    }

    /** Return its id. */
    public String id() {
        return id;
    }

    /** Name a value; the page can then refer to it as {@code vol1/introduction#training-gpt3}. */
    public Quantity value(String name, Quantity quantity) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    id
                            + ": a value's name is lower-case words with dashes, like training-gpt3, but was \""
                            + name
                            + "\"");
        }
        Quantity named = quantity.named(id + "#" + name, label(quantity, name));
        Quantity before = values.put(name, named);
        if (before != null && !before.equals(named)) {
            clashes.putIfAbsent(name, before + " and " + named);
        }
        return named;
    }

    private static String label(Quantity quantity, String name) {
        String label = quantity.derivation().name();
        return label.isEmpty() ? name.replace('-', ' ') : label;
    }

    /** State a plain number that this chapter chose for an example, and why. */
    public Quantity given(double number, String symbol, String reason) {
        return given(number, Units.ONE, symbol, reason);
    }

    /** State an amount that this chapter chose for an example, and why. */
    public Quantity given(double amount, Unit unit, String symbol, String reason) {
        Quantity given = Quantity.given(amount, unit, symbol, reason);
        givens.put(symbol + "\0" + reason, given);
        return given;
    }

    /**
     * Hold the text to what it says: {@code ch.guard(days.gt(20, DAY), "the text says more than 20
     * days")}.
     *
     * @throws GuardFailed if {@code condition} does not hold
     */
    public void guard(Condition condition, String words) {
        guard(condition.holds(), new Guard(words, Optional.of(condition)));
    }

    /**
     * Hold the text to something that is no comparison of quantities. Nobody can tell whether such
     * a guard could fail; {@code workbook check} says so.
     *
     * @throws GuardFailed if {@code holds} is false
     */
    public void guard(boolean holds, String words) {
        guard(holds, new Guard(words, Optional.empty()));
    }

    private void guard(boolean holds, Guard guard) {
        if (!holds) {
            String found = guard.condition().map(c -> " (" + c.text() + ")").orElse("");
            throw new GuardFailed(id + ": no longer true: " + guard.words() + found);
        }
        guards.put(guard.words(), guard);
    }

    /** Show a boxed remark. */
    public Callout callout(CalloutKind kind, String title, String markdown) {
        return callout(kind, title, markdown, Slots.none());
    }

    /** Show a boxed remark with values in it. */
    public Callout callout(CalloutKind kind, String title, String markdown, Slots slots) {
        var callout = new Callout(kind, title, markdown, slots);
        callouts.put(title, callout);
        return callout;
    }

    /** Show a tablesaw table; {@code label} is what the text refers to it by, such as tbl-days. */
    public TableView table(String label, Table table) {
        return table(label, Tables.view(table));
    }

    /** Show a table built row by row. */
    public TableView table(String label, TableBuilder table) {
        return table(label, table.view());
    }

    /** Show a view of a table. */
    public TableView table(String label, TableView view) {
        return view.labelled(label);
    }

    /**
     * End the chapter and return its ledger.
     *
     * @throws IllegalStateException if one name was given to different values
     */
    public Ledger end() {
        clashes.forEach(
                (name, amounts) -> {
                    throw new IllegalStateException(
                            "%s: \"%s\" names two values, %s: give one of them another name; in a notebook you changed, run all cells again from the first"
                                    .formatted(id, name, amounts));
                });
        return new Ledger(
                id, values, List.copyOf(givens.values()), guards.values(), callouts.values());
    }
}
