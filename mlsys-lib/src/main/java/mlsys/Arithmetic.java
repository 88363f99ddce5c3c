package mlsys;

import static mlsys.Term.Bond.ONE;
import static mlsys.Term.Bond.PRODUCT;
import static mlsys.Term.Bond.SUM;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The operations every quantity has. */
enum Arithmetic implements Operation {
    ADD,
    SUB,
    MUL,
    DIV,
    MAX,
    MIN,
    NEG;

    static @Nullable Arithmetic find(String id) {
        for (Arithmetic operation : values()) {
            if (operation.id().equals(id)) {
                return operation;
            }
        }
        return null;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title(List<Derivation> inputs) {
        return text(inputs);
    }

    @Override
    public String symbol() {
        return "";
    }

    @Override
    public boolean takes(int inputs) {
        return inputs == (this == NEG ? 1 : 2);
    }

    @Override
    public String arity() {
        return this == NEG ? "1 argument" : "2 arguments";
    }

    @Override
    public double compute(double[] inputs) {
        return switch (this) {
            case ADD -> inputs[0] + inputs[1];
            case SUB -> inputs[0] - inputs[1];
            case MUL -> inputs[0] * inputs[1];
            case DIV -> inputs[0] / inputs[1];
            case MAX -> Math.max(inputs[0], inputs[1]);
            case MIN -> Math.min(inputs[0], inputs[1]);
            case NEG -> -inputs[0];
        };
    }

    @Override
    public List<String> symbols(List<Derivation> inputs) {
        return inputs.stream().map(Arithmetic::symbol).toList();
    }

    private static String symbol(Derivation input) {
        if (Expression.isWrittenOut(input)) {
            return input.name();
        }
        return input.symbol().isEmpty() ? input.display() : input.symbol();
    }

    @Override
    public List<Derivation> operands(List<Derivation> inputs) {
        return new Expression(this, inputs).operands();
    }

    @Override
    public String text(List<Derivation> inputs) {
        return new Expression(this, inputs).text();
    }

    @Override
    public String latex(List<Derivation> inputs) {
        return new Expression(this, inputs).latex();
    }

    @Override
    public String latexOfAmounts(List<Derivation> inputs) {
        return new Expression(this, inputs).latexOfAmounts();
    }

    /** Join terms with its sign, for a terminal or as TeX. */
    Term join(List<Term> terms, boolean tex) {
        Term first = terms.get(0);
        Term last = terms.get(terms.size() - 1);
        String minus = tex ? "-" : "−";
        String dot = tex ? " \\cdot " : " · ";
        return switch (this) {
            case ADD -> new Term(first.words() + " + " + last.later(SUM), SUM);
            case SUB -> new Term(first.words() + " " + minus + " " + last.later(PRODUCT), SUM);
            case MUL -> new Term(first.first(PRODUCT) + dot + last.later(PRODUCT), PRODUCT);
            case DIV ->
                    tex
                            ? new Term("\\frac{" + first.words() + "}{" + last.words() + "}", ONE)
                            : new Term(first.first(PRODUCT) + " / " + last.later(ONE), PRODUCT);
            case NEG -> new Term(minus + first.later(PRODUCT), PRODUCT);
            case MAX, MIN -> new Term((tex ? "\\" : "") + id() + "(" + list(terms) + ")", ONE);
        };
    }

    private static String list(List<Term> terms) {
        return terms.stream().map(Term::words).collect(Collectors.joining(", "));
    }

    @Override
    public @Nullable Source source() {
        return null;
    }
}
