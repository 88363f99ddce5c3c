package workbook.site;

/** The PDF cannot be made on this machine; the message says what to do. */
public final class PrintException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Make one with a message to show. */
    public PrintException(String message) {
        super(message);
    }

    /** Make one with a message to show, and what led to it. */
    public PrintException(String message, Throwable cause) {
        super(message, cause);
    }
}
