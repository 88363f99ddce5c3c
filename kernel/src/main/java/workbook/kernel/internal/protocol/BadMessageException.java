package workbook.kernel.internal.protocol;

/** Says why a message or a connection file cannot be used. */
public final class BadMessageException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Create with the reason. */
    public BadMessageException(String reason) {
        super(reason);
    }
}
