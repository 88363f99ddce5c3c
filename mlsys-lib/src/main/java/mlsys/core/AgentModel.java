package mlsys.core;

/** Programs that take many steps. */
public final class AgentModel {

    private AgentModel() {}

    /** Chance that all steps succeed or recover. */
    public static double success(double step, double recovery, double steps) {
        Check.fraction("p", step);
        Check.fraction("r", recovery);
        Check.whole("n", steps, 1);
        return Math.pow(step + (1 - step) * recovery, steps);
    }

    /** Shortest length of a Pareto distribution with a mean. */
    public static double shortest(double mean, double shape) {
        Check.positive("m", mean);
        return mean * (Check.shape(shape) - 1) / shape;
    }

    /** Chance of a length above one. */
    public static double longer(double shortest, double shape, double length) {
        Check.positive("x_m", shortest);
        Check.positive("a", shape);
        Check.positive("x", length);
        return length <= shortest ? 1 : Math.pow(shortest / length, shape);
    }

    /** Mean steps still to come. */
    public static double stillToCome(double length, double shape) {
        Check.positive("x", length);
        return length / (Check.shape(shape) - 1);
    }

    /** Tokens when one agent speaks with all others. */
    public static double hub(double agents, double tokens) {
        Check.whole("n", agents, 1);
        Check.notNegative("k", tokens);
        return 2 * (agents - 1) * tokens;
    }

    /** Tokens when every agent speaks with every other. */
    public static double pairs(double agents, double tokens) {
        Check.whole("n", agents, 1);
        Check.notNegative("k", tokens);
        return agents * (agents - 1) * tokens;
    }
}
