package mlsys;

import java.util.List;
import mlsys.core.AgentModel;

/**
 * Programs that take many steps: whether they arrive, how long they go on, what they say to each
 * other.
 */
public final class Agents {

    private static final Rule SUCCESS =
            Formula.define("trajectory_reliability", "Success of a trajectory")
                    .result("P", Units.ONE)
                    .argument("p", "success of a step", Units.ONE, "from 0 to 1", 0.98)
                    .argument("r", "share of failures recovered", Units.ONE, "from 0 to 1", 0.5)
                    .argument("n", "steps", Units.ONE, "a whole number of at least 1", 50)
                    .text("P = (p + (1 − p) · r)^n", "P=\\big(p+(1-p)\\,r\\big)^n")
                    .core(new Core(), 0);

    private static final Rule SHORTEST =
            Formula.define("pareto", "Shortest length of a Pareto tail")
                    .result("x_m", Units.ONE)
                    .argument("m", "mean length", Units.ONE, "greater than 0", 20)
                    .argument("a", "shape", Units.ONE, "greater than 1", 1.5)
                    .text("x_m = m · (a − 1) / a", "x_m=m\\,\\frac{a-1}{a}")
                    .core(new Core(), 1);

    private static final Rule TAIL =
            Formula.define("pareto_tail", "Chance of a longer trajectory")
                    .result("P", Units.ONE)
                    .argument("x_m", "shortest length", Units.ONE, "greater than 0", 6.7)
                    .argument("a", "shape", Units.ONE, "greater than 0", 1.5)
                    .argument("x", "length", Units.ONE, "greater than 0", 100)
                    .text("P = min(1, (x_m / x)^a)", "P(N>x)=\\left(\\frac{x_m}{x}\\right)^a")
                    .core(new Core(), 2);

    private static final Rule RESIDUAL =
            Formula.define("pareto_residual", "Steps still to come")
                    .result("N − x", Units.ONE)
                    .argument("x", "length so far", Units.ONE, "greater than 0", 100)
                    .argument("a", "shape", Units.ONE, "greater than 1", 1.5)
                    .text("N − x = x / (a − 1)", "E[N-x\\mid N>x]=\\frac{x}{a-1}")
                    .core(new Core(), 3);

    private static final Rule HUB =
            Formula.define("coordination", "Tokens through a hub")
                    .result("C_hub", Units.TOKEN)
                    .argument("n", "agents", Units.ONE, "a whole number of at least 1", 6)
                    .argument("k", "tokens of a message", Units.TOKEN, "at least 0", 500)
                    .text("C_hub = 2 · (n − 1) · k", "C_{hub}=2(n-1)\\,k")
                    .core(new Core(), 4);

    private static final Rule PAIRS =
            Formula.define("coordination_pairs", "Tokens between all pairs")
                    .result("C_pair", Units.TOKEN)
                    .argument("n", "agents", Units.ONE, "a whole number of at least 1", 6)
                    .argument("k", "tokens of a message", Units.TOKEN, "at least 0", 500)
                    .text("C_pair = n · (n − 1) · k", "C_{pair}=n(n-1)\\,k")
                    .core(new Core(), 5);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> AgentModel.success(x[0], x[1], x[2]);
                case 1 -> AgentModel.shortest(x[0], x[1]);
                case 2 -> AgentModel.longer(x[0], x[1], x[2]);
                case 3 -> AgentModel.stillToCome(x[0], x[1]);
                case 4 -> AgentModel.hub(x[0], x[1]);
                case 5 -> AgentModel.pairs(x[0], x[1]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Agents() {}

    static List<Rule> formulas() {
        return List.of(SUCCESS, SHORTEST, TAIL, RESIDUAL, HUB, PAIRS);
    }

    /**
     * Compute the chance that all steps succeed or recover.
     *
     * <p>P = (p + (1 − p) · r)^n. Source: Reddi et al., Machine Learning Systems.
     *
     * @param step p, success of a step, from 0 to 1
     * @param recovery r, share of failures recovered, from 0 to 1
     * @param steps n, a whole number of at least 1
     * @return P, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity success(Quantity step, Quantity recovery, Quantity steps) {
        return SUCCESS.of(step, recovery, steps);
    }

    /**
     * Compute the chance that all steps succeed or recover.
     *
     * <p>P = (p + (1 − p) · r)^n. Source: Reddi et al., Machine Learning Systems.
     *
     * @param step p, success of a step, from 0 to 1
     * @param recovery r, share of failures recovered, from 0 to 1
     * @param steps n, a whole number of at least 1
     * @return P, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity success(double step, double recovery, double steps) {
        return SUCCESS.of(
                SUCCESS.number(0, step), SUCCESS.number(1, recovery), SUCCESS.number(2, steps));
    }

    /**
     * Compute the shortest length of a Pareto distribution with this mean.
     *
     * <p>x_m = m · (a − 1) / a. Source: Reddi et al., Machine Learning Systems.
     *
     * @param mean m, mean length, greater than 0
     * @param shape a, greater than 1
     * @return x_m, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity shortest(Quantity mean, Quantity shape) {
        return SHORTEST.of(mean, shape);
    }

    /**
     * Compute the shortest length of a Pareto distribution with this mean.
     *
     * <p>x_m = m · (a − 1) / a. Source: Reddi et al., Machine Learning Systems.
     *
     * @param mean m, mean length, greater than 0
     * @param shape a, greater than 1
     * @return x_m, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity shortest(double mean, double shape) {
        return SHORTEST.of(SHORTEST.number(0, mean), SHORTEST.number(1, shape));
    }

    /**
     * Compute the chance that a trajectory is longer; 1 below the shortest length.
     *
     * <p>P = min(1, (x_m / x)^a). Source: Reddi et al., Machine Learning Systems.
     *
     * @param shortest x_m, shortest length, greater than 0
     * @param shape a, greater than 0
     * @param length x, greater than 0
     * @return P, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity longer(Quantity shortest, Quantity shape, Quantity length) {
        return TAIL.of(shortest, shape, length);
    }

    /**
     * Compute the chance that a trajectory is longer; 1 below the shortest length.
     *
     * <p>P = min(1, (x_m / x)^a). Source: Reddi et al., Machine Learning Systems.
     *
     * @param shortest x_m, shortest length, greater than 0
     * @param shape a, greater than 0
     * @param length x, greater than 0
     * @return P, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity longer(double shortest, double shape, double length) {
        return TAIL.of(TAIL.number(0, shortest), TAIL.number(1, shape), TAIL.number(2, length));
    }

    /**
     * Compute the mean number of steps still to come: the longer it took, the longer it will take.
     *
     * <p>N − x = x / (a − 1). Source: Reddi et al., Machine Learning Systems.
     *
     * @param length x, length so far, greater than 0
     * @param shape a, greater than 1
     * @return N − x, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity stillToCome(Quantity length, Quantity shape) {
        return RESIDUAL.of(length, shape);
    }

    /**
     * Compute the mean number of steps still to come: the longer it took, the longer it will take.
     *
     * <p>N − x = x / (a − 1). Source: Reddi et al., Machine Learning Systems.
     *
     * @param length x, length so far, greater than 0
     * @param shape a, greater than 1
     * @return N − x, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity stillToCome(double length, double shape) {
        return RESIDUAL.of(RESIDUAL.number(0, length), RESIDUAL.number(1, shape));
    }

    /**
     * Compute the tokens of a round when one agent speaks with all others.
     *
     * <p>C_hub = 2 · (n − 1) · k. Source: Reddi et al., Machine Learning Systems.
     *
     * @param agents n, a whole number of at least 1
     * @param tokens k, tokens of a message, in token, at least 0
     * @return C_hub, in token
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity hub(Quantity agents, Quantity tokens) {
        return HUB.of(agents, tokens);
    }

    /**
     * Compute the tokens of a round when one agent speaks with all others.
     *
     * <p>C_hub = 2 · (n − 1) · k. Source: Reddi et al., Machine Learning Systems.
     *
     * @param agents n, a whole number of at least 1
     * @param tokens k, tokens of a message, in token, at least 0
     * @return C_hub, in token
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity hub(double agents, Quantity tokens) {
        return HUB.of(HUB.number(0, agents), tokens);
    }

    /**
     * Compute the tokens of a round when every agent speaks with every other.
     *
     * <p>C_pair = n · (n − 1) · k. Source: Reddi et al., Machine Learning Systems.
     *
     * @param agents n, a whole number of at least 1
     * @param tokens k, tokens of a message, in token, at least 0
     * @return C_pair, in token
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity pairs(Quantity agents, Quantity tokens) {
        return PAIRS.of(agents, tokens);
    }

    /**
     * Compute the tokens of a round when every agent speaks with every other.
     *
     * <p>C_pair = n · (n − 1) · k. Source: Reddi et al., Machine Learning Systems.
     *
     * @param agents n, a whole number of at least 1
     * @param tokens k, tokens of a message, in token, at least 0
     * @return C_pair, in token
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity pairs(double agents, Quantity tokens) {
        return PAIRS.of(PAIRS.number(0, agents), tokens);
    }
}
