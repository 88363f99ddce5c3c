package workbook.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import workbook.engine.internal.DefaultImports;

/** Help with code that is being typed. */
public final class Assistance {

    private static final boolean HAS_SOURCES =
            Files.exists(Path.of(System.getProperty("java.home", ""), "lib", "src.zip"));
    private static final String NO_SOURCES =
            "No documentation: this JDK has no lib/src.zip; install the JDK's sources for it.";

    /** A line magic with the last of its arguments. */
    private static final Pattern ARGUMENT = Pattern.compile("%(\\w+)\\s+(?:\\S+\\s+)*(\\S*)");

    private final JShell shell;
    private final Magics magics;
    private final Function<Snippet, String> javadoc;

    Assistance(JShell shell, Magics magics, Function<Snippet, String> javadoc) {
        this.shell = shell;
        this.magics = magics;
        this.javadoc = javadoc;
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
        var from = statementStart(code, cursor);
        var anchor = new int[1];
        var found =
                shell.sourceCodeAnalysis()
                        .completionSuggestions(code.substring(from, cursor), cursor - from, anchor);
        var items = new TreeMap<String, Completion>();
        for (var each : found) {
            items.merge(
                    each.continuation(),
                    new Completion(
                            each.continuation(), kind(each.continuation()), each.matchesType()),
                    (a, b) -> a.matchesType() ? a : b);
        }
        return new Completions(from + anchor[0], cursor, ordered(items.values()));
    }

    private static List<Completion> ordered(java.util.Collection<Completion> all) {
        var ordered = new ArrayList<Completion>();
        all.stream().filter(Completion::matchesType).forEach(ordered::add);
        all.stream().filter(each -> !each.matchesType()).forEach(ordered::add);
        return ordered;
    }

    private String kind(String continuation) {
        if (continuation.endsWith("(") || continuation.endsWith("()")) {
            return "method";
        }
        if (javax.lang.model.SourceVersion.isKeyword(continuation.strip())) {
            return "keyword";
        }
        if (shell.variables().anyMatch(variable -> variable.name().equals(continuation))) {
            return "variable";
        }
        return continuation.isEmpty() || !Character.isUpperCase(continuation.charAt(0))
                ? "name"
                : continuation.equals(continuation.toUpperCase(java.util.Locale.ROOT))
                                && continuation.length() > 1
                        ? "constant"
                        : "class";
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

    /** Where the snippet with the cursor starts: JShell completes one snippet at a time. */
    private int statementStart(String code, int cursor) {
        var before = code.substring(0, cursor);
        int from = 0;
        while (true) {
            var info = shell.sourceCodeAnalysis().analyzeCompletion(before.substring(from));
            var rest = info.remaining();
            if (info.completeness() != SourceCodeAnalysis.Completeness.COMPLETE
                    || rest.isBlank()
                    || rest.length() >= before.length() - from) {
                return from;
            }
            from = before.length() - rest.length();
        }
    }

    /** Describe what stands at the cursor. */
    public Optional<Inspection> inspect(String code, int cursor) {
        var end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        var from = statementStart(code, end);
        var text = code.substring(from, end);
        for (var tried : List.of(text, text + "(")) {
            var found = shell.sourceCodeAnalysis().documentation(tried, tried.length(), true);
            if (!found.isEmpty()) {
                return Optional.of(documented(inspection(found), text));
            }
        }
        return variable(text);
    }

    /** Add what the cell's author wrote about a declaration, or why nothing is known. */
    private Inspection documented(Inspection found, String text) {
        var own = ownJavadoc(lastName(text));
        if (!own.isEmpty() || !found.documentation().isEmpty()) {
            return own.isEmpty() ? found : new Inspection(found.signature(), own);
        }
        var isOurs = shell.snippets().anyMatch(each -> named(each, lastName(text)));
        return isOurs || HAS_SOURCES ? found : new Inspection(found.signature(), NO_SOURCES);
    }

    private String ownJavadoc(String name) {
        return shell.snippets()
                .filter(each -> named(each, name) && shell.status(each).isActive())
                .map(javadoc)
                .filter(comment -> !comment.isBlank())
                .findFirst()
                .map(comment -> plain(comment.replaceAll("(?m)^\\s*\\* ?", "")))
                .orElse("");
    }

    private static boolean named(Snippet snippet, String name) {
        return snippet instanceof DeclarationSnippet declaration && declaration.name().equals(name);
    }

    private static String lastName(String text) {
        return text.replaceAll("(?s)\\(.*?$", "").replaceAll("(?s).*?(\\w+)\\s*$", "$1");
    }

    private Optional<Inspection> variable(String text) {
        var name = lastName(text);
        return shell.variables()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .map(variable -> DefaultImports.shorten(shell, variable.typeName()))
                .map(type -> new Inspection(type + " " + name, ownJavadoc(name)));
    }

    private static Inspection inspection(List<SourceCodeAnalysis.Documentation> found) {
        var signatures = found.stream().map(each -> each.signature()).distinct().toList();
        var texts =
                found.stream()
                        .map(each -> each.javadoc())
                        .filter(text -> text != null && !text.isBlank())
                        .map(Assistance::plain)
                        .distinct()
                        .toList();
        return new Inspection(String.join("\n", signatures), String.join("\n\n", texts));
    }

    /** Javadoc without its markup. */
    private static String plain(String javadoc) {
        var text = javadoc.replaceAll("(?s)\\{@\\w+\\s+([^{}]*)\\}", "$1");
        return text.equals(javadoc) ? withoutHtml(text) : plain(text); // tags stand in tags
    }

    private static String withoutHtml(String text) {
        return text.replaceAll("<p>|<br>|<li>", "\n")
                .replaceAll("<[^<>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("[ \\t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
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
