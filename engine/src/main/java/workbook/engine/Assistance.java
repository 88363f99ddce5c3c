package workbook.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.jspecify.annotations.Nullable;

/** Help with code that is being typed. */
public final class Assistance {

    /** A line magic with the last of its arguments. */
    private static final Pattern ARGUMENT = Pattern.compile("%(\\w+)\\s+(?:\\S+\\s+)*(\\S*)");

    private final JShell shell;
    private final Magics magics;
    private final Engine engine;
    private final Origins origins;
    private final LibrarySources libraries = new LibrarySources();
    private @Nullable Inspector inspector;

    Assistance(Engine engine, Origins origins) {
        this.engine = engine;
        this.shell = engine.shell();
        this.magics = engine.magics();
        this.origins = origins;
    }

    /**
     * What can stand at the cursor.
     *
     * @param start where the text to be replaced starts
     * @param end where it ends: the cursor
     * @param items the texts, those of the expected type first
     */
    public record Completions(int start, int end, List<Completion> items) {

        public Completions {
            items = List.copyOf(items);
        }
    }

    /**
     * One completion; its kind is a word such as {@code method}, {@code keyword}, {@code magic}.
     */
    public record Completion(String text, String kind, boolean matchesType) {}

    /** Signatures, one a line, and what the documentation says in plain text. */
    public record Inspection(String signature, String documentation) {}

    /** Whether code is ready to run. */
    public enum State {
        COMPLETE,
        INCOMPLETE,
        INVALID
    }

    /** Whether code is ready to run, and with what the next line should start if it is not. */
    public record Completeness(State state, String indent) {}

    /** Complete at the cursor. */
    public Completions complete(String code, int cursor) {
        var line = code.substring(code.lastIndexOf('\n', cursor - 1) + 1, cursor);
        if (line.matches("%%?\\w*")) {
            return magicNames(line, cursor);
        }
        var argument = ARGUMENT.matcher(line);
        if (argument.matches()) {
            return arguments(argument.group(1), argument.group(2), cursor);
        }
        return new Suggestions(shell).at(code.substring(0, cursor));
    }

    private Completions arguments(String magic, String typed, int cursor) {
        var items =
                magics.complete(magic, typed).stream()
                        .map(each -> new Completion(each, "argument", false))
                        .toList();
        return new Completions(cursor - typed.length(), cursor, items);
    }

    private Completions magicNames(String line, int cursor) {
        var sign = line.startsWith("%%") ? "%%" : "%";
        var names = sign.length() == 2 ? magics.cellNames() : magics.lineNames();
        var items =
                names.stream()
                        .filter(name -> name.startsWith(line.substring(sign.length())))
                        .map(name -> new Completion(sign + name, "magic", false))
                        .toList();
        return new Completions(cursor - line.length(), cursor, items);
    }

    /** Describe what stands at the cursor. */
    public Optional<Inspection> inspect(String code, int cursor) {
        var end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        return inspector()
                .inspect(
                        code.substring(
                                new Suggestions(shell).statementStart(code.substring(0, end)),
                                end));
    }

    /** Find sources of libraries, for what they say of classes and methods. */
    public void addSources(SourceFinder finder) {
        libraries.add(finder);
    }

    /** Asked for late: JShell reads the class path for it. */
    private synchronized Inspector inspector() {
        var known = inspector;
        if (known == null) {
            known = new Inspector(engine, origins, libraries);
            inspector = known;
        }
        return known;
    }

    /** Tell whether code is ready to run. */
    public Completeness isComplete(String code) {
        try {
            var parts = CellSplitter.split(shell.sourceCodeAnalysis(), code);
            var valid = parts.stream().noneMatch(this::isErroneous);
            return new Completeness(valid ? State.COMPLETE : State.INVALID, "");
        } catch (CellSplitter.SyntaxException e) {
            return e.isIncomplete()
                    ? new Completeness(State.INCOMPLETE, indent(code))
                    : new Completeness(State.INVALID, "");
        }
    }

    private boolean isErroneous(CellPart part) {
        return part instanceof CellPart.Code snippet
                && shell.sourceCodeAnalysis().sourceToSnippets(snippet.source()).stream()
                        .anyMatch(each -> each.kind() == Snippet.Kind.ERRONEOUS);
    }

    private static String indent(String code) {
        var line = code.stripTrailing();
        line = line.substring(line.lastIndexOf('\n') + 1);
        var start = line.substring(0, line.length() - line.stripLeading().length());
        return line.endsWith("{") || line.endsWith("(") ? start + "    " : start;
    }
}
