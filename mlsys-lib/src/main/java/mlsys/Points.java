package mlsys;

import java.util.TreeSet;

/**
 * The points at which a range is looked at first: each a small factor farther from an end of the
 * range, or from 0 if it has no lower one, and evenly between two ends.
 */
final class Points {

    private static final int DECADES = 18;
    private static final int PER_DECADE = 24;
    private static final int EVENLY = 256;

    /** So many whole numbers are looked at one by one, and so many on both sides of the start. */
    private static final int EACH = 4096;

    private static final int NEAR = 64;
    private static final double LAST_WHOLE = 0x1p53;

    private final Range range;
    private final double start;
    private final double width;
    private final TreeSet<Double> points = new TreeSet<>();

    private Points(Range range, double start) {
        this.range = range;
        this.start = start;
        this.width = range.high() - range.low();
    }

    /** Points of the range, rising, with {@code start} among them. */
    static double[] of(Range range, double start) {
        Points all = new Points(range, start);
        all.points.add(start);
        if (range.whole()) {
            all.neighbours();
        }
        if (!range.whole() || all.width > EACH) {
            all.spread();
        }
        return all.points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void neighbours() {
        double reach = width <= EACH ? EACH : NEAR;
        for (double step = 1; step <= reach; step++) {
            add(start - step);
            add(start + step);
        }
    }

    private void spread() {
        boolean open = Double.isInfinite(range.low());
        factors(open ? 0 : range.low(), 1);
        if (open) {
            factors(0, -1);
        }
        if (Double.isFinite(range.high())) {
            factors(range.high(), -1);
        }
        for (int i = 1; i < EVENLY && Double.isFinite(width); i++) {
            add(range.low() + width * i / EVENLY);
        }
    }

    /** Points ever farther from an end. */
    private void factors(double end, int direction) {
        add(end);
        boolean closed = Double.isFinite(width);
        double away = Math.abs(start - end);
        double unit = closed ? width : away > 0 ? away : 1;
        for (int i = -DECADES * PER_DECADE; i <= (closed ? 0 : DECADES * PER_DECADE); i++) {
            add(end + direction * unit * Math.pow(10, (double) i / PER_DECADE));
        }
    }

    private void add(double point) {
        double at = range.whole() ? Math.rint(point) : point;
        boolean exact = !range.whole() || Math.abs(at) <= LAST_WHOLE;
        if (Double.isFinite(at) && exact && range.contains(at)) {
            points.add(at + 0.0);
        }
    }
}
