package workbook.grader.internal.read;

import java.util.ArrayList;
import java.util.List;

/** Reads comma- or semicolon-separated values, as spreadsheets write them. */
public final class CsvText {

    private CsvText() {}

    /** Return the cells of all rows that are not blank. */
    public static List<List<String>> rows(String text) {
        var clean = text.startsWith("\ufeff") ? text.substring(1) : text;
        var first = clean.lines().findFirst().orElse("");
        var separator = first.contains(";") && !first.contains(",") ? ';' : ',';
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < clean.length(); i++) {
            var c = clean.charAt(i);
            if (quoted && c == '"' && i + 1 < clean.length() && clean.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == separator) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        row.add(cell.toString());
        rows.add(List.copyOf(row));
        rows.removeIf(cells -> cells.stream().allMatch(String::isBlank));
        return rows;
    }
}
