package mlsys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The numbers we did not derive: devices, models, prices, energy, reliability. Read from the
 * library's data file on first use; safe to use from several threads.
 *
 * <pre>{@code
 * Constants.get("hardware.nvidia.A100_MEM_BW").quantity();
 * Constants.find("a100.*bw");
 * }</pre>
 */
public final class Constants {

    private static final Map<String, String> LINES = Lines.index("constants.tsv", 1);
    private static final Map<String, Constant> READ = new ConcurrentHashMap<>();

    private Constants() {}

    /**
     * {@return the constant with this id} The numbers of twins have ids too, such as {@code
     * device.A100.interconnect_bw}.
     *
     * @param id such as {@code hardware.nvidia.A100_MEM_BW}
     * @throws IllegalArgumentException if there is none; the message names the nearest ids
     */
    public static Constant get(String id) {
        Constant known = READ.get(Need.given(id, "id"));
        if (known == null) {
            known = new Constant(row(id), "");
            READ.putIfAbsent(id, known);
        }
        return known;
    }

    private static ConstantRow row(String id) {
        String line = LINES.get(id);
        if (line != null) {
            return ConstantRow.read(line);
        }
        String twin = Twin.LINES.get(id);
        if (twin == null) {
            throw new IllegalArgumentException(
                    "no constant is called \""
                            + id
                            + "\"; near it are "
                            + String.join(", ", Nearest.to(id, LINES.keySet(), 3)));
        }
        String[] cells = twin.split("\t", -1);
        String value = cells[TwinRow.VALUE];
        return value.startsWith("=") ? row(value.substring(1)) : TwinRow.read(cells).row();
    }

    /**
     * Find the constants whose id matches a regular expression somewhere, in either case; in file
     * order.
     *
     * @param pattern such as {@code a100.*bw}
     * @return those found; empty if none is
     * @throws IllegalArgumentException if it is no regular expression
     */
    public static List<Constant> find(String pattern) {
        Pattern regex;
        try {
            regex = Pattern.compile(Need.given(pattern, "pattern"), Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "cannot search for \"" + pattern + "\": " + e.getDescription(), e);
        }
        return ids().stream().filter(id -> regex.matcher(id).find()).map(Constants::get).toList();
    }

    /** {@return all constants in file order} */
    public static List<Constant> all() {
        List<Constant> all = new ArrayList<>(LINES.size());
        for (String id : LINES.keySet()) {
            all.add(get(id));
        }
        return Collections.unmodifiableList(all);
    }

    /**
     * {@return all facts, group by group: the constants, and the numbers that only twins have} What
     * a twin takes from a constant is there once, as the constant.
     */
    public static List<Constant> facts() {
        Map<String, List<Constant>> groups = new LinkedHashMap<>();
        Words.families().forEach(family -> groups.put(family, new ArrayList<>()));
        Stream.concat(LINES.keySet().stream(), Twin.numbers())
                .forEach(
                        id ->
                                groups.computeIfAbsent(Words.family(id), key -> new ArrayList<>())
                                        .add(get(id)));
        return groups.values().stream().flatMap(List::stream).toList();
    }

    /**
     * {@return the facts somebody may have meant, nearest first: words may be misspelt, and may be
     * those of the id or of the name}
     *
     * @param words what somebody typed
     * @param count at most so many
     */
    public static List<Constant> near(String words, int count) {
        Need.given(words, "words");
        Map<String, String> names = new LinkedHashMap<>();
        facts().forEach(fact -> names.put(fact.id(), fact.name()));
        return Nearest.byWords(words, names, count).stream().map(Constants::get).toList();
    }

    /** {@return all ids in file order} */
    public static Collection<String> ids() {
        return List.copyOf(LINES.keySet());
    }
}
