package workbook.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An answer that means harm; see {@code hostile/code.txt}.
 *
 * @param name the student
 * @param verdict status and score
 * @param sandboxed whether the verdict holds in a sandbox only
 * @param message how the message begins
 * @param cell the answer cell
 */
record HostileCode(String name, String verdict, boolean sandboxed, String message, String cell) {

    private static final Pattern HEAD = Pattern.compile("(?m)^=== (.+?) \\| (.+?) \\| ?(.*)$");
    private static final Pattern REPEAT = Pattern.compile("REPEAT<(\\d+),([^>\\n]*)>");
    private static final String METHOD =
            "static double trainingDays(double flop, int devices, double peak, double eta) {\n";
    private static final String RIGHT =
            "if (devices < 1) throw new IllegalArgumentException();"
                    + " return flop / (devices * peak * eta) / 86_400;";

    static List<HostileCode> all() {
        try {
            var text = Files.readString(Path.of("src/test/resources/hostile/code.txt"));
            var found = new ArrayList<HostileCode>();
            var heads = HEAD.matcher(text).results().toList();
            for (var i = 0; i < heads.size(); i++) {
                var head = heads.get(i);
                var end = i + 1 < heads.size() ? heads.get(i + 1).start() : text.length();
                var body = text.substring(head.end() + 1, end).replaceAll("(?m)^---.*\\n", "");
                var verdict = head.group(2);
                var sandboxed = verdict.endsWith(" 3") && verdict.split(" ").length == 3;
                found.add(
                        new HostileCode(
                                head.group(1),
                                sandboxed ? verdict.substring(0, verdict.length() - 2) : verdict,
                                sandboxed,
                                head.group(3),
                                cell(body)));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What ends it, which says how long the others of its class may take. */
    enum End {
        /** The clock, and nothing it does has points. */
        CLOCK,
        /** The memory, and never the clock. */
        MEMORY,
        /** Itself. */
        OWN
    }

    End end() {
        return verdict.equals("timeout 0")
                ? End.CLOCK
                : verdict.startsWith("memory ") ? End.MEMORY : End.OWN;
    }

    private static String cell(String body) {
        var code =
                REPEAT.matcher(body)
                        .replaceAll(
                                found ->
                                        java.util.regex.Matcher.quoteReplacement(
                                                found.group(2)
                                                        .repeat(Integer.parseInt(found.group(1)))))
                        .replace("RIGHT", RIGHT);
        return code.matches("(?s).*(double|String|Double) trainingDays\\(.*")
                ? code
                : METHOD + code + "\n}\n";
    }
}
