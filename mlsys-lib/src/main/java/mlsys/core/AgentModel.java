package mlsys.core;

/** Programs that take many steps. */
public final class AgentModel {

    private AgentModel() {}

    /**
     * Chance that all steps succeed or recover.
     *
     * <p>P = (p + (1 − p) · r)^n. Source: Reddi et al., Machine Learning Systems.
     *
     * @param step p, success of a step, from 0 to 1
     * @param recovery r, share of failures recovered, from 0 to 1
     * @param steps n, a whole number of at least 1
     * @return P, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double success(double step, double recovery, double steps) {
        Check.fraction("p", step);
        Check.fraction("r", recovery);
        Check.whole("n", steps, 1);
        return Math.pow(step + (1 - step) * recovery, steps);
    }

    /**
     * Shortest length of a Pareto distribution with a mean.
     *
     * <p>x_m = m · (a − 1) / a. Source: Reddi et al., Machine Learning Systems.
     *
     * @param mean m, mean length, greater than 0
     * @param shape a, greater than 1
     * @return x_m, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double shortest(double mean, double shape) {
        Check.positive("m", mean);
        return mean * (Check.shape(shape) - 1) / shape;
    }

    /**
     * Chance of a length above one.
     *
     * <p>P = min(1, (x_m / x)^a). Source: Reddi et al., Machine Learning Systems.
     *
     * @param shortest x_m, shortest length, greater than 0
     * @param shape a, greater than 0
     * @param length x, greater than 0
     * @return P, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double longer(double shortest, double shape, double length) {
        Check.positive("x_m", shortest);
        Check.positive("a", shape);
        Check.positive("x", length);
        return length <= shortest ? 1 : Math.pow(shortest / length, shape);
    }

    /**
     * Mean steps still to come.
     *
     * <p>N − x = x / (a − 1). Source: Reddi et al., Machine Learning Systems.
     *
     * @param length x, length so far, greater than 0
     * @param shape a, greater than 1
     * @return N − x, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double stillToCome(double length, double shape) {
        Check.positive("x", length);
        return length / (Check.shape(shape) - 1);
    }

    /**
     * Tokens when one agent speaks with all others.
     *
     * <p>C_hub = 2 · (n − 1) · k. Source: Reddi et al., Machine Learning Systems.
     *
     * @param agents n, a whole number of at least 1
     * @param tokens k, tokens of a message, in token, at least 0
     * @return C_hub, in token
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double hub(double agents, double tokens) {
        Check.whole("n", agents, 1);
        Check.notNegative("k", tokens);
        return 2 * (agents - 1) * tokens;
    }

    /**
     * Tokens when every agent speaks with every other.
     *
     * <p>C_pair = n · (n − 1) · k. Source: Reddi et al., Machine Learning Systems.
     *
     * @param agents n, a whole number of at least 1
     * @param tokens k, tokens of a message, in token, at least 0
     * @return C_pair, in token
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double pairs(double agents, double tokens) {
        Check.whole("n", agents, 1);
        Check.notNegative("k", tokens);
        return agents * (agents - 1) * tokens;
    }
}
