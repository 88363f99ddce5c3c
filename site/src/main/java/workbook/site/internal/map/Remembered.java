package workbook.site.internal.map;

import java.util.function.Supplier;

/** What earlier renderings made. */
@FunctionalInterface
public interface Remembered {

    /** Return what was made under this name from an equal object, or make it. */
    <T> T get(String name, Object from, Supplier<T> maker);
}
