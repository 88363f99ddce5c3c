package mlsys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the data files: lines of tab-separated cells; {@code #} starts a comment. */
final class Lines {

    private Lines() {}

    /** Index lines by their first {@code cells} cells, joined by dots. */
    static Map<String, String> index(String file, int cells) {
        Map<String, String> lines = new LinkedHashMap<>(2048);
        try (InputStream in = Lines.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the library is damaged: it has no " + file);
            }
            byte[] bytes = in.readAllBytes();
            int start = 0;
            for (int end = 0; end < bytes.length; end++) {
                if (bytes[end] == '\n') {
                    add(file, cells, bytes, start, end, lines);
                    start = end + 1;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return lines;
    }

    private static void add(
            String file, int cells, byte[] bytes, int start, int end, Map<String, String> lines) {
        if (end == start || bytes[start] == '#') {
            return;
        }
        String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        String key = key(line, cells);
        if (lines.put(key, line) != null) {
            throw new IllegalStateException(file + " has two lines for " + key);
        }
    }

    private static String key(String line, int cells) {
        int end = line.indexOf('\t');
        for (int i = 1; i < cells && end >= 0; i++) {
            end = line.indexOf('\t', end + 1);
        }
        return (end < 0 ? line : line.substring(0, end)).replace('\t', '.');
    }
}
