package mlsys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mlsys.Graph.Input;

/** Writes a computation as a list of steps, with some of its inputs left open. */
final class Program {

    private final Graph graph;
    private final List<Input> open;
    private final List<Map<String, Object>> steps = new ArrayList<>();
    private final IdentityHashMap<Derivation, Integer> places = new IdentityHashMap<>();

    private Program(Graph graph, List<Input> open) {
        this.graph = graph;
        this.open = open;
    }

    static List<Map<String, Object>> of(Graph graph, List<Input> open) {
        Program program = new Program(graph, open);
        program.place(graph.result().derivation());
        return List.copyOf(program.steps);
    }

    /** The place of a node in the list; it is added when it is new, its inputs first. */
    private int place(Derivation node) {
        Integer known = places.get(node);
        if (known != null) {
            return known;
        }
        Map<String, Object> step = new LinkedHashMap<>();
        if (node instanceof StepNode computed) {
            List<Integer> inputs = node.inputs().stream().map(this::place).toList();
            step.put("op", computed.op());
            step.put("of", inputs);
        } else {
            int slot = open.indexOf(graph.inputOf((LeafNode) node));
            step.put(slot < 0 ? "value" : "input", slot < 0 ? (Object) node.value() : slot);
        }
        places.put(node, steps.size());
        steps.add(Collections.unmodifiableMap(step));
        return steps.size() - 1;
    }
}
