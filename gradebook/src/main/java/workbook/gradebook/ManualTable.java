package workbook.gradebook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import workbook.grader.ReportFiles;

/** Reads manual scores from a table with the columns student, exercise, score and comment. */
public final class ManualTable {

    private ManualTable() {}

    /**
     * Read a file of comma-separated values. Score or comment may be left out.
     *
     * @throws GradebookException if a line is wrong; the message has the file and the line
     */
    public static List<ManualScore> read(Path file) {
        List<List<String>> rows;
        try {
            rows = ReportFiles.rows(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw GradebookException.wrongUsage(file + ": no such file");
        } catch (IOException e) {
            throw GradebookException.wrongUsage(file + ": cannot be read: " + e.getMessage());
        }
        var header =
                rows.isEmpty()
                        ? List.<String>of()
                        : rows.get(0).stream()
                                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                                .toList();
        if (!header.contains("student") || !header.contains("exercise")) {
            throw GradebookException.wrongUsage(
                    file
                            + ":1: needs the columns student, exercise, score, comment, but has "
                            + header);
        }
        var entries = new ArrayList<ManualScore>();
        for (var number = 1; number < rows.size(); number++) {
            var row = rows.get(number);
            if (row.stream().anyMatch(field -> !field.isBlank())) {
                entries.add(entry(header, row, file + ":" + (number + 1) + ": "));
            }
        }
        return entries;
    }

    private static ManualScore entry(List<String> header, List<String> row, String place) {
        var score = field(header, row, "score");
        var comment = field(header, row, "comment");
        if (score.isEmpty() && comment.isEmpty()) {
            throw GradebookException.wrongUsage(place + "has neither a score nor a comment");
        }
        return new ManualScore(
                field(header, row, "student"),
                field(header, row, "exercise"),
                number(score, place),
                comment);
    }

    private static @Nullable BigDecimal number(String score, String place) {
        if (score.isEmpty()) {
            return null;
        }
        if (!score.matches("\\d{1,9}(\\.\\d{1,3})?")) {
            throw GradebookException.wrongUsage(
                    place + "score \"" + score + "\" is no number of points, such as 2 or 2.5");
        }
        return new BigDecimal(score);
    }

    private static String field(List<String> header, List<String> row, String column) {
        var index = header.indexOf(column);
        return index < 0 || index >= row.size() ? "" : row.get(index).strip();
    }
}
