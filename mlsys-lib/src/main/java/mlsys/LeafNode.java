package mlsys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number somebody stated.
 *
 * @param value the amount in base units
 * @param written the unit it was stated in
 * @param digits how many digits to show; a stated amount shows all it has
 */
record LeafNode(
        @Nullable String id,
        String symbol,
        String name,
        double value,
        Unit written,
        int digits,
        Kind kind,
        Source source,
        @Nullable String constant,
        @Nullable String note)
        implements Derivation {

    private static final int ALL_DIGITS = 15;

    LeafNode {
        Need.given(symbol, "symbol");
        Need.given(name, "name");
        Need.given(kind, "kind");
        Need.given(source, "source");
    }

    /** Record an amount in base units as stated in {@code unit}. */
    static LeafNode stated(
            String symbol, String name, double base, Unit unit, Kind kind, Source source) {
        return new LeafNode(null, symbol, name, base, unit, ALL_DIGITS, kind, source, null, null);
    }

    LeafNode called(String newSymbol) {
        return new LeafNode(
                id, newSymbol, name, value, written, digits, kind, source, constant, note);
    }

    LeafNode labelled(@Nullable String newId, String label) {
        return new LeafNode(
                newId, symbol, label, value, written, digits, kind, source, constant, note);
    }

    /** Say which constant it is and what to know before using it. */
    LeafNode of(@Nullable String constantId, @Nullable String newNote) {
        return new LeafNode(
                id, symbol, name, value, written, digits, kind, source, constantId, newNote);
    }

    /** State the same number in another unit. */
    LeafNode in(Unit unit) {
        return new LeafNode(id, symbol, name, value, unit, digits, kind, source, constant, note);
    }

    /** Show so many digits. */
    LeafNode rounded(int newDigits) {
        return new LeafNode(
                id, symbol, name, value, written, newDigits, kind, source, constant, note);
    }

    Quantity quantity() {
        return new Quantity(value, written.dimension(), this);
    }

    @Override
    public String unit() {
        return written.dimension().unitName();
    }

    @Override
    public String display() {
        return Display.stated(value, written, digits);
    }

    @Override
    public List<Derivation> inputs() {
        return List.of();
    }
}
