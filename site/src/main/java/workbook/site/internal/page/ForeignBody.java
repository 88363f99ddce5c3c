package workbook.site.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.dialect.Block;

/**
 * The text of someone else's notebook. HTML in a cell is often in pieces with Markdown between,
 * such as a table or a fold, so the pieces of a cell are looked at as one, with holes for the rest.
 */
final class ForeignBody {

    private static final Pattern HOLE = Pattern.compile("<wb-hole id=\"at-(\\d{1,6})\"></wb-hole>");

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
                html.append("<wb-hole id=\"").append(filling.size()).append("\"></wb-hole>\n");
                filling.add(renderer.html(List.of(block)));
            }
        }
        var at = blocks.get(0).at();
        return filled(page.foreign.block(html.toString(), at.part(), at.line()), filling);
    }

    private static String filled(String html, List<String> filling) {
        return HOLE.matcher(html)
                .replaceAll(
                        hole -> {
                            int number = Integer.parseInt(hole.group(1));
                            return number < filling.size()
                                    ? Matcher.quoteReplacement(filling.get(number))
                                    : "";
                        });
    }
}
