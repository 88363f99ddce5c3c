package workbook.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a cell ended.
 *
 * @param value what its last expression gave; null when it ends in something else, gave null, or
 *     the cell failed
 * @param error why it failed; null when it did not
 * @param warnings names that a declaration uses and that are still undefined
 */
public record CellResult(
        @Nullable CellValue value, @Nullable CellError error, List<String> warnings) {

    public CellResult {
        warnings = List.copyOf(warnings);
    }

    /** Tell whether the cell ran to its end. */
    public boolean isOk() {
        return error == null;
    }

    /** Tell whether the cell was stopped. */
    public boolean isInterrupted() {
        return error != null && error.kind() == CellError.Kind.INTERRUPTED;
    }

    /** The value of the last expression. */
    public Optional<CellValue> shown() {
        return Optional.ofNullable(value);
    }

    /** Why the cell failed. */
    public Optional<CellError> failure() {
        return Optional.ofNullable(error);
    }
}
