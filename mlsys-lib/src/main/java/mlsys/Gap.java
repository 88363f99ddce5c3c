package mlsys;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/** How far a result is from a target, by input. It keeps the results that were asked for. */
final class Gap {

    /** So small a part of what is beside it is nothing. */
    static final double ROUNDING = 1e-12;

    /** A result that changes as much over one step as over so many of them jumps. */
    private static final double STEPS = 1024;

    private final DoubleUnaryOperator result;
    private final double target;
    private final NavigableMap<Double, Double> results = new TreeMap<>();

    /**
     * @param result throws {@link IllegalArgumentException} for what its input must not be
     */
    Gap(DoubleUnaryOperator result, double target) {
        this.result = result;
        this.target = target;
    }

    NavigableMap<Double, Double> results() {
        return results;
    }

    /** A result that was asked for. */
    double result(double input) {
        return results.getOrDefault(input, Double.NaN);
    }

    /** Result minus target; not a number where there is no result. */
    double at(double input) {
        Double seen = results.get(input);
        if (seen != null) {
            return seen - target;
        }
        try {
            double value = result.applyAsDouble(input);
            results.put(input, value);
            return value - target;
        } catch (IllegalArgumentException outside) {
            return Double.NaN;
        }
    }

    boolean isOutside(double input) {
        return Double.isNaN(at(input));
    }

    double size(double input) {
        return Math.abs(at(input));
    }

    /** Whether the target is passed on the way from {@code near}, or met at {@code far}. */
    boolean closes(double near, double far) {
        return at(near) < 0 != at(far) < 0 || at(far) == 0;
    }

    /** Whether what is missing at a turn between two inputs is no more than rounding. */
    boolean touches(double turn, double near, double far) {
        return size(turn) <= ROUNDING * (size(near) + size(far) + Math.abs(target));
    }

    /**
     * Whether a result that passes the target between two numbers without one between them does not
     * jump: the step is small beside many of them, or as small as rounding makes it.
     */
    boolean isContinuous(double near, double far) {
        double step = Math.abs(at(far) - at(near));
        double before = near - STEPS * (far - near);
        double behind = far + STEPS * (far - near);
        double many = at(isOutside(behind) ? far : behind) - at(isOutside(before) ? near : before);
        return step <= Math.abs(many) / 8 || step <= ROUNDING * Math.abs(target);
    }
}
