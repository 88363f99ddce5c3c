package workbook.site.internal.page;

import java.util.List;
import workbook.dialect.Block;
import workbook.dialect.Inline;

/** Pipe tables. */
final class TableRenderer {

    private final InlineRenderer inlines;

    TableRenderer(InlineRenderer inlines) {
        this.inlines = inlines;
    }

    String html(Block.Table table) {
        var label = InlineRenderer.plain(table.caption());
        var name = label.isEmpty() ? "Table" : label;
        var out = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"group\"");
        out.append(workbook.site.internal.html.Html.attribute("aria-label", name))
                .append("><table>");
        if (!table.head().isEmpty()) {
            out.append("<thead>");
            table.head().forEach(row -> row(out, row, table.columns(), "th"));
            out.append("</thead>");
        }
        out.append("<tbody>");
        table.body().forEach(row -> row(out, row, table.columns(), "td"));
        return out.append("</tbody></table></div>").toString();
    }

    private void row(
            StringBuilder out,
            List<List<Inline>> cells,
            List<Block.Alignment> columns,
            String wanted) {
        out.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            var align = i < columns.size() ? columns.get(i) : Block.Alignment.NONE;
            var tag = cells.get(i).isEmpty() ? "td" : wanted;
            out.append("<").append(tag).append(tag.equals("th") ? " scope=\"col\"" : "");
            out.append(style(align)).append(">").append(inlines.html(cells.get(i)));
            out.append("</").append(tag).append(">");
        }
        out.append("</tr>");
    }

    private static String style(Block.Alignment align) {
        return switch (align) {
            case NONE, LEFT -> "";
            case CENTER -> " class=\"center\"";
            case RIGHT -> " class=\"right\"";
        };
    }
}
