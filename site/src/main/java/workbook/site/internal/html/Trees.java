package workbook.site.internal.html;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import workbook.nbformat.Json;

/** Reads plain JSON trees that others wrote: what is missing or of another type is empty. */
public final class Trees {

    private Trees() {}

    /**
     * Return the text under {@code key}, numbers as Java writes them; empty where there is none.
     */
    public static String text(Map<String, Object> tree, String key) {
        return string(tree.get(key));
    }

    /** Return a scalar as text; empty for null and for containers. */
    public static String string(@Nullable Object value) {
        return value == null || value instanceof Map || value instanceof List
                ? ""
                : Objects.toString(value);
    }

    /** Return the object under {@code key}. */
    public static Map<String, Object> object(Map<String, Object> tree, String key) {
        return Json.object(tree.get(key));
    }

    /** Return the objects in the list under {@code key}. */
    public static List<Map<String, Object>> objects(Map<String, Object> tree, String key) {
        return Json.array(tree.get(key)).stream().map(Json::object).toList();
    }

    /** Return the texts in the list under {@code key}. */
    public static List<String> texts(Map<String, Object> tree, String key) {
        return Json.array(tree.get(key)).stream().map(Trees::string).toList();
    }

    /** Tell whether {@code key} is true, as a boolean or as text. */
    public static boolean isTrue(Map<String, Object> tree, String key) {
        return text(tree, key).equals("true");
    }

    /** Return a tree whose objects have their keys in alphabetical order, as on disk. */
    public static Object sorted(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            var sorted = new TreeMap<String, Object>();
            map.forEach((key, value) -> sorted.put(String.valueOf(key), sorted(value)));
            return sorted;
        }
        return tree instanceof List<?> list ? list.stream().map(Trees::sorted).toList() : tree;
    }
}
