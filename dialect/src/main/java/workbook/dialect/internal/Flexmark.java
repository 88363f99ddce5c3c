package workbook.dialect.internal;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
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
    private static final class DialectExtension implements Parser.ParserExtension {
        @Override
        public void parserOptions(MutableDataHolder options) {}

        @Override
        public void extend(Parser.Builder builder) {
            builder.customBlockParserFactory(new DialectBlocks.Factory());
            builder.customInlineParserExtensionFactory(new DialectInlines.Factory());
        }
    }

    static Parser parser() {
        var options = new MutableDataSet();
        options.set(
                Parser.EXTENSIONS,
                List.of(
                        new DialectExtension(),
                        TablesExtension.create(),
                        FootnoteExtension.create(),
                        StrikethroughSubscriptExtension.create(),
                        SuperscriptExtension.create(),
                        TaskListExtension.create(),
                        DefinitionExtension.create(),
                        TypographicExtension.create()));
        options.set(TablesExtension.WITH_CAPTION, false);
        options.set(TablesExtension.COLUMN_SPANS, false);
        options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, false);
        options.set(TypographicExtension.ENABLE_QUOTES, true);
        return Parser.builder(options).build();
    }
}
