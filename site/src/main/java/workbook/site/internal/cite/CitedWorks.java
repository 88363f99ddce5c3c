package workbook.site.internal.cite;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The works that a book or one of its pages cites.
 *
 * @param labels author and year by key
 * @param entries of the bibliography as HTML by key, in its order
 */
public record CitedWorks(Map<String, Label> labels, Map<String, String> entries) {

    /** No works. */
    public static final CitedWorks NONE = new CitedWorks(Map.of(), Map.of());

    /** Hold copies in order. */
    public CitedWorks {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** How a work is called in the text; both parts are HTML. */
    public record Label(String author, String year) {}

    /** Return the same labels with the entries of {@code keys} alone. */
    public CitedWorks only(Collection<String> keys) {
        var some = new LinkedHashMap<>(entries);
        some.keySet().retainAll(keys);
        return new CitedWorks(labels, some);
    }

    /** Return the label of a work. */
    public Optional<Label> label(String key) {
        return Optional.ofNullable(labels.get(key));
    }
}
