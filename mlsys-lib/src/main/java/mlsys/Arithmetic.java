package mlsys;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The operations every quantity has. */
enum Arithmetic implements Operation {
    ADD("sum", " + "),
    SUB("difference", " − "),
    MUL("product", " · "),
    DIV("quotient", " / "),
    MAX("larger", "max"),
    MIN("smaller", "min"),
    NEG("negative", "−");

    private final String words;
    private final String sign;

    Arithmetic(String words, String sign) {
        this.words = words;
        this.sign = sign;
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
    public boolean takes(int inputs) {
        return inputs == (this == NEG ? 1 : 2);
    }

    @Override
    public String arity() {
        return this == NEG ? "1" : "2";
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
