package workbook.engine.display;

import java.util.List;
import java.util.Optional;

/**
 * Things a library knows by name, for tools that list and explain them without knowing the library.
 * Named in {@code META-INF/services/workbook.engine.display.Catalog}.
 */
public interface Catalog {

    /**
     * Find entries whose name matches {@code pattern}, a regular expression that may match anywhere
     * in the name, in the library's own order.
     */
    List<Entry> find(String pattern);

    /** Explain how the named thing came about, or answer empty when the name is not known. */
    Optional<String> explain(String name);

    /** One named thing: its name, its value and kind as text, and where it is from. */
    record Entry(String name, String value, String kind, String source) {}
}
