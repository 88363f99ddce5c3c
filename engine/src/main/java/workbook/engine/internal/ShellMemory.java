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

    /** The kinds that later cells can use. */
    private static final Set<Kind> USABLE =
            Set.of(Kind.IMPORT, Kind.VAR, Kind.METHOD, Kind.TYPE_DECL);

    /** A new compiler takes a tenth of a second; an old one has a MiB of names by then. */
    private static final int COMPILER_CELLS = 500;

    private final JShell shell;
    private final SnippetClasses classes;
    private final @Nullable ShellFields fields;
    private int releases;

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
     * snippets, and the sources of classes that it has unloaded. Call it between cells.
     *
     * @param remember is given the ids of the snippets whose code may still run
     */
    public void release(Consumer<Collection<String>> remember) {
        var inUse =
                shell.snippets()
                        .filter(each -> isInUse(each) && each.kind() != Kind.IMPORT)
                        .map(this::className)
                        .collect(Collectors.toSet());
        classes.hold(inUse);
        if (fields != null) {
            fields.forget(shell.snippets().filter(each -> !isInUse(each)).toList());
            if (++releases % COMPILER_CELLS == 0) {
                fields.forgetCompilers();
                System.gc(); // classes are unloaded by full collections only, which can be rare
            }
            remember.accept(fields.forgetClasses(name -> isUnknown(name, inUse)));
            classes.forget(name -> isUnknown(name, inUse));
        }
    }

    private boolean isInUse(Snippet snippet) {
        return USABLE.contains(snippet.kind()) && shell.status(snippet).isActive();
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
