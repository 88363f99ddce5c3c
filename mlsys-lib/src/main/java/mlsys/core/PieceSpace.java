package mlsys.core;

/** Memory in which each answer takes one piece, the first gap that is large enough. */
final class PieceSpace implements Space {

    private final int capacity;
    private final double[] sizes;
    private final int[] owners;
    private final double[] starts;
    private final boolean[] placed;
    private int count;

    /** Take for each answer a piece of its size. */
    PieceSpace(int capacity, double[] sizes) {
        this.capacity = capacity;
        this.sizes = sizes;
        this.owners = new int[sizes.length];
        this.starts = new double[sizes.length];
        this.placed = new boolean[sizes.length];
    }

    @Override
    public boolean take(int answer, double tokens) {
        placed[answer] = placed[answer] || insert(answer);
        return placed[answer];
    }

    private int place(int answer) {
        for (int i = 0; i < count; i++) {
            if (owners[i] == answer) {
                return i;
            }
        }
        throw new IllegalStateException("answer " + answer + " has no piece");
    }

    private boolean insert(int answer) {
        double from = 0;
        for (int i = 0; i <= count; i++) {
            double to = i < count ? starts[i] : capacity;
            if (to - from >= sizes[answer]) {
                shift(i, 1);
                owners[i] = answer;
                starts[i] = from;
                return true;
            }
            from = i < count ? to + sizes[owners[i]] : to;
        }
        return false;
    }

    @Override
    public void give(int answer) {
        shift(place(answer) + 1, -1);
        placed[answer] = false;
    }

    /** Move the pieces from a place on one up or down. */
    private void shift(int from, int by) {
        System.arraycopy(owners, from, owners, from + by, count - from);
        System.arraycopy(starts, from, starts, from + by, count - from);
        count += by;
    }

    @Override
    public double taken() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += sizes[owners[i]];
        }
        return sum;
    }
}
