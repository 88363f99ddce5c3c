package mlsys;

import static mlsys.FormulaExamples.q;

import java.util.Map;
import java.util.function.Supplier;

/** Worked examples of what others compute, built from our formulas so that the gap can be seen. */
final class VariantExamples {

    private VariantExamples() {}

    private static Quantity interval() {
        return Checkpoint.youngInterval(q("60 s"), q("18000 s"));
    }

    /** Leaves out the work lost in a failure, half an interval on average. */
    private static Quantity goodputWithoutRework() {
        Quantity goodput = Checkpoint.goodput(q("60 s"), interval(), q("18000 s"), q("300 s"));
        return goodput.plus(interval().dividedBy(q("36000 s")));
    }

    /** Reduces everything inside the node twice, and everything between nodes. */
    private static Quantity wholeMessageEverywhere() {
        Quantity inside = Collectives.ring(q("14 GB"), 8, q("450 GB/s"), q("0.5 us"));
        return inside.times(2).plus(Collectives.ring(q("14 GB"), 8, q("50 GB/s"), q("5 us")));
    }

    static final Map<String, Supplier<Quantity>> ALL =
            Map.of(
                    "goodput g upstream",
                    VariantExamples::goodputWithoutRework,
                    "hierarchical_allreduce T oldest upstream",
                    VariantExamples::wholeMessageEverywhere,
                    "tree_allreduce N=48 without ceiling",
                    () -> Quantity.of(2 * Math.log(48) / Math.log(2)),
                    "federated_cost FedAvg E=5 vs FedSGD rounds",
                    () ->
                            Federation.traffic(100, 5 * 500, q("14 MB"), 1)
                                    .dividedBy(Federation.traffic(100, 500, q("14 MB"), 1)));
}
