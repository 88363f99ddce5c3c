package mlsys.notebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import mlsys.notebook.internal.Digits;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Tables for readers, from tablesaw tables or row by row. */
public final class Tables {

    private static final int DECIMALS_ENOUGH = 4;

    private Tables() {}

    /** Start a table with these headings; a unit belongs in its heading: {@code "time (ms)"}. */
    public static TableBuilder of(String... headings) {
        if (headings.length == 0) {
            throw new IllegalArgumentException("a table needs at least one column");
        }
        return new TableBuilder(List.of(headings).stream().map(String::valueOf).toList());
    }

    /** View a tablesaw table; its name is the caption. */
    public static TableView view(Table table) {
        var headings = new ArrayList<String>();
        var numeric = new ArrayList<Boolean>();
        for (Column<?> column : table.columns()) {
            headings.add(column.name());
            numeric.add(column instanceof NumericColumn<?>);
        }
        var rows = new ArrayList<List<Object>>();
        for (int row = 0; row < table.rowCount(); row++) {
            var cells = new ArrayList<Object>();
            for (Column<?> column : table.columns()) {
                cells.add(cell(column, row));
            }
            rows.add(cells);
        }
        return new TableView("", table.name() == null ? "" : table.name(), headings, numeric, rows);
    }

    private static String cell(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return "";
        }
        Object value = column.get(row);
        if (value instanceof Double || value instanceof Float) {
            return number(((Number) value).doubleValue());
        }
        if (value instanceof Number number) {
            return Digits.group(number.toString(), 4);
        }
        return String.valueOf(value);
    }

    private static String number(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e9)) {
            return Digits.scientific(value, 3);
        }
        var decimal = new BigDecimal(value).setScale(DECIMALS_ENOUGH, RoundingMode.HALF_UP);
        String plain = decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        return Digits.group(plain, 4);
    }
}
