package mlsys;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names for people: {@code hardware.nvidia.A100_MEM_BW} is called {@code A100 memory bandwidth}.
 * The words that are not simply the id in lower case are in words.tsv.
 */
final class Words {

    private static final Map<String, String> LINES = Lines.index("words.tsv", 1);

    private Words() {}

    /** The name of a constant or of a number of a twin. */
    static String of(String id) {
        String twin = Twin.LINES.get(id);
        return twin == null ? constant(id) : TwinRow.title(twin.split("\t", -1));
    }

    /** The name of a field of a twin. */
    static String field(String field) {
        String line = LINES.get(field);
        return line == null
                ? field.replace("_bw", "_bandwidth").replace('_', ' ')
                : line.substring(line.indexOf('\t') + 1);
    }

    /** The group of a fact: {@code NVIDIA accelerators}; groups are in the order of words.tsv. */
    static String group(String id) {
        String family = family(id);
        String line = LINES.get("group." + family);
        return line == null ? family : line.substring(line.indexOf('\t') + 1);
    }

    /** What a fact belongs to: {@code hardware.nvidia}, or the family of its twin. */
    static String family(String id) {
        boolean twin = Twin.LINES.containsKey(id);
        return id.substring(0, twin ? id.indexOf('.') : Math.max(0, id.lastIndexOf('.')));
    }

    /** The families in the order in which a reader goes through them. */
    static List<String> families() {
        return LINES.keySet().stream()
                .filter(key -> key.startsWith("group."))
                .map(key -> key.substring("group.".length()))
                .toList();
    }

    private static String constant(String id) {
        String tail = id.substring(id.lastIndexOf('.') + 1);
        String[] parts = tail.split("_", -1);
        StringBuilder name = new StringBuilder();
        for (int from = 0; from < parts.length; ) {
            int to = parts.length;
            while (to > from + 1 && !LINES.containsKey(key(parts, from, to))) {
                to--;
            }
            String word = word(key(parts, from, to));
            name.append(name.length() == 0 || word.startsWith(",") ? "" : " ").append(word);
            from = to;
        }
        boolean plain =
                !LINES.containsKey(parts[0])
                        && name.indexOf(parts[0].toLowerCase(Locale.ROOT)) == 0;
        return plain
                ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
                : name.toString();
    }

    private static String key(String[] parts, int from, int to) {
        return String.join("_", Arrays.asList(parts).subList(from, to));
    }

    private static String word(String key) {
        String line = LINES.get(key);
        return line == null ? key.toLowerCase(Locale.ROOT) : line.substring(line.indexOf('\t') + 1);
    }
}
