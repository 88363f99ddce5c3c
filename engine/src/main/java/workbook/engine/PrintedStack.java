package workbook.engine;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.engine.internal.Names;

/** Makes the stacks that {@code printStackTrace} prints name the lines of cells. */
final class PrintedStack {

    private static final String LOADER = "\tat (?:[^/()]*/)*";

    /** Class, number of the snippet, type within it, method and line. */
    private static final Pattern OURS =
            Pattern.compile(
                    LOADER
                            + "(REPL\\.\\$JShell\\$(\\d+)[A-Z]*)\\$?([^()]*)\\.([^.()]+)\\(.*?:(\\d+)\\).*");

    private static final Pattern MACHINERY =
            Pattern.compile(
                    LOADER
                            + "(?:workbook\\.(?:engine|kernel\\.internal)\\.|jdk\\.internal\\.reflect\\."
                            + "|java\\.lang\\.reflect\\.Method\\.invoke|java\\.lang\\.(?:Virtual)?Thread\\.run|jdk\\.jshell\\.|REPL\\.).*");

    private static final Pattern MORE = Pattern.compile("\t\\.\\.\\. \\d+ more");

    private final Origins origins;

    PrintedStack(Origins origins) {
        this.origins = origins;
    }

    /** A printed line as it is to be read; null when it says nothing of the user's code. */
    @Nullable String line(String printed) {
        var ours = OURS.matcher(printed);
        if (ours.matches()) {
            var method = StackText.method(ours.group(3), ours.group(4));
            return "\tat "
                    + place(ours.group(2), ours.group(1), Integer.parseInt(ours.group(5)), method);
        }
        return MACHINERY.matcher(printed).matches() || MORE.matcher(printed).matches()
                ? null
                : Names.clean(printed);
    }

    private String place(String id, String className, int number, String method) {
        var origin = origins.of(id);
        int line = origins.line(id, className, number);
        return origin == null || line == 0
                ? method
                : origins.away(origin) + StackText.place(origin, line, method);
    }
}
