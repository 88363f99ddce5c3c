package mlsys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A formula of the library: what it computes, from what, where it is from. Immutable. {@link
 * Formulas} lists them.
 */
public final class Formula {

    private final String id;
    private final String name;
    private final Argument result;
    private final List<Argument> arguments;
    private final String text;
    private final String latex;
    private final Source reference;
    private final ToDoubleFunction<double[]> core;

    private Formula(Builder builder, ToDoubleFunction<double[]> core) {
        this.id = builder.id;
        this.name = builder.name;
        this.result = builder.result;
        this.arguments = List.copyOf(builder.arguments);
        this.text = builder.text;
        this.latex = builder.latex;
        this.reference = builder.reference;
        this.core = core;
    }

    static Builder define(String id, String name) {
        return new Builder(id, name);
    }

    /** Return the id, such as {@code training_time}. */
    public String id() {
        return id;
    }

    /** Return what it computes, in words. */
    public String name() {
        return name;
    }

    /** Return the symbol of the result. */
    public String symbol() {
        return result.symbol();
    }

    /** Return the unit of the result. */
    public Unit unit() {
        return result.unit();
    }

    /** Return the arguments in order. */
    public List<Argument> arguments() {
        return arguments;
    }

    /** Return it as a line of text: {@code T = O / (N · R_peak · η)}. */
    public String text() {
        return text;
    }

    /** Return it as TeX, without dollar signs. */
    public String latex() {
        return latex;
    }

    /** Return where it is from. */
    public Source reference() {
        return reference;
    }

    /**
     * Compute from amounts, one per argument, and record the step.
     *
     * @throws IllegalArgumentException if an argument measures something else or is out of range
     */
    public Quantity apply(Quantity... amounts) {
        if (amounts.length != arguments.size()) {
            throw new IllegalArgumentException(
                    id
                            + " takes "
                            + arguments.size()
                            + " arguments, but was given "
                            + amounts.length);
        }
        Work work = Work.of(amounts);
        for (int i = 0; i < amounts.length; i++) {
            check(arguments.get(i), amounts[i], work);
        }
        Dimension dimension = work.back(result.unit().dimension());
        return Quantity.computed(new FormulaOperation(this), dimension, null, List.of(amounts));
    }

    private void check(Argument argument, Quantity amount, Work work) {
        Dimension wanted = argument.unit().dimension();
        if (!work.forth(amount.dimension()).equals(wanted)) {
            throw new IllegalArgumentException(
                    argument.symbol()
                            + " ("
                            + argument.name()
                            + ") of "
                            + id
                            + " must be in "
                            + (argument.unit().isPlain() ? "no unit" : argument.unit().symbol())
                            + ", but was "
                            + amount.words());
        }
    }

    /** Make a plain number given in a call into an amount that says so. */
    Quantity number(int argument, double value) {
        Argument wanted = arguments.get(argument);
        return Quantity.given(value, Units.ONE, wanted.symbol(), "given in the call");
    }

    double compute(double[] inputs) {
        return core.applyAsDouble(inputs);
    }

    @Override
    public String toString() {
        return id + ": " + text;
    }

    /** Collects the parts of a formula. */
    static final class Builder {
        private final String id;
        private final String name;
        private final List<Argument> arguments = new ArrayList<>();
        private Argument result;
        private String text = "";
        private String latex = "";
        private Source reference = References.BOOK;

        private Builder(String id, String name) {
            this.id = id;
            this.name = name;
            this.result = new Argument("y", name, Units.ONE, "", 0);
        }

        Builder result(String symbol, Unit unit) {
            result = new Argument(symbol, name, unit, "", 0);
            return this;
        }

        Builder argument(String symbol, String words, Unit unit, String range, double example) {
            arguments.add(new Argument(symbol, words, unit, range, example));
            return this;
        }

        Builder text(String line, String tex) {
            text = line;
            latex = tex;
            return this;
        }

        Builder from(Source source) {
            reference = source;
            return this;
        }

        Formula core(ToDoubleFunction<double[]> function) {
            return new Formula(this, function);
        }
    }
}
