package mlsys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The formulas of the library by id. */
public final class Formulas {

    private static final Map<String, Formula> BY_ID = new LinkedHashMap<>();

    static {
        Stream.of(
                        IronLaw.formulas(),
                        Training.formulas(),
                        Roofline.formulas(),
                        Energy.formulas(),
                        Degradation.formulas(),
                        InputSpace.formulas(),
                        Speedup.formulas(),
                        Growth.formulas(),
                        MemoryFormulas.formulas(),
                        Matmul.formulas(),
                        Efficiency.formulas(),
                        Checkpoint.formulas(),
                        Reliability.formulas(),
                        Collectives.formulas(),
                        Parallelism.formulas(),
                        FleetCosts.formulas(),
                        Queueing.formulas(),
                        Serving.formulas(),
                        ScalingLawsFormulas.formulas(),
                        InferenceFormulas.formulas(),
                        DataPipeline.formulas(),
                        CompressionFormulas.formulas(),
                        Privacy.formulas(),
                        Federation.formulas(),
                        Drift.formulas(),
                        Fairness.formulas(),
                        Experiments.formulas(),
                        Agents.formulas(),
                        Safety.formulas(),
                        Sensitivity.formulas(),
                        Simulation.formulas())
                .flatMap(List::stream)
                .forEach(Formulas::add);
    }

    private Formulas() {}

    private static void add(Formula formula) {
        if (BY_ID.put(formula.id(), formula) != null) {
            throw new IllegalStateException("two formulas are called " + formula.id());
        }
    }

    static @Nullable Operation find(String id) {
        Formula formula = BY_ID.get(id);
        return formula == null ? null : formula.operation();
    }

    /** Return all formulas. */
    public static List<Formula> all() {
        return List.copyOf(BY_ID.values());
    }

    /**
     * Return the formula with this id.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest ids
     */
    public static Formula get(String id) {
        Formula formula = BY_ID.get(Need.given(id, "id"));
        if (formula == null) {
            throw new IllegalArgumentException(
                    "no formula is called \""
                            + id
                            + "\"; near it are "
                            + String.join(", ", Nearest.to(id, BY_ID.keySet(), 3)));
        }
        return formula;
    }
}
