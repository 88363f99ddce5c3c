package mlsys.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mlsys.notebook.internal.Html;

/** A table as readers see it. Immutable. */
public final class TableView implements Shown {

    private static final String CELL =
            "padding:.25em .75em;border-bottom:1px solid var(--grid,rgba(128,128,128,.35));";
    private static final String NUMBER =
            "text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap";
    private static final String WORDS = "text-align:left";

    private final String label;
    private final String caption;
    private final List<String> headings;
    private final List<Boolean> numeric;
    private final List<List<Object>> rows;

    TableView(
            String label,
            String caption,
            List<String> headings,
            List<Boolean> numeric,
            List<? extends List<?>> rows) {
        this.label = label;
        this.caption = caption;
        this.headings = List.copyOf(headings);
        this.numeric = List.copyOf(numeric);
        var copy = new ArrayList<List<Object>>();
        rows.forEach(row -> copy.add(List.copyOf(row)));
        this.rows = List.copyOf(copy);
    }

    /** Return the same under another caption. */
    public TableView caption(String words) {
        return new TableView(label, words.toString(), headings, numeric, rows);
    }

    TableView labelled(String name) {
        return new TableView(name, caption, headings, numeric, rows);
    }

    /** Return what it shows. */
    public String caption() {
        return caption;
    }

    /** Return a table that scrolls in its own box where it is too wide. */
    @Override
    public String html() {
        var out = new StringBuilder("<div class=\"mlsys-table\"");
        out.append(label.isEmpty() ? "" : " data-label=\"" + Html.escape(label) + "\"");
        out.append(
                " style=\"overflow-x:auto;max-width:100%\" tabindex=\"0\" role=\"group\" aria-label=\"");
        out.append(Html.escape(caption.isEmpty() ? "table" : caption)).append("\">\n");
        out.append("<table style=\"border-collapse:collapse;margin:0\">\n");
        if (!caption.isEmpty()) {
            out.append("<caption style=\"text-align:left;padding:.25em 0\">")
                    .append(Html.escape(caption))
                    .append("</caption>\n");
        }
        out.append("<thead>\n<tr>");
        for (int i = 0; i < headings.size(); i++) {
            cell(out, "th", "col", i, Html.escape(headings.get(i)));
        }
        out.append("</tr>\n</thead>\n<tbody>\n");
        for (List<Object> row : rows) {
            row(out, row);
        }
        return out.append("</tbody>\n</table>\n</div>").toString();
    }

    private void row(StringBuilder out, List<Object> row) {
        out.append("<tr>");
        for (int i = 0; i < row.size(); i++) {
            Object cell = row.get(i);
            String html = cell instanceof Formatted number ? number.html() : Html.escape(cell);
            cell(out, i == 0 ? "th" : "td", i == 0 ? "row" : "", i, html);
        }
        out.append("</tr>\n");
    }

    private void cell(StringBuilder out, String tag, String scope, int column, String html) {
        out.append('<').append(tag);
        if (!scope.isEmpty()) {
            out.append(" scope=\"").append(scope).append('"');
        }
        String weight = scope.equals("row") ? ";font-weight:normal" : "";
        out.append(" style=\"")
                .append(CELL)
                .append(numeric.get(column) ? NUMBER : WORDS)
                .append(weight);
        out.append("\">").append(html).append("</").append(tag).append('>');
    }

    /** Return a pipe table; the caption is a line above it. */
    public String markdown() {
        var lines = new ArrayList<String>();
        if (!caption.isEmpty()) {
            lines.add(pipes(caption) + "\n");
        }
        lines.add(line(headings, TableView::pipes));
        lines.add(line(numeric, right -> right ? "---:" : "---"));
        rows.forEach(row -> lines.add(line(row, TableView::pipes)));
        return String.join("\n", lines);
    }

    private static <T> String line(List<T> cells, Function<T, String> write) {
        return "| " + String.join(" | ", cells.stream().map(write).toList()) + " |";
    }

    private static String pipes(Object text) {
        return text.toString().replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ");
    }

    /** Return aligned columns. */
    @Override
    public String text() {
        var lines = new ArrayList<String>();
        if (!caption.isEmpty()) {
            lines.add(caption);
        }
        lines.add(aligned(headings));
        rows.forEach(row -> lines.add(aligned(row)));
        return String.join("\n", lines);
    }

    private String aligned(List<?> cells) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).toString();
            String pad = " ".repeat(width(i) - columns(cell));
            line.append(i == 0 ? "" : "  ").append(numeric.get(i) ? pad + cell : cell + pad);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        int widest = columns(headings.get(column));
        for (List<Object> row : rows) {
            widest = Math.max(widest, columns(row.get(column).toString()));
        }
        return widest;
    }

    private static int columns(String text) {
        return text.codePointCount(0, text.length());
    }

    @Override
    public String toString() {
        return text();
    }
}
