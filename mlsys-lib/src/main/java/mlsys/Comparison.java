package mlsys;

import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** One amount against another, or against a bound given in the call. */
final class Comparison extends Condition {

    /** How two amounts are compared. */
    enum Relation {
        GT(">"),
        GE("≥"),
        LT("<"),
        LE("≤"),
        EQ("=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        private boolean holds(double left, double right) {
            return switch (this) {
                case GT -> left > right;
                case GE -> left >= right;
                case LT -> left < right;
                case LE -> left <= right;
                case EQ -> left == right;
            };
        }

        private double margin(double left, double right) {
            double size = Math.abs(left) + Math.abs(right);
            double apart = size == 0 ? 0 : (left - right) / size;
            return switch (this) {
                case GT, GE -> apart;
                case LT, LE -> -apart;
                case EQ -> 1 - Math.abs(apart);
            };
        }
    }

    private final Quantity left;
    private final Relation relation;
    private final @Nullable Quantity right;
    private final double bound;
    private final Unit unit;

    private Comparison(
            Quantity left, Relation relation, @Nullable Quantity right, double bound, Unit unit) {
        this.left = left;
        this.relation = relation;
        this.right = right;
        this.bound = bound;
        this.unit = unit;
    }

    static Comparison of(Quantity left, Relation relation, Quantity right) {
        return new Comparison(left, relation, right, right.value(), Unit.parse(right.unit()));
    }

    /** Compare in the unit of the bound, so that 24 h are not more than 24 h. */
    static Comparison of(Quantity left, Relation relation, double bound, Unit unit) {
        left.in(unit);
        return new Comparison(left, relation, null, Numbers.finite(bound, "the bound"), unit);
    }

    @Override
    boolean holds(ToDoubleFunction<Quantity> values) {
        return relation.holds(left(values), right(values));
    }

    @Override
    double margin(ToDoubleFunction<Quantity> values) {
        return relation.margin(left(values), right(values));
    }

    private double left(ToDoubleFunction<Quantity> values) {
        double value = values.applyAsDouble(left);
        return right == null ? unit.fromBase(value) : value;
    }

    private double right(ToDoubleFunction<Quantity> values) {
        return right == null ? bound : values.applyAsDouble(right);
    }

    @Override
    void amounts(Consumer<Quantity> each) {
        each.accept(left);
        if (right != null) {
            each.accept(right);
        }
    }

    @Override
    public String text() {
        String other = right == null ? Display.join(Numbers.exact(bound), unit) : right.toString();
        return left + " " + relation.sign + " " + other;
    }
}
