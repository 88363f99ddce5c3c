package mlsys.notebook.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text on one height. Unicode superscripts become raised plain digits: few fonts have
 * all of them, and fewer have them in one style.
 */
public record TextRun(String text, boolean raised) {

    static final double RAISED_SCALE = 0.72;
    static final double RAISE = 0.38;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺";
    private static final String PLAIN = "0123456789−+";

    /** Split {@code text} where it rises or falls. */
    public static List<TextRun> of(String text) {
        var runs = new ArrayList<TextRun>();
        var run = new StringBuilder();
        boolean raised = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int index = SUPERSCRIPTS.indexOf(c);
            if (index >= 0 != raised) {
                add(runs, run, raised);
                raised = !raised;
            }
            run.append(index >= 0 ? PLAIN.charAt(index) : c);
        }
        add(runs, run, raised);
        return List.copyOf(runs);
    }

    /** Write a whole number in Unicode superscripts. */
    public static String raise(int number) {
        var raised = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            raised.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
        }
        return raised.toString();
    }

    private static void add(List<TextRun> runs, StringBuilder run, boolean raised) {
        if (run.length() > 0) {
            runs.add(new TextRun(run.toString(), raised));
            run.setLength(0);
        }
    }
}
