package mlsys.core;

/**
 * Devices in a row and the batch they work through. A stage is a part of the model: part v of
 * device d is stage v · p + d.
 */
final class Pipeline {

    private static final int MOST_PASSES = 1_000_000;

    private final int microBatches;
    private final int parts;
    private final double hop;
    private final double[] forward;
    private final double[] backward;

    Pipeline(double microBatches, double parts, double hop, double[] forward, double[] backward) {
        this.hop = hop;
        this.forward = forward;
        this.backward = backward;
        checkTimes();
        Count.of("the number of devices", forward.length, 1, 1000);
        this.microBatches = Count.of("m", microBatches, 1, 100_000);
        this.parts = Count.of("v", parts, 1, 1000);
        if (this.parts > 1 && this.microBatches % devices() != 0) {
            String range = "a multiple of the " + devices() + " devices if v is above 1";
            throw Check.wrong("m", range, microBatches);
        }
        if (2.0 * stages() * this.microBatches > MOST_PASSES) {
            throw Check.wrong("m", "at most 500000 / (v · devices)", microBatches);
        }
    }

    private void checkTimes() {
        Check.same("f", forward, "b", backward);
        Check.notNegative("h", hop);
        for (int i = 0; i < forward.length; i++) {
            Check.positive("f_" + (i + 1), forward[i]);
            Check.positive("b_" + (i + 1), backward[i]);
        }
    }

    int devices() {
        return forward.length;
    }

    int microBatches() {
        return microBatches;
    }

    int parts() {
        return parts;
    }

    int stages() {
        return parts * devices();
    }

    /** Time of a pass on a device. */
    double time(int device, boolean back) {
        return (back ? backward[device] : forward[device]) / parts;
    }

    /** Time from one device to the next; with one device there is no next. */
    double hop() {
        return devices() == 1 ? 0 : hop;
    }

    /**
     * What a device does in order: so many forward passes ahead, then forward and backward in turn,
     * then the backward passes that are left. Forward pass i is i + 1, its backward pass -(i + 1).
     */
    int[] list(int atMost) {
        int passes = microBatches * parts;
        int ahead = Math.min(atMost, passes);
        int[] list = new int[2 * passes];
        int next = 0;
        for (int i = 0; i < passes + ahead; i++) {
            if (i < passes) {
                list[next++] = 1 + pass(i, false);
            }
            if (i >= ahead) {
                list[next++] = -1 - pass(i - ahead, true);
            }
        }
        return list;
    }

    /**
     * The i-th pass of a device as part · m + micro-batch: p micro-batches through its first part,
     * the same through its second, and so on; backward from the last part.
     */
    private int pass(int i, boolean back) {
        if (parts == 1) {
            return i;
        }
        int p = devices();
        int part = i / p % parts;
        int micro = i / (p * parts) * p + i % p;
        return (back ? parts - 1 - part : part) * microBatches + micro;
    }
}
