package mlsys;

import java.util.ArrayList;
import java.util.List;

/**
 * A formula of the library: what it computes, from what, where it is from. Immutable. {@link
 * Formulas} lists them.
 */
public final class Formula {

    private static final String IN_CALL = "given in the call";
    private static final Source CALL = Source.titled(IN_CALL);

    private final String id;
    private final String name;
    private final Argument result;
    private final Signature signature;
    private final String text;
    private final String latex;
    private final Source reference;
    private final Cores cores;
    private final Dimension computes;
    private final FormulaOperation operation = new FormulaOperation(this);
    private final LeafNode.Label[] inCall;

    Formula(FormulaBuilder builder, Cores cores) {
        this.id = builder.id;
        this.name = builder.name;
        this.result = builder.result;
        this.signature = new Signature(id, builder.arguments, builder.repeated);
        this.text = builder.text;
        this.latex = builder.latex;
        this.reference = builder.reference;
        this.cores = cores;
        this.computes = result.unit().dimension();
        this.inCall = new LeafNode.Label[signature.arguments().size()];
        for (int i = 0; i < inCall.length; i++) {
            inCall[i] = inCall(i);
        }
    }

    static FormulaBuilder define(String id, String name) {
        return new FormulaBuilder(id, name);
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
        return signature.arguments();
    }

    /**
     * Return how many of the last arguments may be given again and again, together: 2 for the
     * shares {@code p_i} and {@code q_i} of each bin. 0 for most formulas.
     */
    public int repeated() {
        return signature.repeated();
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
        Dimension dimension =
                signature.fits(amounts) ? computes : signature.check(amounts).back(computes);
        try {
            return Quantity.computed(operation, dimension, null, amounts);
        } catch (IllegalArgumentException e) {
            throw signature.named(e, amounts.length);
        }
    }

    /** Compute from fixed arguments and what repeats. */
    Quantity applyTo(List<Quantity> fixed, List<Quantity> repeats) {
        List<Quantity> amounts = new ArrayList<>(fixed);
        amounts.addAll(repeats);
        return of(amounts.toArray(Quantity[]::new));
    }

    /** Compute from fixed arguments and pairs of plain numbers given in a call. */
    Quantity applyPairs(List<Quantity> fixed, double[] first, double[] second) {
        Need.given(first, signature.words(fixed.size()));
        Need.given(second, signature.words(fixed.size() + 1));
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

    Signature signature() {
        return signature;
    }

    /** The symbol of an input: {@code p_1}, {@code p_2} for what repeats. */
    String symbol(int input) {
        return signature.symbol(input);
    }

    /** Make a plain number given in a call into an amount that says so. */
    Quantity number(int argument, double value) {
        LeafNode.Label label = argument < inCall.length ? inCall[argument] : inCall(argument);
        if (!Double.isFinite(value)) {
            Numbers.finite(value, label.symbol());
        }
        return label.of(value).quantity();
    }

    private LeafNode.Label inCall(int argument) {
        return LeafNode.label(symbol(argument), IN_CALL, Units.ONE, Kind.SCENARIO, CALL);
    }

    FormulaOperation operation() {
        return operation;
    }

    double compute(double[] inputs) {
        return cores.compute(id, inputs);
    }

    @Override
    public String toString() {
        return id + ": " + text;
    }
}
