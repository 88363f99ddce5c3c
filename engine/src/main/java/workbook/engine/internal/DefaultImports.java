package workbook.engine.internal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/**
 * Makes the default imports of an engine. JShell compiles every snippet for itself, which is most
 * of the time that a start takes, so all imports of whole packages and classes become one snippet.
 * JShell knows an import by the name that comes first in it; that of this class, which has nothing
 * to import, comes first, so that no import of a cell ever replaces the snippet. An import of a
 * single name stays by itself: a cell may import the same name from elsewhere.
 */
public final class DefaultImports {

    private static final String FIRST =
            "import static " + DefaultImports.class.getName() + ".*;" + System.lineSeparator();

    private static final Pattern NAME =
            Pattern.compile(
                    "\\bimport\\s+(?:static\\s+)?([\\w$]+(?:\\.[\\w$]+)*(?:\\.\\*)?)\\s*;?");

    private DefaultImports() {}

    /** Evaluate import statements. */
    public static void make(JShell shell, List<String> statements) {
        var whole = statements.stream().filter(each -> each.contains("*")).toList();
        if (whole.size() < 2 || !areMadeAtOnce(shell, whole)) {
            whole.forEach(shell::eval);
        }
        statements.stream().filter(each -> !each.contains("*")).forEach(shell::eval);
    }

    /** A wrong one among them fails them all; the others must still be made. */
    private static boolean areMadeAtOnce(JShell shell, List<String> statements) {
        var event = shell.eval(FIRST + String.join(System.lineSeparator(), statements)).get(0);
        return event.status() == Snippet.Status.VALID;
    }

    /** List what is imported, in order. */
    public static List<String> names(JShell shell) {
        return shell.imports()
                .flatMap(snippet -> snippet.source().lines())
                .flatMap(DefaultImports::names)
                .toList();
    }

    /** Shorten the names in a type that imports make known, which JShell does only for its own. */
    public static String shorten(JShell shell, String type) {
        var text = type;
        for (var name : names(shell)) {
            if (name.endsWith(".*")) {
                var known = Pattern.quote(name.substring(0, name.length() - 1));
                text = text.replaceAll("(?<![\\w.])" + known + "(?=\\p{Lu})", "");
            }
        }
        return text;
    }

    private static Stream<String> names(String line) {
        return FIRST.startsWith(line)
                ? Stream.empty()
                : NAME.matcher(line).results().map(found -> found.group(1));
    }
}
