package workbook.engine;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import org.jspecify.annotations.Nullable;

/** Where snippets were written. */
final class Origins {

    private final JShell shell;
    private final Map<String, Origin> origins = new ConcurrentHashMap<>();
    private final Map<String, int[]> lines = new ConcurrentHashMap<>();
    private volatile @Nullable Origin running;

    Origins(JShell shell) {
        this.shell = shell;
    }

    /** Where a snippet was written. */
    record Origin(CellText cell, int offset) {

        /** A line of the snippet, counted from 1, as a line of its cell. */
        int line(int number) {
            return cell.place(offset).line() + number - 1;
        }
    }

    /** Note what runs now; its snippet has no number yet. */
    void running(Origin origin) {
        running = origin;
    }

    /** Run code that runs more snippets, and go on as before. */
    <T> T nested(Supplier<T> body) {
        var before = running;
        try {
            return body.get();
        } finally {
            running = before;
        }
    }

    /** Note where the snippet of an event, and those that it changed, were written. */
    void note(SnippetEvent event, Origin origin) {
        var snippet = event.snippet();
        boolean overwritten = event.status() == Snippet.Status.OVERWRITTEN;
        if (overwritten || event.causeSnippet() == null) {
            origins.put(snippet.id(), origin); // stacks may name either
        }
        if (event.status().isDefined() && snippet.kind() != Snippet.Kind.IMPORT) {
            var wrapper = shell.sourceCodeAnalysis().wrapper(snippet);
            lines.put(wrapper.fullClassName(), lines(wrapper));
        }
    }

    /** Where a snippet was written, by its id; null when that is not known. */
    @Nullable Origin of(String id) {
        var known = origins.get(id);
        return known == null ? running : known;
    }

    /** Forget all but some snippets. */
    void retain(Collection<String> ids) {
        origins.keySet().retainAll(ids);
        lines.keySet().removeIf(name -> !ids.contains(name.replaceAll("\\D", "")));
    }

    /** The comment that stands before a declaration in its cell; empty when there is none. */
    String javadoc(Snippet snippet) {
        var origin = origins.get(snippet.id());
        return origin == null ? "" : Comments.before(origin.cell().source(), origin.offset());
    }

    /**
     * The line of a snippet that has a line of the class JShell made of it.
     *
     * @return counted from 1; 0 when it is not known
     */
    int line(String id, String className, int number) {
        var table = lines.get(className);
        if (table == null) {
            table =
                    shell.snippets()
                            .filter(each -> each.id().equals(id))
                            .map(each -> lines(shell.sourceCodeAnalysis().wrapper(each)))
                            .findFirst()
                            .orElseGet(() -> new int[0]);
        }
        return number < table.length ? table[number] : 0;
    }

    /** The name of a cell as the start of a place; nothing of the cell that runs. */
    String away(Origin origin) {
        var here = running;
        return here != null && here.cell().equals(origin.cell()) ? "" : origin.cell().name() + ", ";
    }

    /** For each line of a class, counted from 1, the line of the snippet. */
    private static int[] lines(SnippetWrapper wrapper) {
        var wrapped = wrapper.wrapped().split("\n", -1);
        var table = new int[wrapped.length + 1];
        int end = -1;
        for (int i = 0; i < wrapped.length; i++) {
            end += wrapped[i].length() + 1;
            int last = end - 1 - (wrapped[i].length() - wrapped[i].stripTrailing().length());
            table[i + 1] = lineAt(wrapper.source(), wrapper.wrappedToSourcePosition(last));
        }
        return table;
    }

    private static int lineAt(String source, int place) {
        return 1
                + (int)
                        source.substring(0, Math.min(place, source.length()))
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
    }
}
