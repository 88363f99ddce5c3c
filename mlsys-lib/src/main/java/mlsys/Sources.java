package mlsys;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sources of the data files, by key. */
final class Sources {

    private static final Map<String, String> LINES = Lines.index("sources.tsv", 1);
    private static final Map<String, Source> READ = new ConcurrentHashMap<>();

    private Sources() {}

    static Source get(String key) {
        Source known = READ.get(key);
        if (known == null) {
            known = read(key);
            READ.putIfAbsent(key, known);
        }
        return known;
    }

    private static Source read(String key) {
        String line = LINES.get(key);
        if (line == null) {
            throw new IllegalArgumentException("no source has the key \"" + key + "\"");
        }
        String[] cells = line.split("\t", -1);
        return new Source(
                cells[1],
                cells[2].isEmpty() ? null : cells[2],
                cells[3].isEmpty() ? null : cells[3],
                cells[4].isEmpty() ? null : Integer.valueOf(cells[4]));
    }
}
