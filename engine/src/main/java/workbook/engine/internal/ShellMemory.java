package workbook.engine.internal;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Lets go of what JShell keeps for ever and nobody asks for again. JShell has no method for it, so
 * its fields are opened with the agent; without the agent, or in a JDK that has no such fields,
 * they stay as they are.
 */
public final class ShellMemory {

    private static final @Nullable Field DIAGNOSTICS =
            ShellFields.opened(Snippet.class, "diagnostics");

    /** The kinds that later cells can use, and that have a class. */
    private static final Set<Kind> DECLARED = Set.of(Kind.VAR, Kind.METHOD, Kind.TYPE_DECL);

    private final JShell shell;
    private final SnippetClasses classes;
    private final @Nullable ShellFields fields;

    /** Care for the memory of a JShell whose classes a loader loads. */
    public ShellMemory(JShell shell, CellLoader loader) {
        this.shell = shell;
        this.classes = loader.snippets();
        this.fields = ShellFields.of(shell);
    }

    /**
     * Forget what nobody asks for once a snippet has run: its messages, and the value of an
     * expression, under a name that nobody knows and every later cell pays for.
     */
    public void forget(Snippet snippet) {
        if (snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                && shell.status(snippet).isActive()) {
            shell.drop(snippet);
        }
        forgetDiagnostics(snippet);
    }

    /**
     * Forget the compiler's messages about a snippet: each holds all that the compiler had read.
     */
    public static void forgetDiagnostics(Snippet snippet) {
        if (DIAGNOSTICS != null
                && ShellFields.get(DIAGNOSTICS, snippet) instanceof List<?> messages) {
            messages.clear();
        }
    }

    /**
     * Let the JVM unload the classes of snippets that ran or were declared anew, and forget the
     * snippets whose classes it has unloaded. Call it between cells.
     *
     * @param forgotten is given the ids that name no snippet any more
     */
    public void release(Consumer<Collection<String>> forgotten) {
        var inUse =
                shell.snippets()
                        .filter(this::isDeclared)
                        .map(this::className)
                        .collect(Collectors.toSet());
        classes.hold(inUse);
        if (fields != null) {
            var over = shell.snippets().filter(this::isOver).toList();
            forgotten.accept(fields.forget(over, name -> isUnknown(name, inUse)));
        }
    }

    private boolean isDeclared(Snippet snippet) {
        return DECLARED.contains(snippet.kind()) && shell.status(snippet).isActive();
    }

    private boolean isOver(Snippet snippet) {
        if (!shell.status(snippet).isActive()) {
            return !hasClass(snippet) || !classes.isThere(className(snippet));
        }
        return (snippet.kind() == Kind.STATEMENT || snippet.kind() == Kind.EXPRESSION)
                && !classes.isThere(className(snippet));
    }

    private boolean hasClass(Snippet snippet) {
        return shell.status(snippet) != Snippet.Status.REJECTED && snippet.kind() != Kind.IMPORT;
    }

    private String className(Snippet snippet) {
        return shell.sourceCodeAnalysis().wrapper(snippet).fullClassName();
    }

    private boolean isUnknown(String name, Set<String> inUse) {
        var full = name.startsWith("$") ? SnippetClasses.PACKAGE + name : name;
        var outermost = SnippetClasses.outermost(full);
        return !inUse.contains(outermost) && !classes.isThere(outermost);
    }
}
