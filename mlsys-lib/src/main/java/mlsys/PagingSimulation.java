package mlsys;

import java.util.List;
import mlsys.core.PagingSimulationModel;

/**
 * Memory for the keys and values of answers that grow by a token a step; n answers of l to L tokens
 * run as memory allows, the others wait. Three ways to give it out, as Kwon et al. (2023) compare
 * them; {@link Simulation#paging} begins with pages. Immutable.
 *
 * <p>The means are over the steps at which answers wait, that is, with the memory as full as the
 * way allows. With pages of b tokens each answer wastes at most b − 1.
 */
public final class PagingSimulation {

    private static final Rule USED =
            setup(
                            "kv_used_share_simulated",
                            "Share of the memory that holds tokens, simulated",
                            "U")
                    .text(
                            "U = mean of the tokens held / M",
                            "U=\\frac{1}{M}\\,\\overline{\\sum_i t_i}")
                    .core(new Core(), 0);

    private static final Rule RUNNING =
            setup("kv_running_simulated", "Answers that run at once, simulated", "R")
                    .text("R = mean of the answers running", "R=\\overline{r}")
                    .core(new Core(), 1);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> PagingSimulationModel.mean(1, trace(x)) / x[0];
                case 1 -> PagingSimulationModel.mean(0, trace(x));
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private final Quantity capacity;
    private final Quantity least;
    private final Quantity longest;
    private final Quantity policy;
    private final Quantity page;

    private PagingSimulation(
            Quantity capacity, Quantity least, Quantity longest, Quantity policy, Quantity page) {
        this.capacity = capacity;
        this.least = least;
        this.longest = longest;
        this.policy = policy;
        this.page = page;
        trace(1, 0);
    }

    private static FormulaBuilder setup(String id, String name, String symbol) {
        return Formula.define(id, name)
                .result(symbol, Units.ONE)
                .argument(
                        "M",
                        "tokens that fit",
                        Units.ONE,
                        "whole, at least the longest, at most 1e7",
                        256)
                .argument("l", "least tokens", Units.ONE, "a whole number of at least 1", 8)
                .argument("L", "most tokens", Units.ONE, "a whole number from l to 1e6", 32)
                .argument(
                        "policy",
                        "0 longest piece, 1 exact piece, 2 pages",
                        Units.ONE,
                        "a whole number from 0 to 2",
                        2)
                .argument("b", "tokens of a page", Units.ONE, "a whole number from 1 to 1e6", 4)
                .argument("n", "answers", Units.ONE, "a whole number from 1 to 1e5", 40)
                .argument("seed", "seed", Units.ONE, "a whole number of at least 0", 1)
                .from(References.paper("Kwon et al., PagedAttention (2023)", 2023));
    }

    private static double[][] trace(double[] x) {
        return PagingSimulationModel.trace(x[0], x[1], x[2], x[3], x[4], x[5], x[6]);
    }

    static List<Rule> formulas() {
        return List.of(USED, RUNNING);
    }

    static PagingSimulation paged(double capacity, double least, double longest, double page) {
        return new PagingSimulation(
                USED.number(0, capacity),
                USED.number(1, least),
                USED.number(2, longest),
                USED.number(3, PagingSimulationModel.PAGES),
                USED.number(4, page));
    }

    private PagingSimulation by(double way) {
        return new PagingSimulation(capacity, least, longest, USED.number(3, way), page);
    }

    /**
     * Take for each answer one piece as long as the longest may be: much stays empty.
     *
     * @return the same memory, given out so
     */
    public PagingSimulation inLongestPieces() {
        return by(PagingSimulationModel.LONGEST);
    }

    /**
     * Take for each answer one piece as long as it will be, if somebody knew: gaps between pieces
     * stay empty.
     *
     * @return the same memory, given out so
     */
    public PagingSimulation inExactPieces() {
        return by(PagingSimulationModel.EXACT);
    }

    /**
     * Simulate the share of the memory that holds tokens.
     *
     * <p>U = mean of the tokens held / M. Source: Kwon et al., PagedAttention (2023).
     *
     * @param answers n, a whole number from 1 to 1e5
     * @param seed a whole number of at least 0
     * @return U, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity used(double answers, double seed) {
        return USED.of(
                capacity,
                least,
                longest,
                policy,
                page,
                USED.number(5, answers),
                USED.number(6, seed));
    }

    /**
     * Simulate how many answers run at once.
     *
     * <p>R = mean of the answers running. Source: Kwon et al., PagedAttention (2023).
     *
     * @param answers n, a whole number from 1 to 1e5
     * @param seed a whole number of at least 0
     * @return R, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity running(double answers, double seed) {
        return RUNNING.of(
                capacity,
                least,
                longest,
                policy,
                page,
                RUNNING.number(5, answers),
                RUNNING.number(6, seed));
    }

    /**
     * List each step at which answers wait: answers running, tokens held, tokens taken.
     *
     * @param answers n, a whole number from 1 to 100,000
     * @param seed a whole number of at least 0
     * @return a row for each step
     * @throws IllegalArgumentException if a range does not fit
     */
    public Sheet trace(double answers, double seed) {
        return Traces.of(
                List.of("running", "held", "taken"),
                trace(
                        new double[] {
                            capacity.value(),
                            least.value(),
                            longest.value(),
                            policy.value(),
                            page.value(),
                            answers,
                            seed
                        }));
    }

    /** Return what is simulated. */
    @Override
    public String toString() {
        return "paging: capacity "
                + capacity
                + " tokens, answers of "
                + least
                + " to "
                + longest
                + ", pages of "
                + page;
    }
}
