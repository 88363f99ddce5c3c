package mlsys;

import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** Two conditions that both have to hold, or one of them. */
final class Junction extends Condition {

    private final boolean both;
    private final Condition first;
    private final Condition second;

    Junction(boolean both, Condition first, Condition second) {
        this.both = both;
        this.first = first;
        this.second = second;
    }

    @Override
    boolean holds(ToDoubleFunction<Quantity> values) {
        return both
                ? first.holds(values) && second.holds(values)
                : first.holds(values) || second.holds(values);
    }

    @Override
    double margin(ToDoubleFunction<Quantity> values) {
        double a = first.margin(values);
        double b = second.margin(values);
        return both ? Math.min(a, b) : Math.max(a, b);
    }

    @Override
    void amounts(Consumer<Quantity> each) {
        first.amounts(each);
        second.amounts(each);
    }

    @Override
    public String text() {
        return part(first) + (both ? " and " : " or ") + part(second);
    }

    private String part(Condition condition) {
        boolean other = condition instanceof Junction junction && junction.both != both;
        return other ? "(" + condition.text() + ")" : condition.text();
    }
}
