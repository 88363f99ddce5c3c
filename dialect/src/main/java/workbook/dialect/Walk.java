package workbook.dialect;

import java.util.List;
import java.util.stream.Stream;

/** Everything in a tree, in document order. */
public final class Walk {

    private Walk() {}

    /** Return all blocks of {@code document} of {@code type}, footnotes included. */
    public static <T extends Block> Stream<T> blocks(ChapterDocument document, Class<T> type) {
        var notes = document.footnotes().stream().flatMap(note -> note.blocks().stream());
        return Stream.concat(document.blocks().stream(), notes)
                .flatMap(Walk::withDescendants)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Return all inlines of {@code document} of {@code type}, footnotes included. */
    public static <T extends Inline> Stream<T> inlines(ChapterDocument document, Class<T> type) {
        return blocks(document, Block.class)
                .flatMap(block -> block.match(new OwnInlines()).stream())
                .flatMap(Walk::withDescendants)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Return {@code block} and all blocks in it. */
    public static Stream<Block> withDescendants(Block block) {
        var children = block.match(new ChildBlocks()).stream().flatMap(Walk::withDescendants);
        return Stream.concat(Stream.of(block), children);
    }

    /** Return {@code inline} and all inlines in it. */
    public static Stream<Inline> withDescendants(Inline inline) {
        var children = children(inline).stream().flatMap(Walk::withDescendants);
        return Stream.concat(Stream.of(inline), children);
    }

    /** Return the inlines that stand directly in {@code block}: not those of blocks in it. */
    public static List<Inline> inlinesOf(Block block) {
        return block.match(new OwnInlines());
    }

    /** Return the text of {@code inlines} without markup: for titles, slugs and indexes. */
    public static String plainText(List<Inline> inlines) {
        var text = new StringBuilder();
        inlines.forEach(inline -> text.append(plainText(inline)));
        return text.toString();
    }

    private static String plainText(Inline inline) {
        if (inline instanceof Inline.Text text) {
            return text.text();
        } else if (inline instanceof Inline.Code code) {
            return code.code();
        } else if (inline instanceof Inline.Tex math) {
            return math.tex();
        } else if (inline instanceof Inline.Break) {
            return " ";
        } else if (inline instanceof Inline.Image image) {
            return image.alt();
        }
        return plainText(children(inline));
    }

    private static List<Inline> children(Inline inline) {
        if (inline instanceof Inline.Styled styled) {
            return styled.content();
        } else if (inline instanceof Inline.Link link) {
            return link.content();
        } else if (inline instanceof Inline.Span span) {
            return span.content();
        }
        return List.of();
    }

    private static final class ChildBlocks implements Block.Cases<List<Block>> {
        @Override
        public List<Block> heading(Block.Heading block) {
            return List.of();
        }

        @Override
        public List<Block> paragraph(Block.Paragraph block) {
            return List.of();
        }

        @Override
        public List<Block> quote(Block.Quote block) {
            return block.blocks();
        }

        @Override
        public List<Block> items(Block.Items block) {
            return block.items().stream().flatMap(item -> item.blocks().stream()).toList();
        }

        @Override
        public List<Block> definitions(Block.Definitions block) {
            return block.entries().stream()
                    .flatMap(entry -> entry.definitions().stream())
                    .flatMap(List::stream)
                    .toList();
        }

        @Override
        public List<Block> code(Block.Code block) {
            return List.of();
        }

        @Override
        public List<Block> html(Block.Html block) {
            return List.of();
        }

        @Override
        public List<Block> rule(Block.Rule block) {
            return List.of();
        }

        @Override
        public List<Block> displayMath(Block.DisplayMath block) {
            return List.of();
        }

        @Override
        public List<Block> div(Block.Div block) {
            return block.blocks();
        }

        @Override
        public List<Block> figure(Block.Figure block) {
            return List.of();
        }

        @Override
        public List<Block> table(Block.Table block) {
            return List.of();
        }

        @Override
        public List<Block> codeCell(Block.CodeCell block) {
            return List.of();
        }
    }

    private static final class OwnInlines implements Block.Cases<List<Inline>> {
        @Override
        public List<Inline> heading(Block.Heading block) {
            return block.content();
        }

        @Override
        public List<Inline> paragraph(Block.Paragraph block) {
            return block.content();
        }

        @Override
        public List<Inline> quote(Block.Quote block) {
            return List.of();
        }

        @Override
        public List<Inline> items(Block.Items block) {
            return List.of();
        }

        @Override
        public List<Inline> definitions(Block.Definitions block) {
            return block.entries().stream()
                    .flatMap(entry -> entry.terms().stream())
                    .flatMap(List::stream)
                    .toList();
        }

        @Override
        public List<Inline> code(Block.Code block) {
            return List.of();
        }

        @Override
        public List<Inline> html(Block.Html block) {
            return List.of();
        }

        @Override
        public List<Inline> rule(Block.Rule block) {
            return List.of();
        }

        @Override
        public List<Inline> displayMath(Block.DisplayMath block) {
            return List.of();
        }

        @Override
        public List<Inline> div(Block.Div block) {
            return block.title();
        }

        @Override
        public List<Inline> figure(Block.Figure block) {
            return block.caption();
        }

        @Override
        public List<Inline> table(Block.Table block) {
            var rows = Stream.concat(block.head().stream(), block.body().stream());
            var cells = rows.flatMap(List::stream).flatMap(List::stream);
            return Stream.concat(cells, block.caption().stream()).toList();
        }

        @Override
        public List<Inline> codeCell(Block.CodeCell block) {
            return block.caption();
        }
    }
}
