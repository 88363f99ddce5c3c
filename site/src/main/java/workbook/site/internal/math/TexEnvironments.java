package workbook.site.internal.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import workbook.site.internal.math.TexLexer.Kind;

/** Environments: tables of cells with fences around and alignment within. */
final class TexEnvironments {

    /** Fences and column alignment; the last alignment letter group repeats. */
    private record Shape(String open, String close, String align, boolean display) {}

    private static final Map<String, Shape> SHAPES =
            Map.ofEntries(
                    Map.entry("matrix", new Shape("", "", "c", false)),
                    Map.entry("smallmatrix", new Shape("", "", "c", false)),
                    Map.entry("pmatrix", new Shape("(", ")", "c", false)),
                    Map.entry("bmatrix", new Shape("[", "]", "c", false)),
                    Map.entry("Bmatrix", new Shape("{", "}", "c", false)),
                    Map.entry("vmatrix", new Shape("|", "|", "c", false)),
                    Map.entry("Vmatrix", new Shape("‖", "‖", "c", false)),
                    Map.entry("array", new Shape("", "", "c", false)),
                    Map.entry("cases", new Shape("{", "", "ll", false)),
                    Map.entry("dcases", new Shape("{", "", "ll", true)),
                    Map.entry("rcases", new Shape("", "}", "ll", false)),
                    Map.entry("subarray", new Shape("", "", "c", false)),
                    Map.entry("eqnarray", new Shape("", "", "rcl", true)),
                    Map.entry("eqnarray*", new Shape("", "", "rcl", true)),
                    Map.entry("alignat", new Shape("", "", "rl", true)),
                    Map.entry("alignat*", new Shape("", "", "rl", true)),
                    Map.entry("alignedat", new Shape("", "", "rl", true)),
                    Map.entry("flalign", new Shape("", "", "rl", true)),
                    Map.entry("flalign*", new Shape("", "", "rl", true)),
                    Map.entry("multline", new Shape("", "", "c", true)),
                    Map.entry("multline*", new Shape("", "", "c", true)),
                    Map.entry("displaymath", new Shape("", "", "c", true)),
                    Map.entry("math", new Shape("", "", "c", false)),
                    Map.entry("aligned", new Shape("", "", "rl", true)),
                    Map.entry("align", new Shape("", "", "rl", true)),
                    Map.entry("align*", new Shape("", "", "rl", true)),
                    Map.entry("split", new Shape("", "", "rl", true)),
                    Map.entry("gathered", new Shape("", "", "c", true)),
                    Map.entry("gather", new Shape("", "", "c", true)),
                    Map.entry("gather*", new Shape("", "", "c", true)),
                    Map.entry("equation", new Shape("", "", "c", true)),
                    Map.entry("equation*", new Shape("", "", "c", true)));

    private static final Set<String> WITH_ARGUMENT =
            Set.of("array", "subarray", "alignat", "alignat*", "alignedat");

    private final TexParser parser;

    TexEnvironments(TexParser parser) {
        this.parser = parser;
    }

    String environment(String name) {
        var shape = SHAPES.get(name);
        if (shape == null) {
            throw new TexException("\\begin{" + name + "} is not in the command set");
        }
        var align = WITH_ARGUMENT.contains(name) ? align(parser.rawArgument()) : shape.align();
        align = align.isEmpty() ? shape.align() : align;
        var table = table(rows(name), align.isEmpty() ? "c" : align, shape.display());
        if (shape.open().isEmpty() && shape.close().isEmpty()) {
            return table;
        }
        return "<mrow>"
                + fence(shape.open(), "prefix")
                + table
                + fence(shape.close(), "postfix")
                + "</mrow>";
    }

    private static String align(String argument) {
        return argument.replaceAll("[^lcr]", "");
    }

    /** Rows in braces, one below the other. */
    String stack() {
        if (parser.next().kind() != Kind.OPEN) {
            throw new TexException("\\substack wants its rows in braces");
        }
        var rows = new ArrayList<List<String>>();
        do {
            rows.add(List.of(parser.rowUntil(Set.of())));
        } while (parser.next().kind() == Kind.NEW_ROW);
        return table(rows, "c", false);
    }

    private static String fence(String mark, String form) {
        return mark.isEmpty()
                ? ""
                : "<mo fence=\"true\" form=\"" + form + "\" stretchy=\"true\">" + mark + "</mo>";
    }

    private List<List<String>> rows(String name) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        while (true) {
            row.add(parser.rowUntil(Set.of("end")));
            var token = parser.next();
            if (token.kind() == Kind.NEW_ROW) {
                rows.add(List.copyOf(row));
                row.clear();
                parser.skipDistance();
            } else if (token.kind() == Kind.COMMAND && token.text().equals("end")) {
                close(name);
                if (row.size() > 1 || !row.get(0).equals("<mrow></mrow>")) {
                    rows.add(List.copyOf(row));
                }
                return rows;
            } else if (token.kind() != Kind.ALIGN) {
                throw parser.unexpected(token);
            }
        }
    }

    private void close(String name) {
        var closed = parser.rawArgument();
        if (!closed.equals(name)) {
            throw new TexException("\\begin{" + name + "} is closed by \\end{" + closed + "}");
        }
    }

    private static String table(List<List<String>> rows, String align, boolean display) {
        var out = new StringBuilder("<mtable");
        out.append(display ? " displaystyle=\"true\"" : "").append(">");
        for (var row : rows) {
            out.append("<mtr>");
            for (int i = 0; i < row.size(); i++) {
                out.append("<mtd class=\"").append(align.charAt(i % align.length())).append("\">");
                out.append(row.get(i)).append("</mtd>");
            }
            out.append("</mtr>");
        }
        return out.append("</mtable>").toString();
    }
}
