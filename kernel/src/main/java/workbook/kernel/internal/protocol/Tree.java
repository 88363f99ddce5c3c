package workbook.kernel.internal.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads of plain JSON trees that never fail: a value of another type counts as absent. */
public final class Tree {

    private Tree() {}

    /** Make an ordered object from alternating keys and values; a null value stays as JSON null. */
    public static Map<String, Object> object(@Nullable Object... keysAndValues) {
        var made = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
            made.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        @SuppressWarnings("unchecked") // nulls are values of JSON; the reads below expect them
        var object = (Map<String, Object>) (Map<String, ?>) made;
        return object;
    }

    /** Return the text under {@code key}, or {@code absent}. */
    public static String text(Map<String, Object> tree, String key, String absent) {
        return tree.get(key) instanceof String text ? text : absent;
    }

    /** Return the truth value under {@code key}, or {@code absent}. */
    public static boolean flag(Map<String, Object> tree, String key, boolean absent) {
        return tree.get(key) instanceof Boolean flag ? flag : absent;
    }

    /** Return the number under {@code key} as an int, or {@code absent}. */
    public static int number(Map<String, Object> tree, String key, int absent) {
        return tree.get(key) instanceof Number number ? number.intValue() : absent;
    }

    /** Return the object under {@code key}, or an empty one. */
    @SuppressWarnings("unchecked") // keys of a JSON object are strings
    public static Map<String, Object> map(Map<String, Object> tree, String key) {
        return tree.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** Return the list under {@code key}, or an empty one. */
    public static List<?> list(Map<String, Object> tree, String key) {
        return tree.get(key) instanceof List<?> list ? list : List.of();
    }
}
