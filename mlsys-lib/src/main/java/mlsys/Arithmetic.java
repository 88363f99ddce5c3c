package mlsys;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The operations every quantity has. */
enum Arithmetic implements Operation {
    ADD("sum", " + ", Double::sum),
    SUB("difference", " − ", (a, b) -> a - b),
    MUL("product", " · ", (a, b) -> a * b),
    DIV("quotient", " / ", (a, b) -> a / b),
    MAX("larger", "max", Math::max),
    MIN("smaller", "min", Math::min),
    NEG("negative", "−", (a, b) -> -a);

    private final String words;
    private final String sign;
    private final transient DoubleBinaryOperator operator;

    Arithmetic(String words, String sign, DoubleBinaryOperator operator) {
        this.words = words;
        this.sign = sign;
        this.operator = operator;
    }

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
    public String title() {
        return words;
    }

    @Override
    public String symbol() {
        return "";
    }

    @Override
    public double compute(double[] inputs) {
        return operator.applyAsDouble(inputs[0], inputs.length > 1 ? inputs[1] : 0);
    }

    @Override
    public List<String> symbols(List<Derivation> inputs) {
        return inputs.stream()
                .map(input -> input.symbol().isEmpty() ? input.display() : input.symbol())
                .collect(Collectors.toUnmodifiableList());
    }

    @Override
    public String text(List<String> symbols) {
        return switch (this) {
            case ADD, SUB, MUL, DIV -> String.join(sign, symbols);
            case MAX, MIN -> sign + "(" + String.join(", ", symbols) + ")";
            case NEG -> sign + symbols.get(0);
        };
    }

    @Override
    public String latex(List<String> symbols) {
        List<String> tex = symbols.stream().map(Latex::symbol).toList();
        return switch (this) {
            case ADD -> String.join(" + ", tex);
            case SUB -> String.join(" - ", tex);
            case MUL -> String.join(" \\cdot ", tex);
            case DIV -> "\\frac{" + tex.get(0) + "}{" + tex.get(1) + "}";
            case MAX, MIN -> "\\" + sign + "(" + String.join(", ", tex) + ")";
            case NEG -> "-" + tex.get(0);
        };
    }

    @Override
    public @Nullable Source source() {
        return null;
    }
}
