package workbook.grader.internal.similar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * What remains of code when names, numbers, comments and blanks are taken away: hashes of runs of
 * tokens, of which winnowing keeps one in each window (Schleimer, Wilkerson, Aiken 2003). So two
 * texts that share a long enough run share a hash.
 */
public final class Fingerprints {

    private static final int RUN = 9;
    private static final int WINDOW = 5;
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<skip>\\s+|//[^\\n]*|/\\*(?s:.*?)\\*/)"
                            + "|(?<text>\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+')"
                            + "|(?<number>\\.?\\d[\\w.]*)"
                            + "|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)"
                            + "|(?s:.)");

    private Fingerprints() {}

    /** Return the hashes that winnowing keeps. */
    public static Set<Long> of(String code) {
        var runs = runs(code);
        var kept = new HashSet<Long>();
        for (var start = 0; start < runs.size(); start++) {
            var least = Long.MAX_VALUE;
            for (var i = start; i < Math.min(runs.size(), start + WINDOW); i++) {
                least = Math.min(least, runs.get(i));
            }
            kept.add(least);
        }
        return kept;
    }

    /** Return the hashes of all runs, to subtract what everybody was given. */
    public static Set<Long> all(String code) {
        return new HashSet<>(runs(code));
    }

    private static List<Long> runs(String code) {
        var tokens = tokens(code);
        var runs = new ArrayList<Long>();
        for (var start = 0; start + RUN <= tokens.size(); start++) {
            var hash = 1125899906842597L;
            for (var token : tokens.subList(start, start + RUN)) {
                for (var i = 0; i < token.length(); i++) {
                    hash = 31 * hash + token.charAt(i);
                }
                hash = 31 * hash + 1;
            }
            runs.add(hash * 0x9E3779B97F4A7C15L);
        }
        return runs;
    }

    private static List<String> tokens(String code) {
        var tokens = new ArrayList<String>();
        var matcher = TOKEN.matcher(code);
        while (matcher.find()) {
            if (matcher.group("skip") != null) {
                continue;
            }
            var word = matcher.group("word");
            if (word != null) {
                tokens.add(SourceVersion.isKeyword(word) ? word : "name");
            } else if (matcher.group("number") != null) {
                tokens.add("number");
            } else {
                tokens.add(matcher.group("text") != null ? "text" : matcher.group());
            }
        }
        return tokens;
    }
}
