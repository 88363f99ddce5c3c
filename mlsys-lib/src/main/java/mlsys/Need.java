package mlsys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses null by name. */
final class Need {

    private Need() {}

    /** Return what was given. */
    static <T> T given(@Nullable T value, String name) {
        if (value == null) {
            throw new NullPointerException(name + " must not be null");
        }
        return value;
    }

    /** Return a copy of a list that was given, and so was all in it. */
    static <T> List<T> all(@Nullable List<T> values, String name) {
        given(values, name).forEach(value -> given(value, name + "[…]"));
        return List.copyOf(values);
    }
}
