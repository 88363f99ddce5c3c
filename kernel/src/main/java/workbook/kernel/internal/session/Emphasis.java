package workbook.kernel.internal.session;

import java.util.List;

/**
 * The lines of an error as a notebook shows them: what is said is bold, what is quoted is not. No
 * colour is used, since none of the sixteen can be read well on both the light and the dark red
 * that JupyterLab has behind errors; bold text has the page's own colour.
 */
final class Emphasis {

    private static final String BOLD = "\u001b[1m";
    private static final String NORMAL = "\u001b[0m";

    private Emphasis() {}

    static List<String> of(List<String> lines) {
        return lines.stream().map(Emphasis::line).toList();
    }

    private static String line(String line) {
        boolean quoted = line.startsWith(" ") && !line.matches(" +\\^+");
        return quoted || line.isEmpty() ? line : BOLD + line + NORMAL;
    }
}
