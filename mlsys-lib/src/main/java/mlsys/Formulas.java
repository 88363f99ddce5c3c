package mlsys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The formulas of the library by id. */
public final class Formulas {

    private static final Map<String, Formula> BY_ID = new LinkedHashMap<>();

    static {
        add(IronLaw.formulas());
        add(Training.formulas());
        add(Roofline.formulas());
        add(Energy.formulas());
        add(Degradation.formulas());
        add(InputSpace.formulas());
        add(Speedup.formulas());
        add(Growth.formulas());
        add(MemoryFormulas.formulas());
        add(Matmul.formulas());
        add(Efficiency.formulas());
        add(Checkpoint.formulas());
        add(Reliability.formulas());
        add(Collectives.formulas());
        add(Parallelism.formulas());
        add(FleetCosts.formulas());
        add(Queueing.formulas());
        add(Serving.formulas());
        add(ScalingLawsFormulas.formulas());
        add(InferenceFormulas.formulas());
        add(DataPipeline.formulas());
        add(CompressionFormulas.formulas());
        add(Privacy.formulas());
        add(Federation.formulas());
        add(Drift.formulas());
        add(Labels.formulas());
        add(Fairness.formulas());
        add(Experiments.formulas());
        add(Agents.formulas());
        add(Safety.formulas());
        add(Sensitivity.formulas());
        add(Simulation.formulas());
    }

    private Formulas() {}

    private static void add(List<Rule> rules) {
        for (Rule rule : rules) {
            if (BY_ID.put(rule.id(), rule.formula()) != null) {
                throw new IllegalStateException("two formulas are called " + rule.id());
            }
        }
    }

    static @Nullable Operation find(String id) {
        Formula formula = BY_ID.get(id);
        return formula == null ? null : formula.rule();
    }

    /** {@return all formulas} */
    public static List<Formula> all() {
        return List.copyOf(BY_ID.values());
    }

    /**
     * {@return the formula with this id}
     *
     * @param id such as {@code training_time}
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
