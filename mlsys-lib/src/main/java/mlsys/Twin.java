package mlsys;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A known thing with published numbers: a device, a model, a network, a grid. Numbers are read from
 * the data file when they are asked for; each carries its source. A number the source does not give
 * is an error that says so.
 */
public abstract class Twin {

    static final Map<String, String> LINES = Lines.index("twins.tsv", 3);

    private final Map<String, Quantity> read = new ConcurrentHashMap<>();
    private final String family;
    private final String id;

    /**
     * Stand for the thing with this id.
     *
     * @param family the kind of thing, such as {@code device}
     * @param id its id in the data file, such as {@code A100}
     */
    Twin(String family, String id) {
        this.family = family;
        this.id = id;
    }

    /** Return the id, such as {@code A100}. */
    public final String id() {
        return id;
    }

    /** Return the name, such as {@code NVIDIA A100}. */
    public final String name() {
        return has("name") ? text("name") : id;
    }

    /** Return the names of the fields that are known. */
    public final List<String> fields() {
        String prefix = family + "." + id + ".";
        return LINES.keySet().stream()
                .filter(key -> key.startsWith(prefix) && !key.endsWith(".java"))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    /** Return whether a field is known. */
    public final boolean has(String field) {
        return LINES.containsKey(key(field));
    }

    /**
     * Return a number by the name of its field.
     *
     * @throws IllegalArgumentException if it is not known
     */
    public final Quantity get(String field) {
        return get(field, "");
    }

    final Quantity get(String field, String symbol) {
        Quantity known = read.get(field);
        if (known == null) {
            known = TwinRow.read(cells(field)).quantity(name()).symbol(symbol);
            read.putIfAbsent(field, known);
        }
        return known;
    }

    /** Return the lower end of a field that is a range. */
    final Quantity low(String field) {
        return TwinRow.read(cells(field)).low(name());
    }

    /** Return the upper end of a field that is a range. */
    final Quantity high(String field) {
        return TwinRow.read(cells(field)).high(name());
    }

    /**
     * Return a word by the name of its field.
     *
     * @throws IllegalArgumentException if it is not known
     */
    public final String text(String field) {
        return cells(field)[TwinRow.VALUE];
    }

    /** The year a twin appeared, empty if the data file does not say. */
    static String releaseYear(String family, String id) {
        String line = LINES.get(family + "." + id + ".release_year");
        return line == null ? "" : line.split("\t", -1)[TwinRow.VALUE];
    }

    /** Return the id of the twin a field refers to. */
    final String ref(String field) {
        return text(field).substring(1);
    }

    private String key(String field) {
        return family + "." + id + "." + field;
    }

    private String[] cells(String field) {
        String line = LINES.get(key(field));
        if (line == null) {
            throw new IllegalArgumentException(
                    name()
                            + " has no "
                            + TwinRow.words(field)
                            + "; known are "
                            + fields().stream()
                                    .map(TwinRow::words)
                                    .collect(Collectors.joining(", ")));
        }
        return line.split("\t", -1);
    }

    /** Return the id. */
    @Override
    public final String toString() {
        return name();
    }
}
