package mlsys;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value of an input that gives a target: the first on the way from where the input is. It
 * looks at the {@link Points} of the range, from the start on to both sides, step by step. Where
 * the target is passed from one point to the next, it halves until no number is between
 * (bisection). Where the result may turn at the target between two points, it goes to the turn
 * first (golden section).
 */
final class Solver {

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int SECTIONS = 80;

    /** A turn is looked for if it need not go so many times farther than the points beside it. */
    private static final double FARTHER = 10;

    private final Gap gap;
    private final double start;
    private final boolean whole;
    private final boolean below;
    private final double[] points;
    private @Nullable Double best;
    private @Nullable Jump jump;

    /** Two numbers with none between; from one to the other the result passes the target. */
    record Jump(double from, double to) {}

    /**
     * @param result throws {@link IllegalArgumentException} for what its input must not be
     * @param start where there is a result
     */
    Solver(DoubleUnaryOperator result, double target, Range range, double start) {
        this.gap = new Gap(result, target);
        this.start = start;
        this.whole = range.whole();
        this.points = Points.of(range, start);
        this.below = gap.at(start) < 0;
    }

    /** The nearest solution; for whole numbers the nearest that reaches the target. */
    @Nullable Double solve() {
        offer(start);
        int up = Arrays.binarySearch(points, start);
        int down = up;
        while (best == null && (up + 1 < points.length || down > 0)) {
            if (up + 1 < points.length) {
                look(up, ++up);
            }
            if (down > 0) {
                look(down, --down);
            }
        }
        return best;
    }

    private double toBest() {
        return best == null ? Double.POSITIVE_INFINITY : Math.abs(best - start);
    }

    /** What was looked at. */
    Gap gap() {
        return gap;
    }

    /** Where the target is passed without being met, if that was seen. */
    @Nullable Jump jump() {
        return jump;
    }

    private void offer(double at) {
        double left = gap.at(at);
        boolean reached = whole && !gap.isOutside(at) && left < 0 != below;
        if (left == 0 || reached) {
            take(at);
        }
    }

    private void take(double at) {
        if (Math.abs(at - start) < toBest()) {
            best = at;
        }
    }

    /** Look from one point to the next. */
    private void look(int from, int to) {
        double near = points[from];
        double far = points[to];
        if (gap.isOutside(near) && gap.isOutside(far)) {
            return;
        }
        near = gap.isOutside(near) ? edge(far, near) : near;
        far = gap.isOutside(far) ? edge(near, far) : far;
        offer(near);
        if (gap.closes(near, far)) {
            halve(near, far);
        } else if (mayTurn(from, to)) {
            boolean inner = !isOutside(2 * from - to) && !isOutside(2 * to - from);
            turn(near, far, inner);
        }
    }

    private double middle(double one, double other) {
        double middle = one + (other - one) / 2;
        return whole ? Math.rint(middle) : middle;
    }

    /** The last number that has a result. */
    private double edge(double inside, double outside) {
        double in = inside;
        double out = outside;
        for (double at = middle(in, out); at != in && at != out; at = middle(in, out)) {
            if (gap.isOutside(at)) {
                out = at;
            } else {
                in = at;
            }
        }
        return in;
    }

    private void halve(double from, double to) {
        double near = from;
        double far = to;
        for (double at = middle(near, far); at != near && at != far; at = middle(near, far)) {
            if (gap.isOutside(at)) {
                return;
            }
            if (gap.closes(near, at)) {
                far = at;
            } else {
                near = at;
            }
        }
        if (whole || gap.at(far) == 0) {
            offer(far);
        } else if (gap.isContinuous(near, far)) {
            take(gap.size(near) < gap.size(far) ? near : far);
        } else if (jump == null) {
            jump = new Jump(near, far);
        }
    }

    /** Whether the result comes nearer to the target from both sides, by enough to meet it. */
    private boolean mayTurn(int from, int to) {
        double before = nearing(2 * from - to, from);
        double behind = nearing(2 * to - from, to);
        double left = Math.min(gap.size(points[from]), gap.size(points[to]));
        return before > 0 && behind > 0 && !(left > FARTHER * Math.max(before, behind));
    }

    private double nearing(int outer, int inner) {
        return isOutside(outer) || isOutside(inner)
                ? Double.POSITIVE_INFINITY
                : gap.size(points[outer]) - gap.size(points[inner]);
    }

    private boolean isOutside(int place) {
        return place < 0 || place >= points.length || gap.isOutside(points[place]);
    }

    /**
     * @param inner whether there is a result on both sides, so that it turns here for sure
     */
    private void turn(double near, double far, boolean inner) {
        double from = near;
        double to = far;
        double at = near;
        for (int i = 0; i < SECTIONS; i++) {
            double first = section(to, from);
            double second = section(from, to);
            at = gap.size(first) <= gap.size(second) ? first : second;
            if (gap.isOutside(first) || gap.isOutside(second)) {
                return;
            }
            if (gap.closes(near, at)) {
                halve(near, at);
                halve(far, at);
                return;
            }
            from = at == first ? from : first;
            to = at == first ? second : to;
        }
        if (inner && !whole && gap.touches(at, near, far)) {
            take(at);
        }
    }

    private double section(double from, double to) {
        double section = from + GOLDEN * (to - from);
        return whole ? Math.rint(section) : section;
    }
}
