package workbook.engine;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;

/** What to say when the heap is full. */
final class FullHeap {

    private static final Pattern SMALL =
            Pattern.compile("boolean|byte|short|char|int|long|float|double|String");
    private static final int MOST_NAMES = 3;

    private FullHeap() {}

    /** The error of a cell that there was no memory to compile. */
    static CellError error(JShell shell, CellText cell, OutOfMemoryError thrown) {
        var message = "the heap was full before the cell ran: " + thrown.getMessage();
        return CellError.plain(
                CellError.Kind.EXCEPTION,
                thrown.getClass().getName(),
                message,
                hint(shell, cell, thrown).orElse(null));
    }

    /** The next step; none for an array that no heap could hold. */
    static Optional<String> hint(JShell shell, CellText cell, Throwable thrown) {
        if (String.valueOf(thrown.getMessage()).startsWith("Requested array size")) {
            return Optional.empty();
        }
        var names =
                shell.variables()
                        .filter(each -> mayBeLarge(each, cell))
                        .map(each -> "`" + each.name() + " = null`")
                        .limit(MOST_NAMES)
                        .collect(Collectors.joining(", "));
        var megabytes = Runtime.getRuntime().maxMemory() >> 20;
        var free = names.isEmpty() ? "free what is no longer needed" : "free it with " + names;
        return Optional.of(free + ", or raise -Xmx (now " + megabytes + " MiB)");
    }

    private static boolean mayBeLarge(VarSnippet variable, CellText cell) {
        return !SMALL.matcher(variable.typeName()).matches()
                && Pattern.compile("\\b" + Pattern.quote(variable.name()) + "\\b")
                        .matcher(cell.source())
                        .find();
    }
}
