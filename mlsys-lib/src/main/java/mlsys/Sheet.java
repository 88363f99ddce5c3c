package mlsys;

import java.util.ArrayList;
import java.util.List;

/**
 * A plain table: headings and rows of text and numbers. Made for charts and data frames:
 *
 * <pre>{@code
 * chart.addSeries("days", sheet.numbers("η"), sheet.numbers("T (d)"));   // XChart
 * Table.read().csv(new StringReader(sheet.csv()));                       // tablesaw
 * }</pre>
 *
 * @param headings the headings, each once
 * @param rows the rows, each as long as the headings; cells are {@code String} or {@code Double}
 */
public record Sheet(List<String> headings, List<List<Object>> rows) {

    /**
     * Refuse rows of another length and headings that are there twice.
     *
     * @param headings the headings, each once
     * @param rows the rows, each as long as the headings
     * @throws IllegalArgumentException if a row has another length, a heading is there twice, or a
     *     number is not finite
     */
    public Sheet {
        headings = Need.all(headings, "headings");
        List<List<Object>> copies = new ArrayList<>();
        for (List<Object> row : Need.all(rows, "rows")) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException(
                        "a row must have "
                                + headings.size()
                                + " cells, but has "
                                + row.size()
                                + ": "
                                + row);
            }
            for (Object cell : row) {
                if (cell instanceof Double number) {
                    Numbers.finite(number, "a cell");
                }
            }
            copies.add(List.copyOf(row));
        }
        rows = List.copyOf(copies);
        if (headings.stream().distinct().count() < headings.size()) {
            throw new IllegalArgumentException("a heading is there twice: " + headings);
        }
    }

    private int column(String heading) {
        int column = headings.indexOf(Need.given(heading, "heading"));
        if (column < 0) {
            throw new IllegalArgumentException(
                    "no column is called \""
                            + heading
                            + "\"; there are "
                            + String.join(", ", headings));
        }
        return column;
    }

    /**
     * {@return a column of numbers}
     *
     * @param heading of the column
     * @throws IllegalArgumentException if there is no such column, or it holds text
     */
    public double[] numbers(String heading) {
        int column = column(heading);
        double[] numbers = new double[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!(rows.get(i).get(column) instanceof Double number)) {
                throw new IllegalArgumentException(
                        "the column " + heading + " holds text: " + rows.get(i).get(column));
            }
            numbers[i] = number;
        }
        return numbers;
    }

    /**
     * {@return a column as text}
     *
     * @param heading of the column
     * @throws IllegalArgumentException if there is no such column
     */
    public List<String> texts(String heading) {
        int column = column(heading);
        return rows.stream().map(row -> text(row.get(column))).toList();
    }

    private static String text(Object cell) {
        return cell instanceof Double number ? Numbers.rounded(number, 4) : cell.toString();
    }

    /**
     * Write as comma-separated values with every digit, headings first.
     *
     * @return the lines
     */
    public String csv() {
        StringBuilder out = new StringBuilder();
        line(headings, out);
        rows.forEach(row -> line(row, out));
        return out.toString();
    }

    private static void line(List<?> cells, StringBuilder out) {
        for (int i = 0; i < cells.size(); i++) {
            String text = String.valueOf(cells.get(i));
            boolean quoted = text.contains(",") || text.contains("\"") || text.contains("\n");
            out.append(i == 0 ? "" : ",")
                    .append(quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text);
        }
        out.append('\n');
    }

    /** Return the table in columns, numbers with four digits. */
    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(headings);
        rows.forEach(row -> lines.add(row.stream().map(Sheet::text).toList()));
        StringBuilder out = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder columns = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                columns.append(line.get(i)).append(" ".repeat(gap(lines, line, i)));
            }
            out.append(columns.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private static int gap(List<List<String>> lines, List<String> line, int column) {
        int width = lines.stream().mapToInt(each -> each.get(column).length()).max().orElse(0);
        return width - line.get(column).length() + 2;
    }
}
