package mlsys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A computed number. Holds what was computed from what; the words are made when somebody asks, so
 * that recording a step costs little more than computing it.
 */
final class StepNode implements Derivation {

    private final Operation operation;
    private final double value;
    private final Dimension dimension;
    private final @Nullable Unit written;
    private final Kind kind;
    private final Quantity[] inputs;
    private final @Nullable Title title;

    /** What somebody called the result; before that it is called as its operation says. */
    private record Title(@Nullable String id, String symbol, @Nullable String name) {}

    private StepNode(StepNode step, Title title) {
        this.operation = step.operation;
        this.value = step.value;
        this.dimension = step.dimension;
        this.written = step.written;
        this.kind = step.kind;
        this.inputs = step.inputs;
        this.title = title;
    }

    private StepNode(
            Operation operation,
            double value,
            Dimension dimension,
            @Nullable Unit written,
            Kind kind,
            Quantity[] inputs) {
        this.operation = operation;
        this.value = value;
        this.dimension = dimension;
        this.written = written;
        this.kind = kind;
        this.inputs = inputs;
        this.title = null;
    }

    /**
     * Compute from amounts; the kind is the worst of theirs. The array is not copied: its maker
     * lets go of it.
     */
    static StepNode compute(
            Operation operation, Dimension dimension, @Nullable Unit written, Quantity... inputs) {
        double result = operation.compute(values(inputs));
        if (!Double.isFinite(result)) {
            Numbers.finite(result, "the result of " + operation.title(nodes(inputs)));
        }
        return new StepNode(operation, result, dimension, written, worst(inputs), inputs);
    }

    /** An array of known length need not be in memory; one that a loop fills must. */
    private static double[] values(Quantity... of) {
        return switch (of.length) {
            case 2 -> new double[] {of[0].value(), of[1].value()};
            case 3 -> new double[] {of[0].value(), of[1].value(), of[2].value()};
            case 4 -> new double[] {of[0].value(), of[1].value(), of[2].value(), of[3].value()};
            default -> filled(of);
        };
    }

    private static double[] filled(Quantity... of) {
        double[] values = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            values[i] = of[i].value();
        }
        return values;
    }

    private static Kind worst(Quantity... inputs) {
        Kind worst = Kind.DEFINITION;
        for (Quantity input : inputs) {
            worst = worst.worse(input.kind());
        }
        return worst;
    }

    private static List<Derivation> nodes(Quantity... amounts) {
        Derivation[] nodes = new Derivation[amounts.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = amounts[i].derivation();
        }
        return List.of(nodes);
    }

    StepNode called(String newSymbol) {
        return new StepNode(this, new Title(id(), newSymbol, title == null ? null : title.name()));
    }

    StepNode labelled(String newId, String label) {
        return new StepNode(this, new Title(newId, symbol(), label));
    }

    Operation operation() {
        return operation;
    }

    String op() {
        return operation.id();
    }

    /** Whether nobody gave it an id, a symbol or a label. */
    boolean isUnnamed() {
        return title == null || (title.id() == null && title.symbol().isEmpty());
    }

    /** The line of text it was computed by: {@code T = O / (N · R_peak · η)}. */
    String formula() {
        String text = operation.text(inputs());
        return isCalledByUser() ? symbol() + " = " + text : text;
    }

    /** The same as TeX. */
    String latex() {
        String tex = operation.latex(inputs());
        return isCalledByUser() ? Latex.symbol(symbol()) + " = " + tex : tex;
    }

    /** Whether the operation has no symbol for it, but somebody gave it one. */
    private boolean isCalledByUser() {
        return operation.symbol().isEmpty() && !symbol().isEmpty();
    }

    String latexOfAmounts() {
        return operation.latexOfAmounts(inputs());
    }

    /** Whether its line of text has the line of an input in place of a symbol. */
    boolean writesOut(Derivation input) {
        return operation instanceof Arithmetic && Expression.isWrittenOut(input);
    }

    /** The amounts that stand in the line of text, in order. */
    List<Derivation> operands() {
        return operation.operands(inputs());
    }

    /** The symbol each input has in the formula, in order. */
    List<String> symbols() {
        return operation.symbols(inputs());
    }

    Dimension dimension() {
        return dimension;
    }

    @Nullable Unit written() {
        return written;
    }

    @Override
    public @Nullable String id() {
        return title == null ? null : title.id();
    }

    @Override
    public String symbol() {
        return title == null ? operation.symbol() : title.symbol();
    }

    @Override
    public String name() {
        String given = title == null ? null : title.name();
        return given == null ? operation.title(inputs()) : given;
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public String unit() {
        return dimension.unitName();
    }

    @Override
    public String display() {
        return display(3);
    }

    String display(int digits) {
        return Display.computed(value, dimension, written, digits);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public @Nullable Source source() {
        return operation.source();
    }

    @Override
    public List<Derivation> inputs() {
        return nodes(inputs);
    }
}
