package mlsys;

import java.util.List;

/**
 * A formula of the library: what it computes, from what, where it is from. Immutable. {@link
 * Formulas} lists them.
 */
public final class Formula {

    private final String id;
    private final String name;
    private final Argument result;
    private final Signature signature;
    private final String text;
    private final String latex;
    private final String numbers;
    private final Source reference;
    private final Rule rule;

    Formula(FormulaBuilder builder, Cores cores, int place) {
        this.id = builder.id;
        this.name = builder.name;
        this.result = builder.result;
        this.signature = Signature.of(id, builder.arguments, builder.repeated);
        this.text = builder.text;
        this.latex = builder.latex;
        this.numbers = builder.numbers;
        this.reference = builder.reference;
        this.rule = Rule.of(this, signature, cores, place);
    }

    Rule rule() {
        return rule;
    }

    static FormulaBuilder define(String id, String name) {
        return new FormulaBuilder(id, name);
    }

    /** {@return the id, such as {@code training_time}} */
    public String id() {
        return id;
    }

    /** {@return what it computes, in words} */
    public String name() {
        return name;
    }

    /** {@return the symbol of the result} */
    public String symbol() {
        return result.symbol();
    }

    /** {@return the unit of the result} */
    public Unit unit() {
        return result.unit();
    }

    /** {@return the arguments in order} */
    public List<Argument> arguments() {
        return signature.arguments();
    }

    /**
     * {@return how many of the last arguments may be given again and again, together: 2 for the
     * shares {@code p_i} and {@code q_i} of each bin} 0 for most formulas.
     */
    public int repeated() {
        return signature.repeated();
    }

    /** {@return it as a line of text: {@code T = O / (N · R_peak · η)}} */
    public String text() {
        return text;
    }

    /** {@return it as TeX, without dollar signs} */
    public String latex() {
        return latex.replaceAll("_\\{([A-Za-z]{2,})}", "_{\\\\text{$1}}");
    }

    /** How it is written with numbers, if not as it is. */
    String numbers() {
        return numbers;
    }

    /** {@return where it is from} */
    public Source reference() {
        return reference;
    }

    /**
     * Compute from amounts, one per argument, and record the step. The last arguments of a formula
     * that {@linkplain #repeated() repeats} are given in turn: p_1, q_1, p_2, q_2.
     *
     * @param amounts as many as {@link #arguments()}, in their order, in any unit that measures the
     *     same
     * @return the result, with its derivation
     * @throws IllegalArgumentException if an argument measures something else or is out of range
     */
    public Quantity apply(Quantity... amounts) {
        return rule.of(Need.given(amounts, "amounts").clone());
    }

    /**
     * Compute at many points, for a chart or a table: numbers, without units and derivations. For a
     * million points of the iron law over data and utilization this is about as fast as a loop over
     * doubles.
     *
     * <pre>{@code
     * double[] eta = WhatIf.evenly(0.3, 0.6, 301);
     * double[] seconds = Formulas.get("training_time")
     *         .sweep(new double[] {3.14e23}, new double[] {1024}, new double[] {312e12}, eta);
     * }</pre>
     *
     * @param columns numbers for each argument in turn, in its base unit ({@link
     *     Quantity#value()}), at least 1: one for each point, or one that holds for all
     * @return a result for each point, in base units
     * @throws IllegalArgumentException if there are too few or too many columns, if one is too
     *     short, or if a number is out of range; it names the point, counted from 0, and the
     *     argument
     */
    public double[] sweep(double[]... columns) {
        return Sweep.of(rule, Need.given(columns, "columns"));
    }

    @Override
    public String toString() {
        return id + ": " + text;
    }
}
