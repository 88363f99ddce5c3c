package mlsys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number somebody stated. */
record LeafNode(
        @Nullable String id,
        String symbol,
        String name,
        double value,
        String unit,
        String display,
        Kind kind,
        @Nullable Source source,
        @Nullable String constant,
        @Nullable String note)
        implements Derivation {

    static LeafNode given(String symbol, double value, String unit, String display, String reason) {
        return new LeafNode(
                null,
                symbol,
                reason,
                value,
                unit,
                display,
                Kind.SCENARIO,
                Source.titled(reason),
                null,
                null);
    }

    LeafNode called(String newSymbol) {
        return new LeafNode(
                id, newSymbol, name, value, unit, display, kind, source, constant, note);
    }

    LeafNode labelled(String newId, String label) {
        return new LeafNode(
                newId, symbol, label, value, unit, display, kind, source, constant, note);
    }

    @Override
    public List<Derivation> inputs() {
        return List.of();
    }
}
