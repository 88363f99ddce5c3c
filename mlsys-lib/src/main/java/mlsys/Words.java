package mlsys;

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
        StringBuilder name = new StringBuilder();
        for (int from = 0; from < tail.length(); ) {
            int to = longest(tail, from);
            String word = word(tail.substring(from, to));
            name.append(name.length() == 0 || word.startsWith(",") ? "" : " ").append(word);
            from = to + 1;
        }
        String first = tail.substring(0, end(tail, 0));
        boolean plain =
                !LINES.containsKey(first) && name.indexOf(first.toLowerCase(Locale.ROOT)) == 0;
        return plain
                ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
                : name.toString();
    }

    /** Where the longest run of parts ends that words.tsv knows, or else the part itself. */
    private static int longest(String tail, int from) {
        int to = tail.length();
        while (to > end(tail, from) && !LINES.containsKey(tail.substring(from, to))) {
            to = tail.lastIndexOf('_', to - 1);
        }
        return to;
    }

    private static int end(String tail, int from) {
        int end = tail.indexOf('_', from);
        return end < 0 ? tail.length() : end;
    }

    private static String word(String key) {
        String line = LINES.get(key);
        return line == null ? key.toLowerCase(Locale.ROOT) : line.substring(line.indexOf('\t') + 1);
    }
}
