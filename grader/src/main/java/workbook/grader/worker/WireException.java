package workbook.grader.worker;

/** Data that cannot cross the boundary; the message completes "the answer returned ...". */
public final class WireException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Name what cannot cross. */
    public WireException(String what) {
        super(what);
    }
}
