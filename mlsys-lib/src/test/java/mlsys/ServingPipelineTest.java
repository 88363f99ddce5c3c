package mlsys;

import static mlsys.FormulaExamples.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans beside trying everything, and their simulation beside a queue. */
class ServingPipelineTest {

    private static ServingPipeline.Variant model(double ms, double accuracy, double cost) {
        return new ServingPipeline.Variant(
                "a" + accuracy, accuracy, q(cost + " USD"), q(ms + " ms"), q("0 s"));
    }

    /** Retrieval and generation, slow enough for one replica and batches of one. */
    private static final ServingPipeline RAG =
            Simulation.serving(q("0.1 1/s"))
                    .stage("retrieve", model(5, .70, 1), model(20, .82, 2), model(45, .90, 4))
                    .stage("generate", model(30, .75, 2), model(60, .85, 4), model(80, .92, 6))
                    .withBatches(1);

    @ParameterizedTest
    @CsvSource({
        "35, 100, 0.525",
        "50, 100, 0.615",
        "60, 100, 0.615",
        "100, 10, 0.7544",
        "100, 100, 0.7544",
        "125, 100, 0.828",
        "100, 3, 0.525",
        "65, 6, 0.615",
        "125, 8, 0.765"
    })
    void theMostAccurateWithinTimeAndBudget(double slo, double budget, double accuracy) {
        ServingPlan plan = RAG.best(q(slo + " ms"), q(budget + " USD")).orElseThrow();
        assertThat(plan.accuracy().value()).isCloseTo(accuracy, within(1e-12));
        assertThat(plan.latency().value()).isLessThan(slo / 1000 + 1e-9);
        assertThat(plan.cost().value()).isLessThan(budget + 1e-9);
    }

    @Test
    void nothingIsFastEnough() {
        assertThat(RAG.best(q("34 ms"), q("100 USD"))).isEmpty();
    }

    /** Every variant, batch and number of replicas of every stage, without a thought. */
    @Test
    void noOtherChoiceIsBetter() {
        Random random = new Random(5);
        int found = 0;
        for (int round = 0; round < 60; round++) {
            double load = 5 + random.nextInt(60);
            List<ServingPipeline.Variant[]> stages = new ArrayList<>();
            ServingPipeline pipeline =
                    Simulation.serving(q(load + " 1/s")).withBatches(1, 2, 4).withReplicas(4);
            for (int stage = 0; stage < 2; stage++) {
                var variants = new ServingPipeline.Variant[3];
                for (int i = 0; i < 3; i++) {
                    variants[i] =
                            new ServingPipeline.Variant(
                                    "v" + i,
                                    (1 + random.nextInt(9)) / 10.0,
                                    q(1 + random.nextInt(5) + " USD"),
                                    q(1 + random.nextInt(60) + " ms"),
                                    q(random.nextInt(20) + " ms"));
                }
                stages.add(variants);
                pipeline = pipeline.stage("s" + stage, variants);
            }
            double slo = (40 + random.nextInt(200)) / 1000.0;
            double budget = 3 + random.nextInt(20);
            double[] best = {0, Double.MAX_VALUE, Double.MAX_VALUE};
            search(stages, 0, load, slo, budget, new double[] {1, 0, 0}, best);
            var plan = pipeline.best(q(slo + " s"), q(budget + " USD"));
            assertThat(plan.isPresent()).isEqualTo(best[0] > 0);
            if (plan.isPresent()) {
                found++;
                assertThat(plan.get().accuracy().value()).isCloseTo(best[0], within(1e-12));
                assertThat(plan.get().cost().value()).isCloseTo(best[1], within(1e-9));
                assertThat(plan.get().latency().value()).isCloseTo(best[2], within(1e-12));
            }
        }
        assertThat(found).isBetween(10, 59);
    }

    private static void search(
            List<ServingPipeline.Variant[]> stages,
            int stage,
            double load,
            double slo,
            double budget,
            double[] sum,
            double[] best) {
        if (stage == stages.size()) {
            boolean fits = sum[1] <= budget && sum[2] <= slo + 1e-12;
            boolean better =
                    sum[0] > best[0] + 1e-12
                            || (Math.abs(sum[0] - best[0]) <= 1e-12
                                    && (sum[1] < best[1]
                                            || (sum[1] == best[1] && sum[2] < best[2])));
            if (fits && better) {
                System.arraycopy(sum, 0, best, 0, 3);
            }
            return;
        }
        for (var variant : stages.get(stage)) {
            for (int batch : new int[] {1, 2, 4}) {
                for (int replicas = 1; replicas <= 4; replicas++) {
                    double time = variant.base().value() + batch * variant.perRequest().value();
                    if (replicas * batch >= load * time * (1 - 1e-12)) {
                        double[] next = {
                            sum[0] * variant.accuracy(),
                            sum[1] + replicas * variant.cost().value(),
                            sum[2] + time + (batch - 1) / load
                        };
                        search(stages, stage + 1, load, slo, budget, next, best);
                    }
                }
            }
        }
    }

    @Test
    void moreLoadTakesMoreReplicasThenLessAccuracy() {
        Quantity second = q("200 ms");
        Quantity budget = q("40 USD");
        double last = 1;
        for (String load : List.of("5 1/s", "20 1/s", "60 1/s", "100 1/s")) {
            ServingPlan plan = RAG.withArrivals(q(load)).best(second, budget).orElseThrow();
            assertThat(plan.accuracy().value()).isLessThanOrEqualTo(last);
            last = plan.accuracy().value();
        }
        assertThat(last).isLessThan(0.828);
        assertThat(RAG.withArrivals(q("1000 1/s")).best(second, budget)).isEmpty();
    }

    /** One stage, one replica, no batches: M/D/1, where a wait of 0 has the chance 1 − ρ. */
    @Test
    void theSimulatedPlanIsAQueue() {
        ServingPlan plan =
                Simulation.serving(q("60 1/s"))
                        .stage("only", model(10, 0.9, 1))
                        .withBatches(1)
                        .best(q("10 ms"), q("1 USD"))
                        .orElseThrow();
        // 100,000 requests, of which some 20,000 are independent: 0.4 % error.
        assertThat(plan.simulate(100_000, 1).value()).isCloseTo(1 - 0.6, within(0.015));
        assertThat(plan.simulate(1000, 1)).isEqualTo(plan.simulate(1000, 1));
    }

    @Test
    void aPlanExplainsItself() {
        ServingPlan plan = RAG.best(q("100 ms"), q("10 USD")).orElseThrow();
        assertThat(plan.sheet().texts("variant")).containsExactly("a0.82", "a0.92");
        assertThat(plan.sheet().numbers("latency (ms)")).containsExactly(20, 80);
        assertThat(Derivation.evaluate(plan.latency().explain().tree()))
                .isEqualTo(plan.latency().value());
        assertThat(plan.simulate(1000, 1).value()).isGreaterThan(0.98);
    }

    @Test
    void wrongInputIsNamed() {
        assertThatThrownBy(() -> Simulation.serving(q("0 1/s")))
                .hasMessageStartingWith("λ must be greater than 0, but was 0");
        assertThatThrownBy(() -> model(5, 1.2, 1))
                .hasMessage(
                        "the accuracy of a1.2 must be greater than 0 and at most 1, but was 1.2");
        assertThatThrownBy(() -> RAG.stage("empty")).hasMessage("stage empty must have a variant");
        assertThatThrownBy(() -> RAG.withBatches(0))
                .hasMessage("b must be a whole number from 1 to 10000, but was 0");
        assertThatThrownBy(() -> RAG.best(q("100 ms"), q("3 GB")))
                .hasMessageStartingWith("cannot subtract ");
    }
}
