package mlsys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mlsys.Graph.Input;
import mlsys.Spread.Stated;

/**
 * Questions to a computed amount: what if an input were different, what must it be, which one
 * matters, how sure is the result. Immutable.
 *
 * <pre>{@code
 * var days = Training.time(Models.GPT3.trainingFlop(), 1024, Hardware.A100.peak(FP16), 0.45);
 * days.whatIf().with("η", Quantity.of(0.6));                    // 19 d
 * days.whatIf().solve("η", Quantity.of(30, DAY));               // 0.3792
 * days.whatIf().sweep("η", ONE, WhatIf.evenly(0.3, 0.6, 4), DAY);
 * days.whatIf().sensitivity();                                  // elasticities
 * days.whatIf().plusMinus("η", Quantity.of(0.05)).uncertainty();
 * }</pre>
 *
 * <p>An input is called by the symbol it has in the explanation, by its name, its id or the id of
 * its constant. A name that fits none or several is an error that says so. For a sweep over
 * millions of points use {@link Formula#sweep}.
 */
public final class WhatIf {

    private static final double STEP = 0.1;

    private final Graph graph;
    private final Map<Input, Stated> stated;

    WhatIf(Quantity result) {
        this(new Graph(result), Map.of());
    }

    private WhatIf(Graph graph, Map<Input, Stated> stated) {
        this.graph = graph;
        this.stated = stated;
    }

    /** {@return the symbols of the inputs, in the order of the explanation} */
    public List<String> inputs() {
        return graph.inputs().stream().map(Input::symbol).toList();
    }

    /**
     * {@return the amount of an input at hand, called by its symbol}
     *
     * @param input its symbol or its name
     * @throws IllegalArgumentException if no input is called so
     */
    public Quantity amount(String input) {
        Input asked = graph.input(input);
        return asked.leaf().quantity().symbol(asked.symbol());
    }

    /**
     * {@return whether a formula wants an input to be a whole number}
     *
     * @param input its symbol or its name
     * @throws IllegalArgumentException if no input is called so
     */
    public boolean isWhole(String input) {
        return graph.input(input).whole();
    }

    /**
     * Write the computation for another machine, with some inputs left open: a list of steps, of
     * which the last is the result. A step is {@code {"value": number}}, {@code {"input": index}}
     * into {@code open}, or {@code {"op": id, "of": [index, …]}} of steps before it, where an op is
     * add, sub, mul, div, max, min, neg or the id of a formula. All in base units.
     *
     * @param open symbols or names of inputs
     * @return the steps
     * @throws IllegalArgumentException if no input is called so
     */
    public List<Map<String, Object>> program(List<String> open) {
        return Program.of(graph, Need.given(open, "open").stream().map(graph::input).toList());
    }

    /**
     * Compute again with another amount of an input.
     *
     * @param input its symbol or its name
     * @param amount in any unit that measures the same, inside the range of the input
     * @return the result, with its derivation
     * @throws IllegalArgumentException if no input is called so, or a unit or a range does not fit
     */
    public Quantity with(String input, Quantity amount) {
        return graph.with(graph.input(input), Need.given(amount, "amount"));
    }

    /**
     * Find the amount of an input that gives a target. It is looked for in the range that the
     * formulas give the input, below 0 too if they allow it, from the amount at hand on to both
     * sides, in steps of a tenth, up to 18 powers of ten away; of several the one that is reached
     * first, of two in the same step the nearer, of two equally near the greater. For an input that
     * must be whole it is the first that reaches the target.
     *
     * @param input its symbol or its name
     * @param target a result, in any unit that measures the same
     * @return the amount of the input
     * @throws IllegalArgumentException if no amount in the range of the input gives the target;
     *     says what was searched and found
     */
    public Quantity solve(String input, Quantity target) {
        return new Inverse(graph, graph.input(input)).solve(Need.given(target, "target"));
    }

    /**
     * Compute again for many values of an input. The first column is the input in {@code unit}, the
     * second the result in {@code resultUnit}; headings are symbols, with units.
     *
     * @param input its symbol or its name
     * @param unit of {@code values}; must measure the same as the input
     * @param values in {@code unit}, inside the range of the input
     * @param resultUnit of the second column; must measure the same as the result
     * @return a row for each value
     * @throws IllegalArgumentException if no input is called so, or a unit or a range does not fit
     */
    public Sheet sweep(String input, Unit unit, double[] values, Unit resultUnit) {
        Input moved = graph.input(input);
        if (!Need.given(unit, "unit").measuresSameAs(moved.unit())) {
            throw new IllegalArgumentException(
                    moved.symbol() + " is in " + moved.leaf().unit() + ", not in " + unit);
        }
        graph.result().in(Need.given(resultUnit, "resultUnit"));
        List<List<Object>> rows = new ArrayList<>();
        for (double value : Need.given(values, "values")) {
            double result = graph.value(moved, unit.toBase(Numbers.finite(value, input)));
            rows.add(List.of(value, resultUnit.fromBase(result)));
        }
        String title = graph.title();
        return new Sheet(List.of(heading(moved.symbol(), unit), heading(title, resultUnit)), rows);
    }

    private static String heading(String name, Unit unit) {
        return unit.isPlain() ? name : name + " (" + unit + ")";
    }

    /**
     * {@return {@code count} numbers from one end to the other, evenly apart}
     *
     * @param from the first, finite
     * @param to the last, finite
     * @param count at least 2
     * @throws IllegalArgumentException if {@code count} is less
     */
    public static double[] evenly(double from, double to, int count) {
        double[] values = new double[requireSeveral(count)];
        for (int i = 0; i < count; i++) {
            values[i] = i == count - 1 ? to : from + (to - from) * i / (count - 1);
        }
        return values;
    }

    /**
     * {@return {@code count} numbers from one end to the other, each the same factor apart}
     *
     * @param from the first, greater than 0
     * @param to the last, greater than 0
     * @param count at least 2
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double[] byFactors(double from, double to, int count) {
        if (!(from > 0 && to > 0)) {
            throw new IllegalArgumentException(
                    "both ends must be greater than 0, but were " + from + " and " + to);
        }
        double[] values = evenly(Math.log(from), Math.log(to), count);
        for (int i = 0; i < count; i++) {
            values[i] = i == 0 ? from : i == count - 1 ? to : Math.exp(values[i]);
        }
        return values;
    }

    private static int requireSeveral(int count) {
        if (count < 2) {
            throw new IllegalArgumentException("count must be at least 2, but was " + count);
        }
        return count;
    }

    /**
     * {@return what each input does to the result when it moves a tenth down and up, the strongest
     * first} Whole numbers move by whole ones; an input at the end of its range moves one way only.
     * Definitions are left out. A slope says nothing of a limit that does not bind yet, such as
     * memory that is large enough.
     */
    public List<Influence> sensitivity() {
        return new Movement(graph, STEP).influences();
    }

    /**
     * {@return {@link #sensitivity()} as a table for a tornado chart: input, value, elasticity, and
     * the result in {@code unit} with the input a tenth lower and a tenth higher}
     *
     * @param unit of the results; must measure the same
     * @throws IllegalArgumentException if it does not
     */
    public Sheet tornado(Unit unit) {
        List<List<Object>> rows = new ArrayList<>();
        for (Influence each : sensitivity()) {
            rows.add(
                    List.of(
                            each.symbol(),
                            each.input(),
                            each.elasticity(),
                            each.low().in(unit),
                            each.high().in(unit)));
        }
        return new Sheet(
                List.of(
                        "input",
                        "value",
                        "elasticity",
                        heading("at −10 %", unit),
                        heading("at +10 %", unit)),
                rows);
    }

    /**
     * Say by how much an input may be off, one standard uncertainty, as an amount.
     *
     * @param input its symbol or its name
     * @param standard in any unit that measures the same as the input, greater than 0
     * @return the same question, with this uncertainty
     * @throws IllegalArgumentException if no input is called so, or the unit or the range does not
     *     fit
     */
    public WhatIf plusMinus(String input, Quantity standard) {
        Input uncertain = graph.input(input);
        double amount = Need.given(standard, "standard").in(uncertain.unit());
        if (!(amount > 0)) {
            throw new IllegalArgumentException(
                    "the uncertainty of "
                            + uncertain.symbol()
                            + " must be greater than 0, but was "
                            + standard);
        }
        return stating(uncertain, amount, "given in the call");
    }

    /**
     * Say by how many percent an input may be off, one standard uncertainty.
     *
     * @param input its symbol or its name
     * @param percent of the amount at hand, greater than 0
     * @return the same question, with this uncertainty
     * @throws IllegalArgumentException if no input is called so, or the range does not fit
     */
    public WhatIf plusMinusPercent(String input, double percent) {
        Input uncertain = graph.input(input);
        double share = Math.abs(uncertain.value()) * (percent / 100);
        return plusMinus(input, Quantity.of(share, uncertain.unit()));
    }

    private WhatIf stating(Input input, double standard, String by) {
        Map<Input, Stated> more = new LinkedHashMap<>(stated);
        more.put(input, new Stated(standard, by));
        return new WhatIf(graph, more);
    }

    /**
     * Carry the uncertainties of the inputs to the result: those given with {@link #plusMinus}, and
     * those of {@linkplain Constant#uncertainty() constants} for the others. Counts stay whole, so
     * an estimated count is left as it is.
     *
     * @return what the result is uncertain by, and what each input contributes
     * @throws IllegalArgumentException if no input is uncertain, or if the result turns within an
     *     uncertainty, so that its ends are not at the ends of the input
     */
    public Uncertainty uncertainty() {
        Map<Input, Stated> all = new LinkedHashMap<>();
        for (Input input : graph.inputs()) {
            String id = input.leaf().constant();
            Doubt doubt = id == null || input.whole() ? null : Constants.get(id).doubt();
            if (doubt != null) {
                double standard = Math.abs(input.value()) * doubt.relative();
                all.put(input, new Stated(standard, doubt.by()));
            }
        }
        all.putAll(stated);
        return new Spread(graph, all).uncertainty();
    }

    /** Return the result and its inputs with their amounts. */
    @Override
    public String toString() {
        return graph.result()
                + graph.inputs().stream()
                        .map(input -> input.symbol() + " = " + input.leaf().quantity())
                        .collect(Collectors.joining(", ", " from ", ""));
    }
}
