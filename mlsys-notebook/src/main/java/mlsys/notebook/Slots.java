package mlsys.notebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values by name, for the places a callout's text leaves open. Made by {@link Notebooks#with}. */
public final class Slots {

    private static final Slots NONE = new Slots(Map.of());

    private final Map<String, Object> values;

    private Slots(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Slots none() {
        return NONE;
    }

    static Slots of(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "with(...) takes names and values in turn, but got an odd number of arguments: "
                            + namesAndValues.length);
        }
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = name(namesAndValues[i]);
            if (values.put(name, value(name, namesAndValues[i + 1])) != null) {
                throw new IllegalArgumentException("with(...) gives \"" + name + "\" twice");
            }
        }
        return new Slots(values);
    }

    Map<String, Object> values() {
        return values;
    }

    private static String name(Object name) {
        if (name instanceof String text && text.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            return text;
        }
        throw new IllegalArgumentException(
                "with(...) needs a name of letters, digits and dashes before each value, but got \""
                        + name
                        + "\"");
    }

    private static Object value(String name, Object value) {
        if (value instanceof String || value instanceof Formatted || value instanceof Sliders) {
            return value;
        }
        throw new IllegalArgumentException(
                "with(...): \"%s\" is %s (%s) without a format: write fmt(%s, UNIT, decimals), percent, count or sci"
                        .formatted(name, value, value.getClass().getSimpleName(), name));
    }
}
