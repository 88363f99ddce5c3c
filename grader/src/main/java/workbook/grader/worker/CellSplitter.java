package workbook.grader.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.execution.LocalExecutionControlProvider;

/** Splits cells into pieces as JShell does, without evaluating anything. */
final class CellSplitter implements AutoCloseable {

    private static final int REMEMBERED = 2_000;

    private final JShell shell =
            JShell.builder().executionEngine(new LocalExecutionControlProvider(), Map.of()).build();
    private final SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
    private final PieceReader reader = new PieceReader();
    private final Map<String, List<Piece>> known = new LinkedHashMap<>();

    /** Split one cell; most cells are the same in all submissions, so the work is done once. */
    List<Piece> split(int cell, String source) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(source, this::pieces).stream()
                .map(p -> new Piece(cell, p.line(), p.source(), p.kind(), p.names(), p.key()))
                .toList();
    }

    private List<Piece> pieces(String cell) {
        var pieces = new ArrayList<Piece>();
        var text = withoutMagics(cell);
        var rest = text;
        while (!rest.isBlank()) {
            var info = analysis.analyzeCompletion(rest);
            var complete =
                    info.completeness() != Completeness.UNKNOWN
                            && info.completeness() != Completeness.EMPTY
                            && info.completeness() != Completeness.DEFINITELY_INCOMPLETE;
            var source = complete && info.source() != null ? info.source() : rest;
            var left = complete ? info.remaining() : "";
            if (left.length() >= rest.length()) {
                left = "";
            }
            if (!isComment(source)) {
                var start = text.length() - rest.length();
                pieces.add(reader.read(0, lineOf(text, start), source));
            }
            rest = left;
        }
        return pieces;
    }

    /** Blank out the kernel's line and cell magics, and keep the number of lines. */
    private static String withoutMagics(String cell) {
        var lines = cell.replace("\r\n", "\n").split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("%")) {
                lines[i] = "";
            }
        }
        return String.join("\n", lines);
    }

    private static int lineOf(String text, int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private static boolean isComment(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "")
                .lines()
                .allMatch(
                        line ->
                                line.isBlank()
                                        || line.strip().startsWith("//")
                                        || line.strip().equals(";"));
    }

    @Override
    public void close() {
        shell.close();
    }
}
