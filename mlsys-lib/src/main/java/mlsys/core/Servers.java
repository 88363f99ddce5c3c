package mlsys.core;

/** Equal servers, the one that is free first in front: a heap of the times they are free. */
final class Servers {

    private final double[] free;

    /** Servers that are all free at the start. */
    Servers(int count) {
        this.free = new double[count];
    }

    /** When the next server is free. */
    double next() {
        return free[0];
    }

    /** Keep the next server busy until then. */
    void occupy(double until) {
        int place = 0;
        for (int child = first(0); child >= 0 && free[child] < until; child = first(place)) {
            free[place] = free[child];
            place = child;
        }
        free[place] = until;
    }

    /** The child that is free earlier; negative at a leaf. */
    private int first(int place) {
        int left = 2 * place + 1;
        if (left >= free.length) {
            return -1;
        }
        return left + 1 < free.length && free[left + 1] < free[left] ? left + 1 : left;
    }
}
