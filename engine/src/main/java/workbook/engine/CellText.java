package workbook.engine;

import java.util.List;

/** The text of a cell, with positions in it. */
record CellText(String name, String source) {

    /** A place in a cell. */
    record Place(int line, int column) {}

    Place place(int offset) {
        var end = Math.max(0, Math.min(offset, source.length()));
        int line = 1;
        int start = 0;
        for (int i = 0; i < end; i++) {
            if (source.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Place(line, end - start + 1);
    }

    /** The text of a line, without the end; empty when there is no such line. */
    String line(int number) {
        var lines = source.split("\n", -1);
        return number < 1 || number > lines.length ? "" : lines[number - 1].stripTrailing();
    }

    /** A source line with the part between two offsets marked below it. */
    List<String> marked(int start, int end) {
        var place = place(start);
        var text = line(place.line());
        var indent = text.length() - text.stripLeading().length();
        var from = Math.max(0, Math.min(place.column() - 1, text.length()) - indent);
        var most = Math.max(1, text.length() - indent - from);
        var width = Math.max(1, Math.min(end - start, most));
        return List.of("    " + text.strip(), "    " + " ".repeat(from) + "^".repeat(width));
    }
}
