package workbook.book;

/** Says that a book can't be read at all: its configuration is missing or wrong. */
public final class BookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Make an exception whose message is ready to show. */
    public BookException(String message) {
        super(message);
    }

    /** Make an exception whose message is ready to show, and keep what led to it. */
    public BookException(String message, Throwable cause) {
        super(message, cause);
    }
}
