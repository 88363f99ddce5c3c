package mlsys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A formula of the library: what it computes, from what, where it is from. Immutable. {@link
 * Formulas} lists them.
 */
public final class Formula {

    private static final String IN_CALL = "given in the call";
    private static final Source CALL = Source.titled(IN_CALL);
    private static final String ONE_WAY = ", one way";

    private final String id;
    private final String name;
    private final Argument result;
    private final List<Argument> arguments;
    private final int repeated;
    private final String text;
    private final String latex;
    private final Source reference;
    private final ToDoubleFunction<double[]> core;
    private final boolean links;
    private final Dimension[] takes;
    private final Dimension computes;
    private final FormulaOperation operation = new FormulaOperation(this);

    private Formula(Builder builder, ToDoubleFunction<double[]> core) {
        this.id = builder.id;
        this.name = builder.name;
        this.result = builder.result;
        this.arguments = List.copyOf(builder.arguments);
        this.repeated = builder.repeated;
        this.text = builder.text;
        this.latex = builder.latex;
        this.reference = builder.reference;
        this.core = core;
        this.takes = new Dimension[arguments.size()];
        this.computes = result.unit().dimension();
        boolean oneWay = false;
        for (int i = 0; i < takes.length; i++) {
            takes[i] = arguments.get(i).unit().dimension();
            oneWay |= arguments.get(i).name().endsWith(ONE_WAY);
        }
        this.links = oneWay;
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

    /**
     * Return how many of the last arguments may be given again and again, together: 2 for the
     * shares {@code p_i} and {@code q_i} of each bin. 0 for most formulas.
     */
    public int repeated() {
        return repeated;
    }

    /** Return it as a line of text: {@code T = O / (N · R_peak · η)}. */
    public String text() {
        return text;
    }

    /** Return it as TeX, without dollar signs. */
    public String latex() {
        return latex.replaceAll("_\\{([A-Za-z]{2,})}", "_{\\\\text{$1}}");
    }

    /** Return where it is from. */
    public Source reference() {
        return reference;
    }

    /**
     * Compute from amounts, one per argument, and record the step. The last arguments of a formula
     * that {@linkplain #repeated() repeats} are given in turn: p_1, q_1, p_2, q_2.
     *
     * @throws IllegalArgumentException if an argument measures something else or is out of range
     */
    public Quantity apply(Quantity... amounts) {
        return of(Need.given(amounts, "amounts").clone());
    }

    /** Compute from amounts in an array that its maker lets go of. */
    Quantity of(Quantity... amounts) {
        Dimension dimension = fits(amounts) ? computes : checked(amounts);
        return Quantity.computed(operation, dimension, null, amounts);
    }

    /** Whether each measures what it should, without a second look at work or links. */
    private boolean fits(Quantity[] amounts) {
        if (links || amounts.length != takes.length) {
            return false;
        }
        boolean fits = true;
        for (int i = 0; i < amounts.length; i++) {
            fits &= amounts[i] != null && amounts[i].dimension().equals(takes[i]);
        }
        return fits;
    }

    /** Look at each argument, name the one that is wrong, and return what the result measures. */
    private Dimension checked(Quantity[] amounts) {
        if (!takes(amounts.length)) {
            throw new IllegalArgumentException(
                    id + " takes " + arity() + " arguments, but was given " + amounts.length);
        }
        for (int i = 0; i < amounts.length; i++) {
            Need.given(amounts[i], words(i));
        }
        Work work = Work.of(amounts);
        for (int i = 0; i < amounts.length; i++) {
            check(i, amounts[i], work);
        }
        return work.back(computes);
    }

    /** Compute from fixed arguments and what repeats. */
    Quantity applyTo(List<Quantity> fixed, List<Quantity> repeats) {
        List<Quantity> amounts = new ArrayList<>(fixed);
        amounts.addAll(repeats);
        return of(amounts.toArray(Quantity[]::new));
    }

    /** Compute from fixed arguments and pairs of plain numbers given in a call. */
    Quantity applyPairs(List<Quantity> fixed, double[] first, double[] second) {
        Need.given(first, words(fixed.size()));
        Need.given(second, words(fixed.size() + 1));
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    id
                            + " takes as many "
                            + symbol(fixed.size()).replace("_1", "")
                            + " as "
                            + symbol(fixed.size() + 1).replace("_1", "")
                            + ", but was given "
                            + first.length
                            + " and "
                            + second.length);
        }
        List<Quantity> pairs = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            pairs.add(number(fixed.size() + 2 * i, first[i]));
            pairs.add(number(fixed.size() + 2 * i + 1, second[i]));
        }
        return applyTo(fixed, pairs);
    }

    /** One of the arguments that repeat in rows of {@code width} after fixed ones. */
    static double[] column(double[] inputs, int fixed, int column, int width) {
        double[] values = new double[(inputs.length - fixed) / width];
        for (int i = 0; i < values.length; i++) {
            values[i] = inputs[fixed + column + i * width];
        }
        return values;
    }

    boolean takes(int inputs) {
        int more = inputs - arguments.size();
        return more == 0 || (repeated > 0 && more > 0 && more % repeated == 0);
    }

    /** How many inputs it takes, in words. */
    String arity() {
        String more =
                repeated == 0
                        ? ""
                        : repeated == 1
                                ? " or more"
                                : " or more, "
                                        + List.of("two", "three", "four").get(repeated - 2)
                                        + " at a time";
        return arguments.size() + more;
    }

    private int position(int input) {
        int fixed = arguments.size() - repeated;
        return input < fixed || repeated == 0 ? input : fixed + (input - fixed) % repeated;
    }

    /** The symbol of an input: {@code p_1}, {@code p_2} for what repeats. */
    String symbol(int input) {
        int fixed = arguments.size() - repeated;
        String symbol = arguments.get(position(input)).symbol();
        return input < fixed || repeated == 0
                ? symbol
                : symbol.substring(0, symbol.lastIndexOf('_') + 1)
                        + ((input - fixed) / repeated + 1);
    }

    private void check(int input, Quantity amount, Work work) {
        Argument argument = arguments.get(position(input));
        String words = words(input);
        Dimension wanted = argument.unit().dimension();
        if (!work.forth(amount.dimension()).equals(wanted)) {
            throw new IllegalArgumentException(
                    words
                            + " must be in "
                            + (argument.unit().isPlain() ? "no unit" : argument.unit().symbol())
                            + ", but was "
                            + amount.words());
        }
        if (links && argument.name().endsWith(ONE_WAY) && sumsDirections(amount)) {
            throw new IllegalArgumentException(
                    words
                            + " must be one way, but "
                            + amount.derivation().name()
                            + " sums both directions: halve it");
        }
    }

    /** An input in messages: {@code N (number of devices) of training_time}. */
    private String words(int input) {
        return symbol(input) + " (" + arguments.get(position(input)).name() + ") of " + id;
    }

    private static boolean sumsDirections(Quantity amount) {
        return amount.derivation() instanceof LeafNode leaf
                && String.valueOf(leaf.note()).contains("both directions summed");
    }

    /** Make a plain number given in a call into an amount that says so. */
    Quantity number(int argument, double value) {
        String symbol = symbol(argument);
        return Quantity.given(value, Units.ONE, symbol, IN_CALL, Kind.SCENARIO, CALL);
    }

    FormulaOperation operation() {
        return operation;
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
        private int repeated;
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

        /** Let the last arguments be given again and again; their symbols end in an index. */
        Builder repeated(int last) {
            repeated = last;
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
