package mlsys.notebook.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The small part of Markdown that remarks are written in. Everything else stays text: HTML is
 * escaped, and links lead only to the web, to mail and to places of the page.
 */
public final class MiniMarkdown {

    private static final Pattern BULLET = Pattern.compile("[-*] +.*");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}[.)] +.*");

    private final List<Block> blocks;
    private final InlineMarkdown inline;

    private MiniMarkdown(List<Block> blocks, InlineMarkdown inline) {
        this.blocks = blocks;
        this.inline = inline;
    }

    private enum Shape {
        PARAGRAPH("p"),
        BULLETS("ul"),
        NUMBERS("ol"),
        CODE("pre");

        private final String tag;

        Shape(String tag) {
            this.tag = tag;
        }
    }

    private record Block(Shape shape, List<String> items) {}

    /**
     * Read {@code markdown}, in which {@code {name}} stands for one of {@code values}.
     *
     * @throws IllegalArgumentException if a name has no value, or a value has no place
     */
    public static MiniMarkdown parse(String markdown, Map<String, ?> values, String place) {
        var inline = new InlineMarkdown(values, place);
        var parsed = new MiniMarkdown(blocks(markdown), inline);
        parsed.html();
        inline.requireAllUsed();
        return parsed;
    }

    private static List<Block> blocks(String markdown) {
        var blocks = new ArrayList<Block>();
        var open = new Block(Shape.PARAGRAPH, new ArrayList<>());
        boolean code = false;
        for (String line : markdown.strip().lines().toList()) {
            String text = line.strip();
            if (text.startsWith("```")) {
                code = !code;
                open = start(blocks, open, code ? Shape.CODE : Shape.PARAGRAPH);
            } else if (code) {
                open.items().add(line);
            } else if (text.isEmpty()) {
                open = start(blocks, open, Shape.PARAGRAPH);
            } else if (BULLET.matcher(text).matches() || NUMBERED.matcher(text).matches()) {
                Shape shape = text.matches("\\d.*") ? Shape.NUMBERS : Shape.BULLETS;
                open = open.shape() == shape ? open : start(blocks, open, shape);
                open.items().add(text.replaceFirst("^\\S+ +", ""));
            } else {
                continueWith(open, text);
            }
        }
        start(blocks, open, Shape.PARAGRAPH);
        return List.copyOf(blocks);
    }

    private static Block start(List<Block> blocks, Block open, Shape next) {
        if (!open.items().isEmpty()) {
            blocks.add(open);
        }
        return new Block(next, new ArrayList<>());
    }

    private static void continueWith(Block open, String text) {
        int last = open.items().size() - 1;
        if (last < 0) {
            open.items().add(text);
        } else {
            open.items().set(last, open.items().get(last) + "\n" + text);
        }
    }

    /** Return HTML. */
    public String html() {
        var out = new StringBuilder();
        blocks.forEach(block -> out.append(html(block)).append('\n'));
        return out.toString();
    }

    private String html(Block block) {
        String tag = block.shape().tag;
        return switch (block.shape()) {
            case PARAGRAPH -> paragraph(inline.html(block.items().get(0)));
            case CODE ->
                    "<pre><code>" + Html.escape(String.join("\n", block.items())) + "</code></pre>";
            case BULLETS, NUMBERS -> {
                var list = new StringBuilder("<" + tag + ">\n");
                block.items()
                        .forEach(
                                item ->
                                        list.append("<li>")
                                                .append(inline.html(item))
                                                .append("</li>\n"));
                yield list.append("</").append(tag).append('>').toString();
            }
        };
    }

    /** A value that is a block, such as a table, stands without a paragraph around it. */
    private static String paragraph(String html) {
        return html.startsWith("<div") ? html : "<p>" + html + "</p>";
    }

    /** Return plain text. */
    public String text() {
        var paragraphs = new ArrayList<String>();
        for (Block block : blocks) {
            var lines = new ArrayList<String>();
            for (int i = 0; i < block.items().size(); i++) {
                lines.add(text(block.shape(), i + 1, block.items().get(i)));
            }
            paragraphs.add(String.join("\n", lines));
        }
        return String.join("\n\n", paragraphs);
    }

    private String text(Shape shape, int number, String item) {
        return switch (shape) {
            case PARAGRAPH -> inline.text(item);
            case CODE -> "    " + item;
            case BULLETS -> "- " + inline.text(item);
            case NUMBERS -> number + ". " + inline.text(item);
        };
    }
}
