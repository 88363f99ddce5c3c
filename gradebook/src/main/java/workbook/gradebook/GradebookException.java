package workbook.gradebook;

import org.jspecify.annotations.Nullable;

/** A gradebook that cannot be used, or a wish it cannot fulfil. The message says what to do. */
public final class GradebookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean wrongUsage;

    private GradebookException(boolean wrongUsage, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.wrongUsage = wrongUsage;
    }

    /** The database is broken, locked or out of reach. */
    public static GradebookException broken(String message, @Nullable Throwable cause) {
        return new GradebookException(false, message, cause);
    }

    /** Somebody asked for what is not there. */
    public static GradebookException wrongUsage(String message) {
        return new GradebookException(true, message, null);
    }

    /** Tell whether the command was wrong, not the database. */
    public boolean isWrongUsage() {
        return wrongUsage;
    }
}
