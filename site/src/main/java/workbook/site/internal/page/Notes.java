package workbook.site.internal.page;

import java.util.List;
import java.util.stream.Collectors;
import workbook.dialect.Block;
import workbook.dialect.Footnote;
import workbook.dialect.Walk;
import workbook.site.internal.html.Html;
import workbook.site.internal.math.TexMath;

/** Footnotes: in the margin where there is one, else they unfold at their mark. */
final class Notes {

    private final PageContext page;

    Notes(PageContext page) {
        this.page = page;
    }

    static String mark(int number) {
        return "<a class=\"fnref\" href=\"#fn-"
                + number
                + "\" aria-label=\"Note "
                + number
                + "\">"
                + number
                + "</a>";
    }

    /** A note inside a paragraph can hold running text only: blocks become lines. */
    String side(Footnote note) {
        return "<span class=\"sidenote\" role=\"note\" id=\"fn-"
                + note.number()
                + "\"><span class=\"fn-number\">"
                + note.number()
                + "</span> "
                + lines(note.blocks())
                + "</span>";
    }

    private String lines(List<Block> blocks) {
        return blocks.stream()
                .flatMap(Walk::withDescendants)
                .map(this::line)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("<br>"));
    }

    private String line(Block block) {
        var inlines = new InlineRenderer(page, InlineRenderer.Place.SHORT);
        if (block instanceof Block.DisplayMath math) {
            return TexMath.inline(math.tex()).html();
        }
        if (block instanceof Block.Code code) {
            return "<code>" + Html.escape(code.code().strip()) + "</code>";
        }
        return inlines.html(Walk.inlinesOf(block));
    }

    /** Set the notes whose marks stand where no note can stand; called behind that place. */
    String pending() {
        var html = page.drainNotes().stream().map(this::after).collect(Collectors.joining());
        return html.isEmpty() ? "" : "<div class=\"tablenotes\">" + html + "</div>";
    }

    private String after(Footnote note) {
        var number = note.number();
        return "<p role=\"note\" id=\"fn-"
                + number
                + "\"><span class=\"fn-number\">"
                + number
                + "</span> "
                + lines(note.blocks())
                + "</p>";
    }
}
