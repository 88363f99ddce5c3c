package workbook.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import workbook.engine.display.Catalog;

/** Facts in columns: id, value, kind, year, uncertainty, what it is; the source last. */
final class FactTable {

    private static final List<String> HEAD =
            List.of("NAME", "VALUE", "KIND", "YEAR", "UNCERTAIN", "WHAT IT IS", "SOURCE");

    private final List<List<String>> rows;

    FactTable(List<Catalog.Entry> entries) {
        rows = entries.stream().map(FactTable::row).toList();
    }

    private static List<String> row(Catalog.Entry entry) {
        return List.of(
                entry.name(),
                entry.value(),
                entry.kind(),
                entry.year(),
                percent(entry.uncertainty()),
                entry.title(),
                entry.source());
    }

    /** Write {@code ±40 %}, {@code ±0.6 %}, or nothing. */
    static String percent(double relative) {
        var percent = relative * 100;
        return relative == 0
                ? ""
                : String.format(Locale.ROOT, percent < 2 ? "±%.1f %%" : "±%.0f %%", percent);
    }

    /** Print the rows; whoever watches sees what the columns are. */
    void print(Console console) {
        var all = new ArrayList<>(rows);
        if (console.terminal()) {
            all.add(0, HEAD);
        }
        int[] widths = IntStream.range(0, HEAD.size()).map(column -> width(all, column)).toArray();
        if (console.terminal()) {
            console.message(line(all.remove(0), widths));
        }
        all.forEach(row -> console.result(line(row, widths)));
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .mapToInt(FactTable::length)
                .max()
                .orElse(0);
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            var cell = row.get(i);
            line.append(cell).append(" ".repeat(widths[i] - length(cell) + 2));
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
