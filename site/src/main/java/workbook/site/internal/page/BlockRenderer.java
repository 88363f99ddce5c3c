package workbook.site.internal.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.dialect.Block;
import workbook.dialect.Inline;
import workbook.site.internal.code.JavaHighlighter;
import workbook.site.internal.html.Html;
import workbook.site.internal.math.TexMath;
import workbook.site.internal.page.InlineRenderer.Place;

/** Blocks as HTML. Nested blocks stay in the same mode. */
final class BlockRenderer implements Block.Cases<String> {

    private final PageContext page;
    private final InlineRenderer inlines;
    private final InlineRenderer shorts;

    BlockRenderer(PageContext page, InlineRenderer inlines) {
        this.page = page;
        this.inlines = inlines;
        this.shorts = inlines.at(Place.SHORT);
    }

    String html(List<Block> blocks) {
        return blocks.stream().map(block -> block.match(this)).collect(Collectors.joining("\n"));
    }

    @Override
    public String heading(Block.Heading block) {
        int level = Math.min(6, Math.max(2, block.level()));
        var number =
                block.number().isEmpty()
                        ? ""
                        : "<span class=\"secno\">" + block.number() + "</span> ";
        var id = Html.attribute("id", block.anchor());
        var content = number + shorts.html(block.content());
        var self =
                "<a class=\"self\" href=\"#"
                        + Html.escape(block.anchor())
                        + "\" aria-label=\"Link to this section\">#</a>";
        return "<h" + level + id + ">" + content + self + "</h" + level + ">" + notes();
    }

    private String notes() {
        return new Notes(page).pending();
    }

    @Override
    public String paragraph(Block.Paragraph block) {
        var target = page.chapter.plain() ? Places.target(block) : Optional.<String>empty();
        if (target.isPresent()) {
            return "<span" + Html.attribute("id", Places.own(target.get())) + "></span>";
        }
        return whatIf(block).orElseGet(() -> "<p>" + inlines.html(block.content()) + "</p>");
    }

    /** An expression that stands alone may be an amount under sliders. */
    private Optional<String> whatIf(Block.Paragraph block) {
        return block.content().size() == 1 && block.content().get(0) instanceof Inline.Value value
                ? inlines.whatIf(value).map(found -> page.whatIf(found, block.at().line()))
                : Optional.empty();
    }

    @Override
    public String quote(Block.Quote block) {
        return "<blockquote>" + html(block.blocks()) + "</blockquote>";
    }

    @Override
    public String items(Block.Items block) {
        var tag = block.start() == null ? "ul" : "ol";
        var start =
                block.start() == null || block.start() == 1
                        ? ""
                        : " start=\"" + block.start() + "\"";
        boolean tasks = block.items().stream().anyMatch(item -> item.checked() != null);
        var out = new StringBuilder("<" + tag + start + (tasks ? " class=\"tasks\"" : "") + ">\n");
        block.items().forEach(item -> out.append(item(item, block.tight())));
        return out.append("</").append(tag).append(">").toString();
    }

    private String item(Block.Item item, boolean tight) {
        var content =
                item.blocks().stream().map(b -> itemBlock(b, tight)).collect(Collectors.joining());
        if (item.checked() == null) {
            return "<li>" + content + "</li>\n";
        }
        var state = item.checked() ? " checked" : "";
        return "<li><label><input type=\"checkbox\""
                + state
                + "> <span>"
                + content
                + "</span></label></li>\n";
    }

    private String itemBlock(Block block, boolean tight) {
        return tight && block instanceof Block.Paragraph paragraph
                ? inlines.html(paragraph.content())
                : block.match(this);
    }

    @Override
    public String definitions(Block.Definitions block) {
        var out = new StringBuilder("<dl>");
        for (var entry : block.entries()) {
            entry.terms()
                    .forEach(term -> out.append("<dt>").append(inlines.html(term)).append("</dt>"));
            entry.definitions().forEach(d -> out.append("<dd>").append(html(d)).append("</dd>"));
        }
        return out.append("</dl>").toString();
    }

    @Override
    public String code(Block.Code block) {
        return pre(block.language(), block.code());
    }

    static String pre(String language, String code) {
        var body = code.stripTrailing();
        var html = language.equals("java") ? JavaHighlighter.html(body) : Html.escape(body);
        return "<div class=\"code\"><pre tabindex=\"0\"><code>" + html + "</code></pre></div>";
    }

    @Override
    public String html(Block.Html block) {
        return page.chapter.trusted()
                ? block.html()
                : page.foreign.block(block.html(), block.at().part(), block.at().line());
    }

    @Override
    public String rule(Block.Rule block) {
        return "<hr>";
    }

    @Override
    public String displayMath(Block.DisplayMath block) {
        var result = TexMath.display(block.tex());
        if (result.problem() != null) {
            page.cannotSet(block.at().line(), "cannot set the equation: " + result.problem());
        }
        var id = block.label() == null ? "" : Html.attribute("id", block.label());
        var number = block.number().isEmpty() ? result.tag() : block.number();
        var tag = number == null ? "" : "<span class=\"eqno\">(" + Html.escape(number) + ")</span>";
        return "<div class=\"equation\""
                + id
                + "><div class=\"scroll\" tabindex=\"0\">"
                + result.html()
                + "</div>"
                + tag
                + "</div>";
    }

    @Override
    public String div(Block.Div block) {
        if (block.kind() != null) {
            return callout(block);
        }
        if (block.attributes().has("quiz")) {
            return QuizPlace.MARK;
        }
        var id = block.attributes().id();
        var classes = String.join(" ", block.attributes().classes());
        return "<div"
                + (id == null ? "" : Html.attribute("id", id))
                + (classes.isEmpty() ? "" : Html.attribute("class", classes))
                + ">"
                + html(block.blocks())
                + "</div>";
    }

    private String callout(Block.Div block) {
        var kind = java.util.Objects.requireNonNull(block.kind());
        var anchor =
                block.anchor().isEmpty()
                        ? "c-" + block.at().part() + "-" + block.at().start()
                        : block.anchor();
        var number = block.number().isEmpty() ? "" : " " + block.number();
        var own = shorts.html(block.title());
        var title =
                own.isEmpty() || InlineRenderer.plain(block.title()).equalsIgnoreCase(kind.title())
                        ? ""
                        : " <span class=\"callout-title\">" + own + "</span>";
        return "<div role=\"note\" class=\"callout callout-"
                + Html.slug(kind.name())
                + "\""
                + Html.attribute("id", anchor)
                + Html.attribute("aria-labelledby", anchor + "-t")
                + "><p class=\"callout-label\""
                + Html.attribute("id", anchor + "-t")
                + "><span class=\"callout-kind\">"
                + Html.escape(kind.title())
                + number
                + "</span>"
                + title
                + "</p>\n"
                + html(block.blocks())
                + "</div>";
    }

    @Override
    public String figure(Block.Figure block) {
        if (block.alt() == null || block.alt().isBlank()) {
            page.findings.add(
                    block.at().line(),
                    "the figure " + block.source() + " has no alt text",
                    "add alt=\"…\"");
        }
        var alt = block.alt() == null ? InlineRenderer.plain(block.caption()) : block.alt();
        var picture = page.pictures.html(block.source(), alt, block.at().part(), block.at().line());
        var wide = block.attributes().has("wide") ? " wide" : "";
        return captioned(
                        block.label(),
                        "figure" + wide,
                        "Figure",
                        block.number(),
                        block.caption(),
                        picture,
                        false)
                + notes();
    }

    /** A numbered thing with its caption below, or above for tables and listings. */
    String captioned(
            @Nullable String label,
            String style,
            String word,
            String number,
            List<Inline> caption,
            String content,
            boolean above) {
        var name =
                number.isEmpty()
                        ? ""
                        : "<span class=\"fig-number\">" + word + "\u00a0" + number + "</span> ";
        var text = name + shorts.html(caption);
        var figcaption = text.isEmpty() ? "" : "<figcaption>" + text + "</figcaption>";
        var id = label == null ? "" : Html.attribute("id", label);
        return "<figure class=\""
                + style
                + "\""
                + id
                + ">"
                + (above ? figcaption + content : content + figcaption)
                + "</figure>";
    }

    @Override
    public String table(Block.Table block) {
        return captioned(
                        block.label(),
                        "table",
                        "Table",
                        block.number(),
                        block.caption(),
                        new TableRenderer(shorts).html(block),
                        true)
                + notes();
    }

    @Override
    public String codeCell(Block.CodeCell block) {
        return new CellRenderer(page, this).html(block) + notes();
    }
}
