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
    private record Title(@Nullable String id, String symbol, String name) {}

    private StepNode(StepNode step, Title title) {
        this.operation = step.operation;
        this.value = step.value;
        this.dimension = step.dimension;
        this.written = step.written;
        this.kind = step.kind;
        this.inputs = step.inputs;
        this.title = title;
    }

    /** Record a computation. The array of inputs is not copied: its maker lets go of it. */
    StepNode(
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

    StepNode called(String newSymbol) {
        return new StepNode(this, new Title(id(), newSymbol, name()));
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

    String formula() {
        return operation.text(symbols());
    }

    String latex() {
        return operation.latex(symbols());
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
        return title == null ? operation.title() : title.name();
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
        Derivation[] nodes = new Derivation[inputs.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = inputs[i].derivation();
        }
        return List.of(nodes);
    }
}
