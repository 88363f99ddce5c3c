package workbook.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.UnresolvedReferenceException;
import org.jspecify.annotations.Nullable;
import workbook.engine.internal.Call;
import workbook.engine.internal.CellExit;
import workbook.engine.internal.Names;
import workbook.engine.internal.Reserve;

/** The text of an exception: what, where in the cells, and what caused it. */
final class StackText {

    private static final int MOST_FOREIGN = 3;
    private static final int MOST_CAUSES = 5;

    private final JShell shell;
    private final Origins origins;
    private final CellText cell;
    private final int offset;
    private final List<String> lines = new ArrayList<>();
    private int firstLine;

    /** A text about the part of a cell at {@code offset}. */
    StackText(JShell shell, Origins origins, CellText cell, int offset) {
        this.offset = offset;
        this.shell = shell;
        this.origins = origins;
        this.cell = cell;
    }

    /** The error for an exception as JShell has it and for the live one in the call. */
    CellError error(Throwable mapped, @Nullable Call call) {
        var live = call == null ? null : call.failure();
        if (mapped instanceof UnresolvedReferenceException unresolved) {
            return undefined(unresolved);
        }
        var thrown = live == null ? mapped : live;
        lines.add(title(thrown));
        frames(mapped.getStackTrace());
        suppressed(thrown);
        causes(thrown.getCause(), mapped.getCause());
        if (Reserve.isNeeded(thrown)) {
            fullHeap(thrown);
        }
        return new CellError(
                CellError.Kind.EXCEPTION, name(thrown), message(thrown), firstLine, 0, lines);
    }

    /** The JVM has few stacks for this error; without one the part's own line is told. */
    private void fullHeap(Throwable thrown) {
        if (firstLine == 0) {
            firstLine = cell.place(offset).line();
            lines.add("    line " + firstLine + ": " + cell.line(firstLine).strip());
        }
        FullHeap.hint(shell, cell, thrown).ifPresent(hint -> lines.add("  try: " + hint));
    }

    private CellError undefined(UnresolvedReferenceException unresolved) {
        DeclarationSnippet snippet = unresolved.getSnippet();
        var needs = shell.unresolvedDependencies(snippet).sorted().toList();
        var message =
                snippet.name()
                        + " cannot run: "
                        + String.join(", ", needs)
                        + (needs.size() == 1 ? " is" : " are")
                        + " not defined";
        lines.add(message);
        frames(unresolved.getStackTrace());
        lines.add("  try: define " + String.join(", ", needs));
        return new CellError(
                CellError.Kind.EXCEPTION,
                "UnresolvedReferenceException",
                message,
                firstLine,
                0,
                lines);
    }

    private void causes(@Nullable Throwable thrown, @Nullable Throwable mapped) {
        var cause = thrown;
        var stack = mapped;
        for (int i = 0; cause != null && stack != null && i < MOST_CAUSES; i++) {
            lines.add("caused by " + title(cause));
            frames(stack.getStackTrace());
            cause = cause.getCause();
            stack = stack.getCause();
        }
    }

    /** What closing the resources of a try has thrown on top. */
    private void suppressed(Throwable thrown) {
        for (var each : thrown.getSuppressed()) {
            lines.add("and then " + title(each));
        }
    }

    private static String title(Throwable thrown) {
        var message = message(thrown);
        if (thrown instanceof CellExit) {
            return message;
        }
        return message.isEmpty() ? name(thrown) : name(thrown) + ": " + message;
    }

    /** The class as the user wrote it: without the package JShell puts it in. */
    private static String name(Throwable thrown) {
        if (thrown instanceof CellExit exit) {
            return exit.name();
        }
        return Names.clean(thrown.getClass().getName()).replace('$', '.');
    }

    private static String message(Throwable thrown) {
        try {
            return Names.clean(Objects.requireNonNullElse(thrown.getLocalizedMessage(), ""));
        } catch (RuntimeException e) {
            return "";
        }
    }

    private void frames(StackTraceElement[] frames) {
        var texts = new ArrayList<String>();
        var seen = false;
        for (var frame : frames) {
            if (isOurs(frame)) {
                seen = true;
                texts.add(ours(frame));
            } else if (!seen && !isMachinery(frame) && texts.size() < MOST_FOREIGN) {
                texts.add("at " + frame.getClassName() + "." + frame.getMethodName());
            }
        }
        fold(texts).forEach(text -> lines.add("    " + text));
    }

    private boolean isOurs(StackTraceElement frame) {
        var file = frame.getFileName();
        return file != null && file.startsWith("#");
    }

    private static boolean isMachinery(StackTraceElement frame) {
        var name = frame.getClassName();
        return name.startsWith("jdk.internal.")
                || name.startsWith("java.lang.reflect.")
                || name.startsWith("java.lang.invoke.")
                || name.startsWith("workbook.engine.")
                || name.startsWith("workbook.kernel.internal.")
                || name.startsWith("jdk.jshell.")
                || name.equals("java.lang.Thread")
                || name.startsWith("REPL.$Cancel$");
    }

    private String ours(StackTraceElement frame) {
        var origin = origins.of(Objects.requireNonNull(frame.getFileName()).substring(1));
        var from = origin == null ? new Origins.Origin(cell, 0) : origin;
        var line = from.line(frame.getLineNumber());
        var here = from.cell().equals(cell);
        if (here && firstLine == 0) {
            firstLine = line;
        }
        var type = frame.getClassName().replaceAll("^\\$?JShell\\$\\w+\\$?", "");
        var place = place(from, frame.getLineNumber(), method(type, frame.getMethodName()));
        return here ? place : from.cell().name() + ", " + place;
    }

    /** Name a line of a snippet by its line in the cell, and say what stands there. */
    static String place(Origins.Origin from, int number, String method) {
        int line = from.line(number);
        var where = "line " + line + (method.isEmpty() ? "" : ", in " + method);
        return where + ": " + from.cell().line(line).strip();
    }

    /** A type, which may be empty, and a method in the words of the cell. */
    static String method(String className, String methodName) {
        var method = methodName.replaceAll("^lambda\\$(.*)\\$\\d+$", "$1");
        var name = method.replaceAll("^do_it\\$.*", "");
        var type = className.replace('$', '.');
        if (type.isEmpty() || name.isEmpty()) {
            return name;
        }
        return name.equals("<init>") ? "new " + type : type + "." + name;
    }

    /** Writes calls that repeat, as those of a recursion without end, once. */
    private static List<String> fold(List<String> texts) {
        var folded = new ArrayList<String>();
        int at = 0;
        while (at < texts.size()) {
            var period = period(texts, at);
            int times = 1;
            if (repeats(texts, at, at + 1, 1) && period == 0) {
                at++; // a variable's initial value is a call of its own to JShell
                continue;
            }
            while (period > 0 && repeats(texts, at, at + times * period, period)) {
                times++;
            }
            var length = Math.max(1, period);
            folded.addAll(texts.subList(at, at + length));
            if (times > 1) {
                folded.add("… " + (length == 1 ? "this" : "these " + length) + " again and again");
            }
            at += length * times;
        }
        return folded;
    }

    private static int period(List<String> texts, int at) {
        for (int period = 1; period <= 5; period++) {
            if (repeats(texts, at, at + period, period)
                    && repeats(texts, at, at + 2 * period, period)) {
                return period;
            }
        }
        return 0;
    }

    private static boolean repeats(List<String> texts, int first, int second, int length) {
        return second + length <= texts.size()
                && texts.subList(first, first + length)
                        .equals(texts.subList(second, second + length));
    }
}
