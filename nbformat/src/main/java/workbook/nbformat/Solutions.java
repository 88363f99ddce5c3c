package workbook.nbformat;

import java.util.ArrayList;
import java.util.List;

/** Marks around the part of an answer that students write themselves. */
public final class Solutions {

    /** The line that opens a solution, without its indentation. */
    public static final String BEGIN = "// BEGIN SOLUTION";

    /** The line that closes a solution, without its indentation. */
    public static final String END = "// END SOLUTION";

    private static final List<String> STUB =
            List.of(
                    "// YOUR CODE HERE",
                    "throw new UnsupportedOperationException(\"your code here\");");

    private Solutions() {}

    /** Tell whether {@code source} has a solution in it. */
    public static boolean isIn(String source) {
        return source.lines().anyMatch(line -> line.strip().equals(BEGIN));
    }

    /**
     * Replace every marked solution by a stub that throws.
     *
     * @throws IllegalArgumentException if a mark has no partner; the message names the line
     */
    public static String strip(String source) {
        var kept = new ArrayList<String>();
        var begin = 0;
        var number = 0;
        for (var line : source.split("\n", -1)) {
            number++;
            var mark = line.strip();
            if (mark.equals(BEGIN)) {
                require(begin == 0, number, BEGIN + " inside a solution");
                begin = number;
                var indent = line.substring(0, line.indexOf(BEGIN));
                STUB.forEach(stub -> kept.add(indent + stub));
            } else if (mark.equals(END)) {
                require(begin > 0, number, END + " without " + BEGIN);
                begin = 0;
            } else if (begin == 0) {
                kept.add(line);
            }
        }
        require(begin == 0, begin, BEGIN + " without " + END);
        return String.join("\n", kept);
    }

    private static void require(boolean holds, int line, String message) {
        if (!holds) {
            throw new IllegalArgumentException("line " + line + " of the cell: " + message);
        }
    }
}
