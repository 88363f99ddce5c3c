package workbook.dialect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in braces: <code>{#id .class key="value"}</code>. */
public record Attributes(@Nullable String id, List<String> classes, Map<String, String> values) {

    /** No attributes at all. */
    public static final Attributes NONE = new Attributes(null, List.of(), Map.of());

    public Attributes {
        classes = List.copyOf(classes);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Say whether the class {@code name} is given. */
    public boolean has(String name) {
        return classes.contains(name);
    }

    /** Return the value of {@code key}, or null. */
    public @Nullable String get(String key) {
        return values.get(key);
    }
}
