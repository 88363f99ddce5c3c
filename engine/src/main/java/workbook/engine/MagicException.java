package workbook.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why a magic failed, when its message alone does not say enough. */
public final class MagicException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<String> details;
    private final transient @Nullable CellError error;

    private MagicException(String message, List<String> details, @Nullable CellError error) {
        super(message);
        this.details = List.copyOf(details);
        this.error = error;
    }

    /** Fail with a message of one line, and lines below it such as {@code " try: ..."}. */
    public static MagicException of(String message, List<String> details) {
        return new MagicException(message, details, null);
    }

    /** Fail with an error that has its own place, such as a line of the cell's body. */
    public static MagicException of(CellError error) {
        return new MagicException(error.message(), List.of(), error);
    }

    /** The lines below the message. */
    public List<String> details() {
        return details;
    }

    /** The whole error, if the magic has made one. */
    public Optional<CellError> error() {
        return Optional.ofNullable(error);
    }
}
