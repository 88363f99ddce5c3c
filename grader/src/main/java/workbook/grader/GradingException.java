package workbook.grader;

/** A grading run that cannot be done at all; the message says what to do. */
public final class GradingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Say what is wrong. */
    public GradingException(String message) {
        super(message);
    }

    /** Say what is wrong, and keep the cause. */
    public GradingException(String message, Throwable cause) {
        super(message, cause);
    }
}
