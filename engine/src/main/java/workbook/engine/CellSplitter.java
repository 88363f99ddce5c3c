package workbook.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import org.jspecify.annotations.Nullable;

/** Splits a cell into its parts before any of them runs, so that a slip of syntax runs nothing. */
final class CellSplitter {

    /** A name, also one to be filled in; see {@link Interpolation}. */
    private static final Pattern MAGIC =
            Pattern.compile("[ \\t]*(%%?)((?![0-9_])(?:\\w|\\\\\\{[^{}]*\\})+)(.*)");

    private static final Pattern ASSIGNED =
            Pattern.compile("([ \\t]*[A-Za-z][\\w.<>, \\t]*=)[ \\t]*%([A-Za-z]\\w*)(.*)");

    private final SourceCodeAnalysis analysis;
    private final String cell;
    private final List<CellPart> parts = new ArrayList<>();

    private CellSplitter(SourceCodeAnalysis analysis, String cell) {
        this.analysis = analysis;
        this.cell = cell;
    }

    /** Split a cell; throws when a part of it is not Java. */
    static List<CellPart> split(SourceCodeAnalysis analysis, String cell) throws SyntaxException {
        var splitter = new CellSplitter(analysis, cell);
        splitter.splitAll();
        return splitter.parts;
    }

    private void splitAll() throws SyntaxException {
        var start = CompileErrors.start(cell, 0);
        if (cell.startsWith("%%", start)) {
            wholeCell(start);
            return;
        }
        if (cell.indexOf('%') < 0) {
            code(0, cell.length());
            return;
        }
        int from = 0;
        var places = new OpenPlaces(cell);
        for (int line = 0; line < cell.length(); line = lineEnd(line) + 1) {
            var part = places.isOpen(line) ? null : magic(line);
            if (part != null) {
                code(from, line);
                parts.add(part);
                from = Math.min(lineEnd(line) + 1, cell.length());
            }
        }
        code(from, cell.length());
    }

    private @Nullable CellPart magic(int line) {
        var text = cell.substring(line, lineEnd(line));
        var match = MAGIC.matcher(text);
        if (match.matches() && match.group(1).length() == 1) {
            return new CellPart.Magic(match.group(2), match.group(3).strip(), "", false, line);
        }
        var assigned = ASSIGNED.matcher(text);
        if (assigned.matches()) {
            var arguments = assigned.group(3).strip();
            var magic = new CellPart.Magic(assigned.group(2), arguments, "", false, line);
            return new CellPart.Assigned(assigned.group(1), magic, line);
        }
        return null;
    }

    private int lineEnd(int start) {
        var end = cell.indexOf('\n', start);
        return end < 0 ? cell.length() : end;
    }

    private void wholeCell(int start) {
        var match = MAGIC.matcher(cell.substring(start, lineEnd(start)));
        var body = cell.substring(Math.min(lineEnd(start) + 1, cell.length()));
        if (match.matches()) {
            parts.add(
                    new CellPart.Magic(match.group(2), match.group(3).strip(), body, true, start));
        } else {
            parts.add(new CellPart.Magic("", "", body, true, start));
        }
    }

    private void code(int from, int to) throws SyntaxException {
        var rest = cell.substring(from, to);
        while (!rest.isBlank()) {
            var info = analysis.analyzeCompletion(rest);
            var offset = to - rest.length();
            if (info.completeness() == Completeness.EMPTY) {
                return;
            }
            if (info.completeness() == Completeness.UNKNOWN
                    || info.completeness() == Completeness.DEFINITELY_INCOMPLETE) {
                erroneous(rest, offset, info.completeness());
                return;
            }
            addCode(info.source(), offset);
            rest =
                    info.completeness() == Completeness.CONSIDERED_INCOMPLETE
                            ? ""
                            : info.remaining();
        }
    }

    /** What JShell's quick scan does not know may still be Java to its compiler. */
    private void erroneous(String rest, int offset, Completeness completeness)
            throws SyntaxException {
        for (var snippet : analysis.sourceToSnippets(rest)) {
            if (snippet.kind() == Snippet.Kind.ERRONEOUS) {
                throw new SyntaxException(
                        rest, offset, completeness == Completeness.DEFINITELY_INCOMPLETE);
            }
        }
        addCode(rest, offset);
    }

    /** JShell counts lines from the first code on, so nothing may stand before it. */
    private void addCode(String source, int offset) {
        var blank = CompileErrors.start(source, 0);
        parts.add(new CellPart.Code(source.substring(blank), offset + blank));
    }

    /** A part that is not Java. */
    static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1;
        private final String source;
        private final int offset;
        private final boolean incomplete;

        SyntaxException(String source, int offset, boolean incomplete) {
            super("not Java");
            this.source = source;
            this.offset = offset;
            this.incomplete = incomplete;
        }

        /** The rest of the cell, whose first part is wrong; the compiler will reject it. */
        String source() {
            return source;
        }

        int offset() {
            return offset;
        }

        boolean isIncomplete() {
            return incomplete;
        }
    }
}
