package workbook.engine.internal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names as the author of a cell wrote them, without the classes JShell wraps around them. */
public final class Names {

    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+?[.$]");
    private static final Pattern USUAL = Pattern.compile("\\bjava\\.(?:lang|util|io)\\.(?=[A-Z])");
    private static final Pattern LOADERS =
            Pattern.compile(" \\([^()]*in (?:unnamed module|module java)[^()]*\\)");

    private Names() {}

    /** Take JShell's wrappers out of a text. */
    public static String clean(String text) {
        return text.contains("REPL.$JShell$")
                ? LOADERS.matcher(WRAPPER.matcher(text).replaceAll("")).replaceAll("")
                : text;
    }

    /** Shorten also the classes every cell has imported. */
    public static String brief(String text) {
        return USUAL.matcher(clean(text)).replaceAll("");
    }

    /** A list of texts as Java writes it. */
    public static String list(List<?> values) {
        return values.stream()
                .map(value -> value.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                .map(text -> "\"" + text + "\"")
                .collect(Collectors.joining(", ", "java.util.List.of(", ")"));
    }
}
