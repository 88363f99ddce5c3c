package workbook.grader.internal.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes keys of file names: harmless in paths, tables and pages, and different from each other. */
public final class SafeKeys {

    private static final int LENGTH = 80;

    private SafeKeys() {}

    /** Return a key for each path, in the order given. */
    static Map<Path, String> of(List<Path> files) {
        var counts = new HashMap<String, Integer>();
        for (var file : files) {
            counts.merge(folded(file), 1, Integer::sum);
        }
        var keys = new LinkedHashMap<Path, String>();
        for (var file : files) {
            var key = safe(HandedIn.stem(file));
            var clash = counts.getOrDefault(folded(file), 0) > 1;
            keys.put(file, clash ? key + "-" + hash(file) : key);
        }
        return keys;
    }

    /** Return a text with everything replaced that is not a letter, digit, dot, dash or line. */
    public static String safe(String text) {
        var key = text.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^[.-]+", "_");
        var cut = key.length() > LENGTH ? key.substring(0, LENGTH) : key;
        return cut.isEmpty() ? "_" : cut;
    }

    private static String folded(Path file) {
        return safe(HandedIn.stem(file)).toLowerCase(Locale.ROOT);
    }

    private static String hash(Path file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = digest.digest(file.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
