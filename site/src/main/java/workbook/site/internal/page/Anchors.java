package workbook.site.internal.page;

import workbook.nbformat.Cell;
import workbook.site.internal.html.Trees;

/** Names of places in a page. */
final class Anchors {

    private Anchors() {}

    /** Return the anchor of the cell that is part {@code part} of the document. */
    static String cell(int part) {
        return "cell-" + (part + 1);
    }

    /**
     * Return the anchor of the cell whose code gives the value its name; empty if none shows it.
     */
    static String naming(Chapter chapter, String id) {
        var name = id.substring(id.indexOf('#') + 1);
        for (int i = 0; i < chapter.cells().size() && !name.isEmpty(); i++) {
            if (chapter.cells().get(i) instanceof Cell.Code code
                    && isShown(code)
                    && code.source().contains("\"" + name + "\"")) {
                return cell(i);
            }
        }
        return "";
    }

    private static boolean isShown(Cell.Code cell) {
        var options = Trees.object(cell.workbook(), "options");
        return !Trees.isTrue(cell.workbook(), "generated")
                && !Trees.text(options, "echo").equals("false");
    }
}
