package workbook.dialect.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import workbook.dialect.Part;
import workbook.dialect.Problem;
import workbook.dialect.SourceRange;

/** The parts of a notebook as one text, with a marker line at each code cell. */
final class Joined {

    /** Starts the marker line of a part; a private character that no author types. */
    static final char MARKER = '\uE0F0';

    /** Starts the line that holds a code cell's caption. */
    static final char CAPTION = '\uE0F1';

    private static final Pattern FENCE = Pattern.compile("\\s*+(?:>\\s*+)*+(`{3,}|~{3,})(.*)");

    private final StringBuilder text = new StringBuilder();
    private final List<Part> parts;
    private final int[] starts;
    private final List<Problem> problems = new ArrayList<>();

    Joined(List<Part> parts) {
        this.parts = List.copyOf(parts);
        starts = new int[parts.size()];
        for (int i = 0; i < starts.length; i++) {
            text.append(MARKER).append(i).append('\n');
            starts[i] = text.length();
            append(parts.get(i));
        }
    }

    private void append(Part part) {
        if (part instanceof Part.Markdown markdown) {
            text.append(markdown.text().replace(MARKER, ' ').replace(CAPTION, ' ')).append('\n');
            closeFence(markdown);
            text.append('\n');
        } else if (part instanceof Part.Code code && code.options().get("caption") != null) {
            var caption = Objects.requireNonNull(code.options().get("caption"));
            text.append(CAPTION).append(caption.replaceAll("\\s+", " ")).append("\n\n");
        }
    }

    /** A fence that its own cell leaves open must not swallow the cells behind it. */
    private void closeFence(Part.Markdown part) {
        var open = "";
        int openLine = 0;
        int line = part.line();
        for (var row : part.text().split("\n", -1)) {
            var matcher = FENCE.matcher(row);
            if (matcher.matches()) {
                var fence = matcher.group(1);
                if (open.isEmpty()) {
                    boolean opens = fence.charAt(0) == '~' || matcher.group(2).indexOf('`') < 0;
                    open = opens ? fence : "";
                    openLine = line;
                } else if (fence.startsWith(open) && matcher.group(2).isBlank()) {
                    open = "";
                }
            }
            line++;
        }
        if (!open.isEmpty()) {
            text.append(open).append('\n');
            problems.add(
                    new Problem(
                            openLine,
                            "the code block that starts here is never closed",
                            "end it with a line " + open));
        }
    }

    String text() {
        return text.toString();
    }

    List<Part> parts() {
        return parts;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Return the place of the characters {@code start} to {@code end} of the joined text. */
    SourceRange range(int start, int end) {
        int part = part(start);
        int from = Math.max(0, start - starts[part]);
        if (parts.get(part) instanceof Part.Markdown markdown) {
            int length = markdown.text().length();
            int first = Math.min(from, length);
            int last = Math.max(first, Math.min(end - starts[part], length));
            return new SourceRange(
                    part, markdown.line() + newlines(markdown.text(), first), first, last);
        }
        return new SourceRange(part, parts.get(part).line(), 0, 0);
    }

    private int part(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    private static int newlines(String text, int end) {
        int count = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
            count++;
        }
        return count;
    }
}
