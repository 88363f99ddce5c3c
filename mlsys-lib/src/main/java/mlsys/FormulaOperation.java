package mlsys;

import java.util.List;
import java.util.stream.IntStream;

/** A formula as the operation of a derivation step. */
record FormulaOperation(Formula formula) implements Operation {

    @Override
    public String id() {
        return formula.id();
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
        return formula.signature().takes(inputs);
    }

    @Override
    public String arity() {
        return formula.signature().arity();
    }

    @Override
    public double compute(double[] inputs) {
        return formula.compute(inputs);
    }

    @Override
    public List<String> symbols(List<Derivation> inputs) {
        return IntStream.range(0, inputs.size()).mapToObj(formula::symbol).toList();
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
        return TexAmounts.placed(formula.latex(), symbols(inputs), inputs);
    }

    @Override
    public Source source() {
        return formula.reference();
    }
}
