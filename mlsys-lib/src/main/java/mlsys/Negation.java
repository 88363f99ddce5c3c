package mlsys;

import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** The contrary of a condition. */
final class Negation extends Condition {

    private final Condition condition;

    Negation(Condition condition) {
        this.condition = condition;
    }

    @Override
    boolean holds(ToDoubleFunction<Quantity> values) {
        return !condition.holds(values);
    }

    @Override
    double margin(ToDoubleFunction<Quantity> values) {
        return -condition.margin(values);
    }

    @Override
    void amounts(Consumer<Quantity> each) {
        condition.amounts(each);
    }

    @Override
    public String text() {
        return "not (" + condition.text() + ")";
    }
}
