package mlsys.notebook;

import java.util.ArrayList;
import java.util.List;
import mlsys.Quantity;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Builds a table row by row. Cells are text or {@link Formatted} numbers, which keep their
 * derivations. Not safe for use by several threads; the view it makes is.
 */
public final class TableBuilder {

    private final List<String> headings;
    private final List<List<Object>> rows = new ArrayList<>();
    private String caption = "";

    TableBuilder(List<String> headings) {
        this.headings = headings;
    }

    /** Say what the table shows. */
    public TableBuilder caption(String words) {
        caption = words.toString();
        return this;
    }

    /** Add a row, a cell for each column: text, {@code fmt(...)}, a whole number. */
    public TableBuilder row(Object... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException(
                    "row %s has %s cells, but the table has %s columns: %s"
                            .formatted(
                                    rows.size() + 1,
                                    cells.length,
                                    headings.size(),
                                    String.join(", ", headings)));
        }
        var row = new ArrayList<Object>();
        for (int i = 0; i < cells.length; i++) {
            row.add(cell(cells[i], i));
        }
        rows.add(List.copyOf(row));
        return this;
    }

    private Object cell(Object cell, int column) {
        if (cell instanceof String || cell instanceof Formatted) {
            return cell;
        }
        if (cell instanceof Integer || cell instanceof Long) {
            return Notebooks.count(((Number) cell).longValue());
        }
        String what =
                cell instanceof Quantity ? "a quantity" : "a " + cell.getClass().getSimpleName();
        throw new IllegalArgumentException(
                "row %s, column \"%s\": %s is %s without a format: write fmt(…, UNIT, decimals), percent, count or sci"
                        .formatted(rows.size() + 1, headings.get(column), cell, what));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Return the view. */
    public TableView view() {
        var numeric = new ArrayList<Boolean>();
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            long numbers =
                    rows.stream()
                            .map(row -> row.get(column))
                            .filter(Formatted.class::isInstance)
                            .count();
            numeric.add(column > 0 && numbers * 2 > rows.size());
        }
        return new TableView("", caption, headings, numeric, rows);
    }

    /** Return the texts as a tablesaw table, to sort or filter. */
    public Table table() {
        Table table = Table.create(caption);
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            var texts = rows.stream().map(row -> row.get(column).toString()).toList();
            table.addColumns(StringColumn.create(headings.get(i), texts));
        }
        return table;
    }
}
