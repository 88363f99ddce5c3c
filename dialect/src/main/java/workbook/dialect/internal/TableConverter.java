package workbook.dialect.internal;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.dialect.Attributes;
import workbook.dialect.Block;
import workbook.dialect.Inline;
import workbook.dialect.Walk;

/** Converts pipe tables. */
final class TableConverter {

    private final Context context;
    private final Numbering numbering;
    private final InlineConverter inlines;

    TableConverter(Context context, Numbering numbering, InlineConverter inlines) {
        this.context = context;
        this.numbering = numbering;
        this.inlines = inlines;
    }

    Block table(TableBlock node, DialectBlock.@Nullable Caption captionNode) {
        int end = captionNode == null ? node.getEndOffset() : captionNode.getEndOffset();
        var at = context.range(node.getStartOffset(), end);
        var attributes = Attributes.NONE;
        List<Inline> caption = List.of();
        if (captionNode != null) {
            if (captionNode.getLastChild() instanceof MarkNode mark
                    && mark.mark() instanceof Mark.Braces braces) {
                attributes = braces.attributes();
                mark.unlink();
            }
            caption = BlockConverter.stripEnd(inlines.children(captionNode));
        }
        var label = attributes.id();
        var number = numbering.thing(label, List.of("tbl"), Walk.plainText(caption), at);
        return new Block.Table(
                columns(node), rows(node, true), rows(node, false), caption, label, number, at);
    }

    private static List<Block.Alignment> columns(TableBlock table) {
        var columns = new ArrayList<Block.Alignment>();
        for (var child : table.getChildren()) {
            if (child instanceof TableSeparator separator && separator.hasChildren()) {
                for (var cell : separator.getFirstChild().getChildren()) {
                    columns.add(alignment(cell.getChars().toString()));
                }
            }
        }
        return List.copyOf(columns);
    }

    private static Block.Alignment alignment(String rule) {
        var dashes = rule.replace("|", "").strip();
        boolean left = dashes.startsWith(":");
        boolean right = dashes.endsWith(":");
        if (left && right) {
            return Block.Alignment.CENTER;
        }
        return left ? Block.Alignment.LEFT : right ? Block.Alignment.RIGHT : Block.Alignment.NONE;
    }

    private List<List<List<Inline>>> rows(TableBlock table, boolean head) {
        var rows = new ArrayList<List<List<Inline>>>();
        for (var child : table.getChildren()) {
            if (!(child instanceof TableSeparator) && child instanceof TableHead == head) {
                for (var row : child.getChildren()) {
                    if (row instanceof TableRow) {
                        rows.add(cells(row));
                    }
                }
            }
        }
        return List.copyOf(rows);
    }

    private List<List<Inline>> cells(Node row) {
        var cells = new ArrayList<List<Inline>>();
        for (var cell : row.getChildren()) {
            if (cell instanceof TableCell) {
                cells.add(BlockConverter.stripEnd(inlines.children(cell)));
            }
        }
        return List.copyOf(cells);
    }
}
