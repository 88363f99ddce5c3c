package mlsys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Models that answer a request one after the other, each there in several variants; {@link #best}
 * chooses for every stage a variant, a batch size and replicas so that the load is served within a
 * time and a budget, as accurately as possible. After Ghafouri et al., IPA (2024). Immutable.
 *
 * <p>A batch of b takes base + b · per request, after waiting (b − 1) / λ for its last request; r
 * replicas serve r · b requests in the time of a batch. Accuracies of the stages multiply: a
 * convention that takes their errors as independent.
 */
public final class ServingPipeline {

    private static final double ROUNDING = 1 + 1e-12;

    private final Quantity arrivals;
    private final List<Stage> stages;
    private final List<Integer> batches;
    private final int most;

    private ServingPipeline(
            Quantity arrivals, List<Stage> stages, List<Integer> batches, int most) {
        this.arrivals = arrivals;
        this.stages = List.copyOf(stages);
        this.batches = List.copyOf(batches);
        this.most = most;
    }

    static ServingPipeline of(Quantity arrivals) {
        if (!(Need.given(arrivals, "arrivals").in(Unit.parse("1/s")) > 0)) {
            throw new IllegalArgumentException("λ must be greater than 0, but was " + arrivals);
        }
        return new ServingPipeline(arrivals, List.of(), List.of(1, 2, 4, 8, 16, 32, 64), 100);
    }

    /**
     * A model that can do the work of a stage.
     *
     * @param name such as {@code "resnet50"}
     * @param accuracy greater than 0, at most 1
     * @param cost of one replica, money per time or any other amount, the same kind for all, at
     *     least 0
     * @param base time of a batch apart from what its requests add, in s, at least 0
     * @param perRequest what each request in it adds, in s, at least 0
     */
    public record Variant(
            String name, double accuracy, Quantity cost, Quantity base, Quantity perRequest) {

        /**
         * Refuse what no model has.
         *
         * @param name such as {@code "resnet50"}
         * @param accuracy greater than 0, at most 1
         * @param cost of one replica, at least 0
         * @param base time of a batch, in s, at least 0
         * @param perRequest what each request in it adds, in s, at least 0
         * @throws IllegalArgumentException if a unit or a range does not fit, or a batch takes no
         *     time
         */
        public Variant {
            Need.given(name, "name");
            Need.given(cost, "cost");
            Need.given(base, "base");
            Need.given(perRequest, "perRequest");
            if (!(accuracy > 0 && accuracy <= 1)) {
                throw new IllegalArgumentException(
                        "the accuracy of "
                                + name
                                + " must be greater than 0 and at most 1, but was "
                                + accuracy);
            }
            if (!(base.in(Units.SECOND) >= 0 && perRequest.in(Units.SECOND) >= 0)
                    || base.value() + perRequest.value() == 0
                    || cost.value() < 0) {
                throw new IllegalArgumentException(
                        "times and cost of " + name + " must be at least 0, and a batch take time");
            }
        }
    }

    private record Stage(String name, List<Variant> variants) {}

    /**
     * A stage with its variant, batch size and replicas.
     *
     * @param stage its name
     * @param variant the model that does its work
     * @param batch requests served at once, at least 1
     * @param replicas how many there are of it, at least 1
     */
    public record Choice(String stage, Variant variant, int batch, int replicas) {

        Quantity cost() {
            return variant.cost().times(replicas);
        }

        Quantity latency(Quantity arrivals) {
            Quantity service = variant.base().plus(variant.perRequest().times(batch));
            return batch == 1 ? service : service.plus(Quantity.of(batch - 1).dividedBy(arrivals));
        }
    }

    /** Choices for the first stages, and what they add up to. */
    private record Partial(double latency, double cost, double accuracy, List<Choice> choices) {

        Partial with(Partial other) {
            List<Choice> all = new ArrayList<>(choices);
            all.addAll(other.choices);
            return new Partial(
                    latency + other.latency, cost + other.cost, accuracy * other.accuracy, all);
        }

        boolean asGoodAs(Partial other) {
            return latency <= other.latency && cost <= other.cost && accuracy >= other.accuracy;
        }
    }

    /**
     * Add a stage behind the others, with the models that can do its work.
     *
     * @param name such as {@code "detect"}
     * @param variants at least one
     * @return the pipeline with this stage
     * @throws IllegalArgumentException if there is no variant
     */
    public ServingPipeline stage(String name, Variant... variants) {
        Need.given(name, "name");
        if (Need.given(variants, "variants").length == 0) {
            throw new IllegalArgumentException("stage " + name + " must have a variant");
        }
        List<Stage> more = new ArrayList<>(stages);
        more.add(new Stage(name, List.of(variants)));
        return new ServingPipeline(arrivals, more, batches, most);
    }

    /**
     * Choose among these batch sizes; 1, 2, 4 to 64 if not said.
     *
     * @param sizes whole numbers from 1 to 10,000
     * @return the pipeline with this choice
     * @throws IllegalArgumentException if a range does not fit
     */
    public ServingPipeline withBatches(int... sizes) {
        for (int size : Need.given(sizes, "sizes")) {
            Simulation.count("b", size, 10_000);
        }
        return new ServingPipeline(arrivals, stages, IntStream.of(sizes).boxed().toList(), most);
    }

    /**
     * Allow so many replicas of a stage; 100 if not said.
     *
     * @param most a whole number from 1 to 10,000
     * @return the pipeline with this limit
     * @throws IllegalArgumentException if the range does not fit
     */
    public ServingPipeline withReplicas(int most) {
        return new ServingPipeline(arrivals, stages, batches, Simulation.count("r", most, 10_000));
    }

    /**
     * Let other loads come: the best plan for each is how the pipeline adapts.
     *
     * @param load λ, in 1/s, greater than 0
     * @return the pipeline under this load
     * @throws IllegalArgumentException if the unit or the range does not fit
     */
    public ServingPipeline withArrivals(Quantity load) {
        return new ServingPipeline(of(Need.given(load, "load")).arrivals, stages, batches, most);
    }

    /**
     * Choose what answers within a time and a budget, the most accurate; of equals the cheapest,
     * and of those the fastest. Exact: a choice is dropped only when another is as good in
     * everything.
     *
     * @param slo the time to answer in, in s
     * @param budget the cost of all replicas, at most; an amount of what the variants cost
     * @return empty if nothing does
     * @throws IllegalArgumentException if a unit does not fit
     */
    public Optional<ServingPlan> best(Quantity slo, Quantity budget) {
        Need.given(budget, "budget");
        double limit = Need.given(slo, "slo").in(Units.SECOND) * ROUNDING;
        List<Partial> partials = List.of(new Partial(0, 0, 1, List.of()));
        for (Stage stage : stages) {
            List<Partial> options = options(stage, budget);
            List<Partial> longer = new ArrayList<>();
            for (Partial partial : partials) {
                for (Partial option : options) {
                    Partial with = partial.with(option);
                    if (with.latency <= limit && with.cost <= budget.value() * ROUNDING) {
                        longer.add(with);
                    }
                }
            }
            partials = undominated(longer);
        }
        return partials.stream()
                .filter(each -> !each.choices.isEmpty())
                .min(
                        Comparator.comparingDouble((Partial each) -> -each.accuracy)
                                .thenComparingDouble(Partial::cost)
                                .thenComparingDouble(Partial::latency))
                .map(each -> new ServingPlan(arrivals, slo, each.choices));
    }

    /** The ways to run a stage, each with as few replicas as serve the load. */
    private List<Partial> options(Stage stage, Quantity budget) {
        List<Partial> options = new ArrayList<>();
        for (Variant variant : stage.variants) {
            for (int batch : batches) {
                double time = variant.base.value() + batch * variant.perRequest.value();
                double replicas =
                        Math.max(1, Math.ceil(arrivals.value() * time / batch / ROUNDING));
                if (replicas <= most) {
                    Choice choice = new Choice(stage.name, variant, batch, (int) replicas);
                    Quantity cost = choice.cost();
                    budget.minus(cost); // says so if they are not of one kind
                    double latency = choice.latency(arrivals).value();
                    options.add(
                            new Partial(latency, cost.value(), variant.accuracy, List.of(choice)));
                }
            }
        }
        return undominated(options);
    }

    private static List<Partial> undominated(List<Partial> all) {
        List<Partial> kept = new ArrayList<>();
        for (Partial each : all) {
            if (kept.stream().noneMatch(other -> other.asGoodAs(each))) {
                kept.removeIf(each::asGoodAs);
                kept.add(each);
            }
        }
        return kept;
    }
}
