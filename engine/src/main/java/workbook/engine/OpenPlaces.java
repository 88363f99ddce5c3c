package workbook.engine;

import java.util.BitSet;

/**
 * Knows which lines of a cell start inside of something: a text block, a comment, brackets. There a
 * {@code %} at the start of a line is not a magic.
 */
final class OpenPlaces {

    private final String text;
    private final BitSet open = new BitSet();
    private int at;
    private int depth;

    OpenPlaces(String text) {
        this.text = text;
        while (at < text.length()) {
            step();
        }
    }

    /** Tell whether the line that starts at {@code offset} starts inside of something. */
    boolean isOpen(int offset) {
        return open.get(offset);
    }

    private void step() {
        if (text.startsWith("//", at)) {
            skipTo("\n", false);
        } else if (text.startsWith("/*", at)) {
            at += 2;
            skipTo("*/", true);
            at += 2;
        } else if (text.startsWith("\"\"\"", at)) {
            at += 3;
            skipTo("\"\"\"", true);
            at += 3;
        } else {
            single(text.charAt(at));
        }
    }

    private void single(char c) {
        at++;
        switch (c) {
            case '"', '\'' -> literal(c);
            case '(', '[', '{' -> depth++;
            case ')', ']', '}' -> depth--;
            case '\n' -> open.set(at, depth > 0);
            default -> {}
        }
    }

    private void literal(char quote) {
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at < text.length() && text.charAt(at) == quote) {
            at++;
        }
    }

    private void skipTo(String end, boolean marks) {
        while (at < text.length() && !text.startsWith(end, at)) {
            if (text.charAt(at) == '\n' && marks) {
                open.set(at + 1);
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
    }
}
