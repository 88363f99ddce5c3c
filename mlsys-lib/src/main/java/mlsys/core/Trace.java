package mlsys.core;

/** What happened, row by row; one that is off keeps nothing. */
final class Trace {

    private static final int MOST = 1_000_000;

    private final boolean on;
    private double[][] rows = new double[16][];
    private int size;

    private Trace(boolean on) {
        this.on = on;
    }

    static Trace on() {
        return new Trace(true);
    }

    static Trace off() {
        return new Trace(false);
    }

    void add(double... row) {
        if (!on) {
            return;
        }
        if (size == MOST) {
            throw new IllegalArgumentException(
                    "the trace has more than 1000000 rows: make the simulation shorter");
        }
        if (size == rows.length) {
            rows = java.util.Arrays.copyOf(rows, 2 * size);
        }
        rows[size] = row;
        size++;
    }

    double[][] rows() {
        return java.util.Arrays.copyOf(rows, size);
    }
}
