package mlsys.notebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mlsys.Quantity;
import mlsys.notebook.internal.Digits;
import mlsys.notebook.internal.Html;
import mlsys.notebook.internal.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is written in the text, which still knows how it came about. Made by the statics
 * of {@link Notebooks}. Immutable.
 *
 * <p>It is no {@code CharSequence}: kernels other than ours show one of those by its fields.
 */
public final class Formatted implements Shown {

    private final String text;
    private final String unit;
    private final @Nullable Quantity quantity;

    private Formatted(String text, String unit, @Nullable Quantity quantity) {
        this.text = Objects.requireNonNull(text);
        this.unit = Objects.requireNonNull(unit);
        this.quantity = quantity;
    }

    static Formatted of(String text, String unit, Quantity quantity) {
        return new Formatted(text, unit, Objects.requireNonNull(quantity));
    }

    static Formatted plain(String text) {
        return new Formatted(text, "", null);
    }

    /** Return the number, without a unit; a percentage has its sign. */
    @Override
    public String text() {
        return text;
    }

    /** Return the unit the number is in; empty for a plain number. */
    public String unit() {
        return unit;
    }

    /** Return the quantity that is shown, if it is one. */
    public Optional<Quantity> quantity() {
        return Optional.ofNullable(quantity);
    }

    /** Return the same with its unit written behind it. */
    public Formatted withUnit() {
        boolean bare = !unit.isEmpty() && !text.endsWith(unit);
        return new Formatted(bare ? text + Digits.THIN_SPACE + unit : text, unit, quantity);
    }

    /** Return the value tree with the derivation; empty for a number that has none. */
    public Optional<Map<String, Object>> value() {
        return quantity().map(q -> tree(q, text, unit));
    }

    static Map<String, Object> tree(Quantity quantity) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("schema", 1);
        String id = quantity.derivation().id();
        if (id != null) {
            tree.put("id", id);
        }
        tree.put("text", quantity.explain().headline());
        tree.put("kind", quantity.kind().word());
        tree.put("derivation", quantity.explain().tree());
        return tree;
    }

    private static Map<String, Object> tree(Quantity quantity, String text, String unit) {
        var tree = new LinkedHashMap<String, Object>(tree(quantity));
        Object derivation = tree.remove("derivation");
        var shown = new LinkedHashMap<String, Object>();
        shown.put("text", text);
        shown.put("unit", unit.isEmpty() ? "1" : unit);
        tree.put("shown", shown);
        tree.put("derivation", Objects.requireNonNull(derivation));
        return tree;
    }

    /** Return the number with a fine dotted line below it, and its value tree for programs. */
    @Override
    public String html() {
        if (quantity == null) {
            return Html.escape(text);
        }
        String title = quantity + " [" + quantity.kind().word() + "]";
        return "<span class=\"mlsys-value\" style=\"border-bottom:1px dotted\" title=\""
                + Html.escape(title)
                + "\" data-workbook-value=\""
                + Html.escape(JsonWriter.write(value().orElseThrow()))
                + "\">"
                + Html.escape(text)
                + "</span>";
    }

    @Override
    public String toString() {
        return text;
    }
}
