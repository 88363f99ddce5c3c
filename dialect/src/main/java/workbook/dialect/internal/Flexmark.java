package workbook.dialect.internal;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughSubscriptExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.superscript.SuperscriptExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.typographic.TypographicExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/** Sets flexmark up for the dialect. */
final class Flexmark {

    private Flexmark() {}

    /** Ours comes first: what it consumes, the other extensions never see. */
    private record DialectExtension(boolean plain) implements Parser.ParserExtension {
        @Override
        public void parserOptions(MutableDataHolder options) {}

        @Override
        public void extend(Parser.Builder builder) {
            builder.customBlockParserFactory(new DialectBlocks.Factory(plain));
            builder.customInlineParserExtensionFactory(new DialectInlines.Factory(plain));
        }
    }

    static Parser parser() {
        var options = new MutableDataSet();
        options.set(
                Parser.EXTENSIONS,
                List.of(
                        new DialectExtension(false),
                        TablesExtension.create(),
                        FootnoteExtension.create(),
                        StrikethroughSubscriptExtension.create(),
                        SuperscriptExtension.create(),
                        TaskListExtension.create(),
                        DefinitionExtension.create(),
                        TypographicExtension.create()));
        options.set(TypographicExtension.ENABLE_QUOTES, true);
        return parser(options);
    }

    /** What Jupyter knows: a tilde, a caret or two hyphens are just that. */
    static Parser plain() {
        var options = new MutableDataSet();
        options.set(
                Parser.EXTENSIONS,
                List.of(
                        new DialectExtension(true),
                        TablesExtension.create(),
                        FootnoteExtension.create(),
                        StrikethroughExtension.create(),
                        TaskListExtension.create()));
        return parser(options);
    }

    private static Parser parser(MutableDataSet options) {
        options.set(TablesExtension.WITH_CAPTION, false);
        options.set(TablesExtension.COLUMN_SPANS, false);
        options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, false);
        return Parser.builder(options).build();
    }
}
