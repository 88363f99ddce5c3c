package workbook.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.jspecify.annotations.Nullable;

/**
 * Declarations of a cell that use names not defined yet. Later parts may define them, so only the
 * end of the cell tells. A class or method may wait for a later cell; a variable may not, because
 * its value was never computed.
 */
final class Unresolved {

    private final JShell shell;
    private final CellText cell;
    private final Map<DeclarationSnippet, Integer> waiting = new LinkedHashMap<>();

    Unresolved(JShell shell, CellText cell) {
        this.shell = shell;
        this.cell = cell;
    }

    /** Note a declaration that waits for something. */
    void add(SnippetEvent event, int offset) {
        if (isWaiting(event.status()) && event.snippet() instanceof DeclarationSnippet snippet) {
            waiting.put(snippet, offset);
        }
    }

    private static boolean isWaiting(Snippet.Status status) {
        return status == Snippet.Status.RECOVERABLE_DEFINED
                || status == Snippet.Status.RECOVERABLE_NOT_DEFINED;
    }

    /** The variable that has no value because of a name that is not defined, if there is one. */
    @Nullable CellError error() {
        for (var entry : waiting.entrySet()) {
            var snippet = entry.getKey();
            if (snippet.kind() == Snippet.Kind.VAR && isWaiting(shell.status(snippet))) {
                return CompileErrors.undefined(shell, cell, entry.getValue(), snippet);
            }
        }
        return null;
    }

    /** One line for each class and method that cannot be used yet. */
    List<String> warnings() {
        var all = new ArrayList<String>();
        for (var entry : waiting.entrySet()) {
            var snippet = entry.getKey();
            if (isWaiting(shell.status(snippet)) && snippet.kind() != Snippet.Kind.VAR) {
                all.add(warning(snippet, entry.getValue()));
            }
        }
        return all;
    }

    private String warning(DeclarationSnippet snippet, int offset) {
        var kind = snippet.kind() == Snippet.Kind.METHOD ? "method " : "type ";
        var needs = shell.unresolvedDependencies(snippet).sorted().toList();
        return "line "
                + cell.place(CompileErrors.start(cell, offset)).line()
                + ": "
                + kind
                + snippet.name()
                + " cannot be used yet: "
                + String.join(", ", needs)
                + (needs.size() == 1 ? " is" : " are")
                + " not defined";
    }
}
