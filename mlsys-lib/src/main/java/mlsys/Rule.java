package mlsys;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a formula computes: the operation of a derivation step. A record, because Java's compiler
 * takes the fields of a constant record for constants, so that a call of a formula that is a
 * constant costs little more than its arithmetic.
 *
 * @param place which of the cores
 * @param computes what the result measures
 * @param words what is said of plain numbers given in a call, argument by argument
 */
record Rule(
        Formula formula,
        String id,
        Signature signature,
        Cores cores,
        int place,
        Dimension computes,
        List<LeafNode.Label> words)
        implements Operation {

    private static final String IN_CALL = "given in the call";
    private static final Source CALL = Source.titled(IN_CALL);

    static Rule of(Formula formula, Signature signature, Cores cores, int place) {
        List<LeafNode.Label> words = new ArrayList<>();
        for (int i = 0; i < signature.arguments().size(); i++) {
            words.add(words(signature.symbol(i)));
        }
        Dimension computes = formula.unit().dimension();
        return new Rule(
                formula, formula.id(), signature, cores, place, computes, List.copyOf(words));
    }

    private static LeafNode.Label words(String symbol) {
        return LeafNode.label(symbol, IN_CALL, Units.ONE, Kind.SCENARIO, CALL);
    }

    /** Compute from amounts in an array that its maker lets go of. */
    Quantity of(Quantity... amounts) {
        Dimension dimension =
                signature.fits(amounts) ? computes : signature.check(amounts).back(computes);
        try {
            return Quantity.computed(this, dimension, null, amounts);
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
                            + signature.symbol(fixed.size()).replace("_1", "")
                            + " as "
                            + signature.symbol(fixed.size() + 1).replace("_1", "")
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

    /** Make a plain number given in a call into an amount that says so. */
    Quantity number(int argument, double value) {
        LeafNode.Label label =
                argument < words.size() ? words.get(argument) : words(signature.symbol(argument));
        if (!Double.isFinite(value)) {
            Numbers.finite(value, label.symbol());
        }
        return label.of(value).quantity();
    }

    @Override
    public String title(List<Derivation> inputs) {
        return formula.name();
    }

    @Override
    public String symbol() {
        return formula.symbol();
    }

    @Override
    public boolean takes(int inputs) {
        return signature.takes(inputs);
    }

    @Override
    public String arity() {
        return signature.arity();
    }

    @Override
    public double compute(double[] inputs) {
        return cores.compute(place, inputs);
    }

    @Override
    public List<String> symbols(List<Derivation> inputs) {
        return IntStream.range(0, inputs.size()).mapToObj(signature::symbol).toList();
    }

    @Override
    public List<Derivation> operands(List<Derivation> inputs) {
        return inputs;
    }

    @Override
    public String text(List<Derivation> inputs) {
        return formula.text();
    }

    @Override
    public String latex(List<Derivation> inputs) {
        return formula.latex();
    }

    @Override
    public String latexOfAmounts(List<Derivation> inputs) {
        return formula.numbers().isEmpty()
                ? TexAmounts.placed(formula.latex(), symbols(inputs), inputs)
                : TexAmounts.written(formula.numbers(), signature, inputs);
    }

    @Override
    public Source source() {
        return formula.reference();
    }
}
