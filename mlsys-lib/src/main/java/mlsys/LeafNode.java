package mlsys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number somebody stated: the amount in base units and what was said of it.
 *
 * @param value the amount in base units
 * @param label what was said; many numbers may share it
 */
record LeafNode(double value, Label label) implements Derivation {

    private static final int ALL_DIGITS = 15;

    /**
     * What is said of a number.
     *
     * @param written the unit it was stated in
     * @param digits how many digits to show; a stated amount shows all it has
     */
    record Label(
            @Nullable String id,
            String symbol,
            String name,
            Unit written,
            int digits,
            Kind kind,
            Source source,
            @Nullable String constant,
            @Nullable String note) {

        Label {
            Need.given(symbol, "symbol");
            Need.given(name, "name");
            Need.given(kind, "kind");
            Need.given(source, "source");
        }

        /** Say it of an amount in base units. */
        LeafNode of(double base) {
            return new LeafNode(base, this);
        }
    }

    /** Say of numbers that they were stated in {@code unit}. */
    static Label label(String symbol, String name, Unit unit, Kind kind, Source source) {
        return new Label(null, symbol, name, unit, ALL_DIGITS, kind, source, null, null);
    }

    /** Record an amount in base units as stated in {@code unit}. */
    static LeafNode stated(
            String symbol, String name, double base, Unit unit, Kind kind, Source source) {
        return label(symbol, name, unit, kind, source).of(base);
    }

    LeafNode called(String newSymbol) {
        return said(id(), newSymbol, name(), written(), digits(), constant(), note());
    }

    LeafNode labelled(@Nullable String newId, String newName) {
        return said(newId, symbol(), newName, written(), digits(), constant(), note());
    }

    /** Say which constant it is and what to know before using it. */
    LeafNode of(@Nullable String constantId, @Nullable String newNote) {
        return said(id(), symbol(), name(), written(), digits(), constantId, newNote);
    }

    /** State the same number in another unit. */
    LeafNode in(Unit unit) {
        return said(id(), symbol(), name(), unit, digits(), constant(), note());
    }

    /** Show so many digits. */
    LeafNode rounded(int newDigits) {
        return said(id(), symbol(), name(), written(), newDigits, constant(), note());
    }

    private LeafNode said(
            @Nullable String id,
            String symbol,
            String name,
            Unit unit,
            int digits,
            @Nullable String constant,
            @Nullable String note) {
        return new Label(id, symbol, name, unit, digits, kind(), source(), constant, note)
                .of(value);
    }

    Quantity quantity() {
        return new Quantity(value, written().dimension(), this);
    }

    @Override
    public @Nullable String id() {
        return label.id();
    }

    @Override
    public String symbol() {
        return label.symbol();
    }

    @Override
    public String name() {
        return label.name();
    }

    Unit written() {
        return label.written();
    }

    int digits() {
        return label.digits();
    }

    @Override
    public Kind kind() {
        return label.kind();
    }

    @Override
    public Source source() {
        return label.source();
    }

    @Nullable String constant() {
        return label.constant();
    }

    @Nullable String note() {
        return label.note();
    }

    @Override
    public String unit() {
        return written().dimension().unitName();
    }

    @Override
    public String display() {
        return Display.stated(value, written(), digits());
    }

    @Override
    public List<Derivation> inputs() {
        return List.of();
    }
}
