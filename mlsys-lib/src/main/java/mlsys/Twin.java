package mlsys;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A known thing with published numbers: a device, a model, a network, a grid. Numbers are read from
 * the data file when they are asked for; each carries its source. A number the source does not give
 * is an error that says so.
 */
public abstract class Twin {

    static final Map<String, String> LINES = Lines.index("twins.tsv", 3);

    private static final String PEAK = "peak.";
    private static final String SPARSE = "_sparse";

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

    /** {@return the id, such as {@code A100}} */
    public final String id() {
        return id;
    }

    /** {@return the name, such as {@code NVIDIA A100}} */
    public final String name() {
        return has("name") ? text("name") : id;
    }

    /** {@return the names of the fields that are known} */
    public final List<String> fields() {
        String prefix = family + "." + id + ".";
        return LINES.keySet().stream()
                .filter(key -> key.startsWith(prefix) && !key.endsWith(".java"))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    /**
     * {@return whether a field is known}
     *
     * @param field such as {@code memory_bw}
     */
    public final boolean has(String field) {
        return LINES.containsKey(key(field));
    }

    /**
     * {@return a number by the name of its field}
     *
     * @param field such as {@code memory_bw}
     * @throws IllegalArgumentException if it is not known
     */
    public final Quantity get(String field) {
        return get(field, "");
    }

    final Quantity get(String field, String symbol) {
        Quantity known = read.get(Need.given(field, "field"));
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
     * {@return a word by the name of its field}
     *
     * @param field such as {@code tier}
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

    /** The ids of the numbers that are no constants. */
    static Stream<String> numbers() {
        return LINES.entrySet().stream()
                .filter(line -> TwinRow.isOwnNumber(line.getValue().split("\t", -1)))
                .map(Map.Entry::getKey);
    }

    /** Return the id of the twin a field refers to. */
    final String ref(String field) {
        return text(field).substring(1);
    }

    private String key(String field) {
        Need.given(field, "field");
        return family + "." + id + "." + field;
    }

    /** What is not known, and what is: other rates of a machine, or fields of nearly that name. */
    private String lacking(String field) {
        if (!field.startsWith(PEAK)) {
            return TwinRow.words(field)
                    + near(TwinRow.words(field))
                    + "; fields() lists what it has";
        }
        boolean sparse = field.endsWith(SPARSE);
        String own = rates(sparse);
        String others = (sparse ? "; without sparsity it has " : "; with sparsity it has ");
        return precision(field)
                + (sparse ? " peak with sparsity" : " peak")
                + (own.isEmpty() ? others + rates(!sparse) : "; it has " + own);
    }

    private String rates(boolean sparse) {
        return fields().stream()
                .filter(other -> other.startsWith(PEAK) && other.endsWith(SPARSE) == sparse)
                .map(Twin::precision)
                .sorted(Comparator.comparing(Precision::valueOf))
                .collect(Collectors.joining(", "));
    }

    private String near(String words) {
        List<String> near =
                fields().stream()
                        .filter(
                                other ->
                                        !Nearest.close(words, List.of(TwinRow.words(other)), 1)
                                                .isEmpty())
                        .toList();
        return near.isEmpty() ? "" : "; near it: " + String.join(", ", near);
    }

    private static String precision(String field) {
        return field.replace(PEAK, "").replace(SPARSE, "").toUpperCase(Locale.ROOT);
    }

    private String[] cells(String field) {
        String line = LINES.get(key(field));
        if (line == null) {
            throw new IllegalArgumentException(name() + " has no " + lacking(field));
        }
        return line.split("\t", -1);
    }

    /** Return the id. */
    @Override
    public final String toString() {
        return name();
    }
}
