package mlsys;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value of an input that gives a target. It walks away from the value at hand in both
 * directions, by factors, until the target is passed, and then halves.
 */
final class Solver {

    private static final double FARTHEST = 1e18;

    private final DoubleUnaryOperator gap;
    private final boolean whole;
    private final double start;

    /**
     * @param gap result minus target; throws {@link IllegalArgumentException} outside the range of
     *     the input
     */
    Solver(DoubleUnaryOperator gap, double start, boolean whole) {
        this.gap = gap;
        this.start = start;
        this.whole = whole;
    }

    /** A walk in one direction. */
    private final class Walk {
        private double factor;
        private double at = start;
        private double gapAt;
        private boolean ended;

        private Walk(double factor, double gapAt) {
            this.factor = factor;
            this.gapAt = gapAt;
        }

        /** Go a step; return the far end if the target was passed. */
        private @Nullable Double step() {
            double next = next();
            double gapNext;
            try {
                gapNext = gap.applyAsDouble(next);
            } catch (IllegalArgumentException outOfRange) {
                ended = whole ? Math.abs(next - at) <= 1 : Math.abs(factor - 1) < 1e-15;
                factor = Math.sqrt(factor);
                return null;
            }
            if (gapNext == 0 || gapNext < 0 != gapAt < 0) {
                return next;
            }
            at = next;
            gapAt = gapNext;
            ended = Math.abs(at / start) > FARTHEST || Math.abs(at / start) < 1 / FARTHEST;
            return null;
        }

        private double next() {
            double next = at * factor;
            if (!whole) {
                return next;
            }
            double rounded = Math.rint(next);
            return rounded == at ? at + Math.signum(factor - 1) : rounded;
        }
    }

    /** The nearest solution; for whole numbers the first that reaches the target. */
    @Nullable Double solve() {
        double here = gap.applyAsDouble(start);
        if (here == 0) {
            return start;
        }
        Walk up = new Walk(2, here);
        Walk down = new Walk(0.5, here);
        while (!up.ended || !down.ended) {
            for (Walk walk : new Walk[] {up, down}) {
                Double far = walk.ended ? null : walk.step();
                if (far != null) {
                    return halve(walk.at, walk.gapAt, far);
                }
            }
        }
        return null;
    }

    private double halve(double nearEnd, double gapNear, double farEnd) {
        double near = nearEnd;
        double far = farEnd;
        while (true) {
            double middle = whole ? Math.rint((near + far) / 2) : near + (far - near) / 2;
            if (middle == near || middle == far) {
                return whole ? far : closer(near, far);
            }
            double value = gap.applyAsDouble(middle);
            if (value != 0 && value < 0 == gapNear < 0) {
                near = middle;
            } else {
                far = middle;
            }
        }
    }

    private double closer(double near, double far) {
        double fromNear = Math.abs(gap.applyAsDouble(near));
        return Math.abs(gap.applyAsDouble(far)) <= fromNear ? far : near;
    }
}
