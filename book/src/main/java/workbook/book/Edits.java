package workbook.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements in a text, by offset; one inside another is dropped. */
final class Edits {

    private record Edit(int start, int end, String text) {}

    private final List<Edit> edits = new ArrayList<>();

    void replace(int start, int end, String text) {
        edits.add(new Edit(start, end, text));
    }

    /**
     * Return the characters {@code from} to {@code to} of {@code text} with what falls in there.
     */
    String apply(String text, int from, int to) {
        var result = new StringBuilder();
        int at = from;
        var order = Comparator.comparingInt(Edit::start).thenComparingInt(edit -> -edit.end());
        for (var edit : edits.stream().sorted(order).toList()) {
            if (edit.start() >= at && edit.end() <= to) {
                result.append(text, at, edit.start()).append(edit.text());
                at = edit.end();
            }
        }
        return result.append(text, at, to).toString();
    }
}
