package workbook.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import workbook.engine.Assistance.Completion;
import workbook.engine.Assistance.Completions;

/** Completes Java: JShell completes one snippet, and knows only what has run. */
final class Suggestions {

    /** A name that stands behind no dot. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])([A-Za-z_$][\\w$]*)$");

    private final JShell shell;
    private final List<Completion> declared = new ArrayList<>();
    private final Map<String, Completion> items = new TreeMap<>();
    private int start = -1;
    private boolean creates;

    Suggestions(JShell shell) {
        this.shell = shell;
    }

    /** Complete at the end of the code, which may be in the middle of something. */
    Completions at(String code) {
        if (!Literals.isInside(code, code.length())) {
            int from = statementStart(code);
            var statement = code.substring(from);
            creates = statement.matches("(?s).*\\bnew\\s+[\\w.]*");
            add("", statement, from);
            if (from > 0) {
                add("{" + above(code.substring(0, from)), statement, from);
                addDeclared(code);
            }
            if (items.isEmpty() && statement.contains("{")) {
                add("class $ {", statement, from); // the body of a method
            }
        }
        return new Completions(start < 0 ? code.length() : start, code.length(), ordered());
    }

    /** Where the snippet with the end of the code starts. */
    int statementStart(String code) {
        int from = 0;
        while (true) {
            var info = shell.sourceCodeAnalysis().analyzeCompletion(code.substring(from));
            var rest = info.remaining();
            if (info.completeness() != SourceCodeAnalysis.Completeness.COMPLETE
                    || rest.isBlank()
                    || rest.length() >= code.length() - from) {
                return from;
            }
            from = code.length() - rest.length();
        }
    }

    /** What the statements above, which have not run, may declare; a block has no imports. */
    private String above(String code) {
        var kept = new StringBuilder();
        var rest = code;
        while (!rest.isBlank()) {
            var info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (info.source() == null || info.remaining().length() >= rest.length()) {
                break;
            }
            var snippets = shell.sourceCodeAnalysis().sourceToSnippets(info.source());
            snippets.forEach(each -> declared(each).ifPresent(declared::add));
            if (snippets.stream().allMatch(Suggestions::fitsInABlock)) {
                kept.append(info.source()).append('\n');
            }
            rest = info.remaining();
        }
        return kept.toString();
    }

    private static Optional<Completion> declared(Snippet snippet) {
        return switch (snippet.kind()) {
            case VAR -> Optional.of(declared(snippet, "", "variable"));
            case METHOD -> Optional.of(declared(snippet, "(", "method"));
            case TYPE_DECL -> Optional.of(declared(snippet, "", "class"));
            default -> Optional.empty();
        };
    }

    private static Completion declared(Snippet snippet, String end, String kind) {
        return new Completion(((DeclarationSnippet) snippet).name() + end, kind, false);
    }

    /** Add what the statements above declare, where a name is being typed. */
    private void addDeclared(String code) {
        var name = NAME.matcher(code);
        if (name.find() && (start < 0 || start == name.start(1))) {
            for (var each : declared) {
                if (each.text().startsWith(name.group(1))) {
                    start = name.start(1);
                    items.putIfAbsent(each.text(), each);
                }
            }
        }
    }

    private static boolean fitsInABlock(Snippet snippet) {
        return switch (snippet.kind()) {
            case VAR, EXPRESSION, STATEMENT, TYPE_DECL -> true;
            default -> false;
        };
    }

    private void add(String before, String statement, int from) {
        var anchor = new int[1];
        var text = before + statement;
        var found = shell.sourceCodeAnalysis().completionSuggestions(text, text.length(), anchor);
        int at = from + anchor[0] - before.length();
        if (found.isEmpty() || (start >= 0 && start != at)) {
            return;
        }
        start = at;
        for (var each : found) {
            var name = each.continuation();
            items.merge(
                    name,
                    new Completion(name, kind(name), each.matchesType()),
                    (a, b) -> a.matchesType() ? a : b);
        }
    }

    private List<Completion> ordered() {
        Collection<Completion> all = items.values();
        var ordered = new ArrayList<Completion>();
        all.stream().filter(Completion::matchesType).forEach(ordered::add);
        all.stream().filter(each -> !each.matchesType()).forEach(ordered::add);
        return ordered;
    }

    private String kind(String name) {
        if (name.endsWith("(") || name.endsWith("()")) {
            return creates ? "class" : "method";
        }
        if (SourceVersion.isKeyword(name.strip())) {
            return "keyword";
        }
        if (shell.variables().anyMatch(variable -> variable.name().equals(name))) {
            return "variable";
        }
        if (name.isEmpty() || !Character.isUpperCase(name.charAt(0))) {
            return "name";
        }
        return name.equals(name.toUpperCase(Locale.ROOT)) ? "constant" : "class";
    }
}
