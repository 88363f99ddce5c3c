package workbook.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The value of an expression, or why there is none.
 *
 * @param value the object itself; null for null, for an error, and for a value of another JVM
 * @param bundle the value rendered by MIME type, with {@code text/plain} always; empty for an error
 * @param error why there is no value
 */
public record CellValue(
        @Nullable Object value, Map<String, Object> bundle, @Nullable CellError error) {

    public CellValue {
        bundle = Collections.unmodifiableMap(new LinkedHashMap<>(bundle));
    }

    /** A value with its bundle. */
    public static CellValue of(@Nullable Object value, Map<String, Object> bundle) {
        return new CellValue(value, bundle, null);
    }

    /** An expression that failed. */
    public static CellValue failed(CellError error) {
        return new CellValue(null, Map.of(), error);
    }

    /** The value as plain text, or the text of the error. */
    public String text() {
        return error != null ? error.text() : String.valueOf(bundle.get("text/plain"));
    }
}
