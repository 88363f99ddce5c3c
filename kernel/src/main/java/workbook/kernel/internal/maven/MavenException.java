package workbook.kernel.internal.maven;

import java.util.List;

/** Says which libraries were not found, and why. */
public final class MavenException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> details;

    /** Make one with a message of one line and more lines below it. */
    public MavenException(String message, List<String> details) {
        super(message);
        this.details = List.copyOf(details);
    }

    /** The lines below the message. */
    public List<String> details() {
        return details;
    }
}
