package workbook.engine;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jdk.jshell.JShell;

/**
 * Finds where a cell compares texts with {@code ==} or {@code !=}: one side is a literal, or the
 * name of a variable, parameter or component that is a {@code String} wherever the cell declares
 * it. A comparison with {@code null} is right.
 */
final class ComparedTexts {

    private static final String TEXT = "String";

    private static final Pattern DECLARED =
            Pattern.compile(
                    "\\b([A-Za-z_$][\\w$]*(?:<[\\w$<>?,. ]*>)?(?:\\[\\]|\\.\\.\\.)*)[ \\t]+"
                            + "([A-Za-z_$][\\w$]*)\\s*(?=([=;,:)])(?!=)\\s*(\")?)");

    private static final Pattern COMPARED =
            Pattern.compile(
                    "((?<![\\w$.\\])])[A-Za-z_$][\\w$]*|\"|[\\w$)\\]])\\s*[!=]=\\s*"
                            + "(\"|[A-Za-z_$][\\w$]*(?![\\w$]|\\s*[.(\\[])|[\\w$(!+-])");

    private ComparedTexts() {}

    /** A warning for each line that compares a text. */
    static List<String> warnings(JShell shell, CellText cell) {
        if (!cell.source().contains("==") && !cell.source().contains("!=")) {
            return List.of();
        }
        var warnings = new ArrayList<String>();
        var code = code(cell.source());
        var texts = texts(shell, code);
        int number = 0;
        for (var line : code.split("\n", -1)) {
            number++;
            if (comparesTexts(line, texts)) {
                warnings.add(warning(number));
            }
        }
        return warnings;
    }

    private static String warning(int line) {
        return "line "
                + line
                + ": == asks whether two texts are the same object; to compare"
                + " what they say, write a.equals(b)";
    }

    private static boolean comparesTexts(String line, Set<String> texts) {
        return COMPARED.matcher(line)
                .results()
                .anyMatch(
                        found ->
                                areTexts(found.group(1), found.group(2), texts)
                                        || areTexts(found.group(2), found.group(1), texts));
    }

    private static boolean areTexts(String one, String other, Set<String> texts) {
        return (one.equals("\"") || texts.contains(one)) && !other.equals("null");
    }

    /** The code with the same lines; of a text its quotes stay, of a comment nothing does. */
    private static String code(String source) {
        var code = new StringBuilder();
        int at = 0;
        while (at < source.length()) {
            int end = Literals.end(source, at);
            if (end == at) {
                code.append(source.charAt(at++));
            } else {
                var quote = source.charAt(at) == '"' ? "\"" : " ";
                code.append(quote);
                source.substring(at, end)
                        .chars()
                        .filter(c -> c == '\n')
                        .forEach(c -> code.append('\n'));
                code.append(quote);
                at = end;
            }
        }
        return code.toString();
    }

    /** Names that are texts; one that is also declared as something else is not among them. */
    private static Set<String> texts(JShell shell, String code) {
        Map<String, Boolean> areTexts = new HashMap<>();
        DECLARED.matcher(code)
                .results()
                .filter(found -> !found.group(1).matches("return|throw|new|case|else|import"))
                .forEach(
                        found ->
                                areTexts.merge(found.group(2), isText(found), Boolean::logicalAnd));
        shell.variables()
                .forEach(each -> areTexts.putIfAbsent(each.name(), TEXT.equals(each.typeName())));
        return areTexts.keySet().stream().filter(areTexts::get).collect(toUnmodifiableSet());
    }

    private static boolean isText(MatchResult declared) {
        boolean inferred = declared.group(1).equals("var") && declared.group(3).equals("=");
        return declared.group(1).equals(TEXT) || (inferred && declared.group(4) != null);
    }
}
