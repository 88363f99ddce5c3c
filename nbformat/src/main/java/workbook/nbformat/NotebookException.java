package workbook.nbformat;

/** A file that is not a notebook we can read; the message names the place and what to do. */
public final class NotebookException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Say where and what. */
    public NotebookException(String place, String problem) {
        super(place + ": " + problem);
    }

    /** Say where and what, and keep the cause. */
    public NotebookException(String place, String problem, Throwable cause) {
        super(place + ": " + problem, cause);
    }
}
