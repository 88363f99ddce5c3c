package workbook.cli;

/** A call that cannot be carried out; the message says what to do. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
