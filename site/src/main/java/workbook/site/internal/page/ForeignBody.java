package workbook.site.internal.page;

import java.util.ArrayList;
import java.util.List;
import workbook.dialect.Block;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Sanitizer;

/**
 * The text of someone else's notebook. HTML in a cell is often in pieces with Markdown between,
 * such as a table or a fold, so the pieces of a cell are looked at as one, with holes for the rest.
 */
final class ForeignBody {

    private final PageContext page;
    private final BlockRenderer renderer;

    ForeignBody(PageContext page, BlockRenderer renderer) {
        this.page = page;
        this.renderer = renderer;
    }

    String html(List<Block> blocks) {
        var out = new StringBuilder();
        for (int from = 0; from < blocks.size(); ) {
            int part = blocks.get(from).at().part();
            int to = from + 1;
            while (to < blocks.size() && blocks.get(to).at().part() == part) {
                to++;
            }
            out.append(cell(blocks.subList(from, to))).append('\n');
            from = to;
        }
        return out.toString();
    }

    private String cell(List<Block> blocks) {
        if (blocks.stream().filter(Block.Html.class::isInstance).count() < 1 || blocks.size() < 2) {
            return renderer.html(blocks);
        }
        var html = new StringBuilder();
        var filling = new ArrayList<String>();
        for (var block : blocks) {
            if (block instanceof Block.Html piece) {
                html.append(piece.html()).append('\n');
            } else {
                html.append(hole(filling.size()));
                filling.add(renderer.html(List.of(block)));
            }
        }
        var at = blocks.get(0).at();
        return page.foreign.block(html.toString(), filling, at.part(), at.line());
    }

    private static String hole(int number) {
        var which = Html.attribute(Sanitizer.HOLE_NUMBER, Integer.toString(number));
        return "<" + Sanitizer.HOLE + which + "></" + Sanitizer.HOLE + ">\n";
    }
}
