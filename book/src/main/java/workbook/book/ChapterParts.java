package workbook.book;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A chapter's file, cut at its code cells.
 *
 * @param frontMatter text between the dashes at the top
 * @param pieces Markdown and code in turn
 */
record ChapterParts(String frontMatter, List<Piece> pieces) {

    private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,})(.*)");

    /**
     * Some lines of the file.
     *
     * @param code whether they stand in a fence of a code cell
     * @param line line of the first; of the fence for code
     */
    record Piece(boolean code, int line, List<String> lines) {

        /** Return the text without blank lines around it, and the line it starts at. */
        Piece trimmed() {
            int from = 0;
            int to = lines.size();
            while (from < to && lines.get(from).isBlank()) {
                from++;
            }
            while (to > from && lines.get(to - 1).isBlank()) {
                to--;
            }
            return new Piece(code, line + from, lines.subList(from, to));
        }

        String text() {
            return String.join("\n", lines);
        }
    }

    static ChapterParts of(String text, String file) {
        var clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var lines = List.of(clean.replace("\r\n", "\n").split("\n", -1));
        if (!lines.get(0).strip().equals("---")) {
            throw YamlObject.problem(
                    file, 1, "the chapter has no front matter", "begin with ---, id:, title:, ---");
        }
        int end = 1;
        while (end < lines.size() && !lines.get(end).strip().equals("---")) {
            end++;
        }
        if (end == lines.size()) {
            throw YamlObject.problem(
                    file, 1, "the front matter is never closed", "end it with a line ---");
        }
        var front = String.join("\n", lines.subList(1, end));
        return new ChapterParts(front, new Cutter(lines, file).cut(end + 1));
    }

    private static final class Cutter {

        private final List<String> lines;
        private final String file;
        private final List<Piece> pieces = new ArrayList<>();

        Cutter(List<String> lines, String file) {
            this.lines = lines;
            this.file = file;
        }

        List<Piece> cut(int first) {
            int from = first;
            int at = first;
            while (at < lines.size()) {
                var line = lines.get(at);
                var fence = FENCE.matcher(line);
                if (line.stripTrailing().equals("```{java}")) {
                    add(false, from, at);
                    int end = end(at, "```");
                    if (end == lines.size()) {
                        throw YamlObject.problem(
                                file, at + 1, "the code cell is never closed", "end it with ```");
                    }
                    pieces.add(new Piece(true, at + 1, lines.subList(at + 1, end)));
                    from = end + 1;
                    at = end;
                } else if (fence.matches() && opens(fence.group(1), fence.group(2))) {
                    at = end(at, fence.group(1));
                }
                at++;
            }
            add(false, from, lines.size());
            return pieces;
        }

        private static boolean opens(String fence, String info) {
            return fence.charAt(0) == '~' || info.indexOf('`') < 0;
        }

        private int end(int opening, String fence) {
            int at = opening + 1;
            while (at < lines.size()) {
                var line = lines.get(at).strip();
                if (line.startsWith(fence) && line.replace(fence.substring(0, 1), "").isEmpty()) {
                    return at;
                }
                at++;
            }
            return at;
        }

        private void add(boolean code, int from, int to) {
            if (to > from) {
                var piece = new Piece(code, from + 1, lines.subList(from, to)).trimmed();
                if (!piece.lines().isEmpty()) {
                    pieces.add(piece);
                }
            }
        }
    }
}
