package workbook.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import workbook.engine.internal.Names;
import workbook.engine.internal.ShellMemory;

/** Errors of the compiler in terms of the cell: place, message, marked line, next step. */
final class CompileErrors {

    private static final String NAME = "CompilationException";
    private static final int MOST_OFFERS = 5;

    private CompileErrors() {}

    /** A part that is not Java. */
    static CellError syntax(JShell shell, CellText cell, CellSplitter.SyntaxException e) {
        var source = RecordConstructors.opened(e.source());
        var rejected = shell.eval(source).get(0).snippet();
        var error = of(shell, cell, e.offset(), rejected, CellError.Kind.SYNTAX);
        ShellMemory.forgetDiagnostics(rejected);
        return error;
    }

    /** A part the compiler rejects. */
    static CellError rejected(JShell shell, CellText cell, int offset, Snippet snippet) {
        return of(shell, cell, offset, snippet, CellError.Kind.COMPILE);
    }

    /**
     * Tell whether a snippet breaks a limit of class files, which JShell takes for a gap to fill.
     */
    static boolean isTooLarge(JShell shell, Snippet snippet) {
        return shell.diagnostics(snippet)
                .anyMatch(each -> String.valueOf(each.getCode()).startsWith("compiler.err.limit"));
    }

    /** A variable whose type or initial value uses a name that is not defined. */
    static CellError undefined(
            JShell shell, CellText cell, int offset, DeclarationSnippet snippet) {
        var missing = shell.unresolvedDependencies(snippet).sorted().toList();
        var message = "cannot find symbol: " + String.join(", ", missing);
        var name = missing.isEmpty() ? "" : simpleName(missing.get(0));
        var at = find(cell, name, start(cell, offset));
        var lines = new ArrayList<>(marked(cell, at, at + name.length(), message));
        Hints.forMissing(shell, missing.isEmpty() ? "" : missing.get(0))
                .ifPresent(hint -> lines.add("  try: " + hint));
        var place = cell.place(at);
        return new CellError(
                CellError.Kind.COMPILE, NAME, message, place.line(), place.column(), lines);
    }

    /** The first character of a part that is neither blank nor in a comment. */
    static int start(CellText cell, int offset) {
        return start(cell.source(), offset);
    }

    /** The first character of a text, from an offset on, that is neither blank nor in a comment. */
    static int start(String text, int offset) {
        int at = offset;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                var end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end + 1;
            } else if (text.startsWith("/*", at)) {
                var end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else {
                return at;
            }
        }
        return Math.min(offset, text.length());
    }

    private static int find(CellText cell, String name, int from) {
        var word = java.util.regex.Pattern.compile("\\b" + name + "\\b").matcher(cell.source());
        return !name.isEmpty() && word.find(from) ? word.start() : from;
    }

    private static String simpleName(String dependency) {
        return dependency.replaceAll("^\\w+ ", "").replaceAll("\\(.*", "");
    }

    private static CellError of(
            JShell shell, CellText cell, int offset, Snippet snippet, CellError.Kind kind) {
        var all = shell.diagnostics(snippet).filter(Diag::isError).collect(Collectors.toList());
        if (all.isEmpty()) {
            var place = cell.place(start(cell, offset));
            var lines = marked(cell, start(cell, offset), start(cell, offset) + 1, "not Java");
            return new CellError(kind, NAME, "not Java", place.line(), place.column(), lines);
        }
        var lines = new ArrayList<String>();
        for (var each : all) {
            lines.addAll(text(shell, cell, offset, each));
        }
        var first = all.get(0);
        var place = cell.place(at(cell, offset, first));
        return new CellError(kind, NAME, message(first), place.line(), place.column(), lines);
    }

    private static List<String> text(JShell shell, CellText cell, int offset, Diag diag) {
        var at = at(cell, offset, diag);
        var end =
                diag.getEndPosition() == Diag.NOPOS
                        ? at + 1
                        : place(cell, offset, diag.getEndPosition());
        var message = message(diag);
        var lines = new ArrayList<>(marked(cell, at, end, message));
        var hint =
                isMember(cell, offset, diag)
                        ? Hints.forMember(shell, cell.source().substring(offset, at), message)
                        : Hints.forDiagnostic(
                                shell, message, cell.source().substring(start(cell, offset)));
        hint.ifPresent(next -> lines.add("  try: " + next));
        return lines;
    }

    private static int at(CellText cell, int offset, Diag diag) {
        if (diag.getPosition() == Diag.NOPOS) {
            return start(cell, offset);
        }
        var at =
                isMember(cell, offset, diag)
                        ? place(cell, offset, diag.getPosition()) + 1
                        : place(cell, offset, start(diag));
        return Math.min(at, cell.source().length());
    }

    /** The place in the cell of one in the snippet that starts at an offset. */
    private static int place(CellText cell, int offset, long position) {
        return offset + (int) RecordConstructors.before(cell.source().substring(offset), position);
    }

    private static long start(Diag diag) {
        return diag.getStartPosition() == Diag.NOPOS ? diag.getPosition() : diag.getStartPosition();
    }

    /** Whether the wrong thing is the name behind a dot rather than the whole expression. */
    private static boolean isMember(CellText cell, int offset, Diag diag) {
        var dot = place(cell, offset, diag.getPosition());
        return String.valueOf(diag.getCode()).contains("cant.resolve")
                && dot < cell.source().length()
                && cell.source().charAt(dot) == '.';
    }

    private static List<String> marked(CellText cell, int start, int end, String message) {
        var place = cell.place(start);
        var lines = new ArrayList<String>();
        lines.add("line " + place.line() + ", column " + place.column() + ": " + message);
        lines.addAll(cell.marked(start, end));
        return lines;
    }

    /** The compiler's message on one line, without what only says where JShell keeps things. */
    static String message(Diag diag) {
        return message(diag.getMessage(Locale.ENGLISH));
    }

    /** A message of the compiler on one line. */
    static String message(String text) {
        var parts =
                text.lines()
                        .map(String::strip)
                        .filter(line -> !line.startsWith("location:") && !line.isEmpty())
                        .map(line -> line.replaceAll("^symbol:\\s+", ""))
                        .map(line -> Names.brief(line).replace(" in class  ", " "))
                        .map(line -> line.replaceAll("\\s{2,}", " "))
                        .toList();
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        var first = parts.get(0).replaceAll("[:;.]+$", "");
        var rest = parts.subList(1, parts.size());
        return first
                + ": "
                + String.join("; ", first.startsWith("no suitable ") ? offers(rest) : rest);
    }

    /** What there is in place of what was called, without why each one does not fit. */
    private static List<String> offers(List<String> reasons) {
        var offers =
                reasons.stream()
                        .filter(line -> line.endsWith(" is not applicable"))
                        .map(line -> line.replaceAll("^(?:constructor|method) (?:[\\w$]+\\.)*", ""))
                        .map(line -> line.replaceAll(" is not applicable$", ""))
                        .toList();
        var some = offers.stream().limit(MOST_OFFERS).collect(Collectors.joining(", "));
        var more = offers.size() - MOST_OFFERS;
        return List.of("there is " + some + (more > 0 ? ", and " + more + " more" : ""));
    }
}
