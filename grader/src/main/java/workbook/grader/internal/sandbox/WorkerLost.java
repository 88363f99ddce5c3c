package workbook.grader.internal.sandbox;

/** A worker that cannot be used any more, and why. */
public final class WorkerLost extends Exception {

    private static final long serialVersionUID = 1;

    /** Why a worker was lost. */
    public enum Reason {
        /** It did not reply in time and was ended. */
        TIMEOUT,
        /** It ran out of memory. */
        MEMORY,
        /** Its process ended by itself. */
        ENDED,
        /** It sent bytes that are no reply. */
        PROTOCOL
    }

    private final Reason reason;
    private final boolean starved;

    /** Say why. */
    public WorkerLost(Reason reason) {
        this(reason, false);
    }

    /** Say why, and whether it was ended because the machine had no processor for it. */
    public WorkerLost(Reason reason, boolean starved) {
        super("worker lost: " + reason);
        this.reason = reason;
        this.starved = starved;
    }

    /** Tell whether it was ended before it had used its time, since it had no processor. */
    public boolean isStarved() {
        return starved;
    }

    /** Return the reason. */
    public Reason reason() {
        return reason;
    }
}
