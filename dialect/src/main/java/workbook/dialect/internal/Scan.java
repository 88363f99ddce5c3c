package workbook.dialect.internal;

/** Finding the end of a construct in a line of text; every method returns -1 for "no end". */
final class Scan {

    private Scan() {}

    /** Return the offset of the dollar that closes the math whose text begins at {@code from}. */
    static int mathEnd(CharSequence text, int from) {
        if (from >= text.length() || Character.isWhitespace(text.charAt(from))) {
            return -1;
        }
        int end = dollar(text, from);
        boolean closes =
                end > from
                        && !Character.isWhitespace(text.charAt(end - 1))
                        && !(end + 1 < text.length() && isDigit(text.charAt(end + 1)));
        return closes ? end : -1;
    }

    /** The same for math with blanks on both of its insides, as others write it. */
    static int looseMathEnd(CharSequence text, int from) {
        if (from >= text.length() || text.charAt(from) != ' ') {
            return -1;
        }
        int end = dollar(text, from);
        return end > from + 1 && text.charAt(end - 1) == ' ' ? end : -1;
    }

    /** Return the offset of the next dollar that no backslash stands before. */
    private static int dollar(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '$') {
                return i;
            }
        }
        return -1;
    }

    /** Return the offset of the two dollars that close displayed math. */
    static int displayEnd(CharSequence text, int from) {
        for (int i = from; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '$' && text.charAt(i + 1) == '$') {
                return i;
            }
        }
        return -1;
    }

    /** Return the length of the run of {@code c} at {@code from}. */
    static int run(CharSequence text, int from, char c) {
        int end = from;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        return end - from;
    }

    /** Return the offset of the run of exactly {@code length} backticks that closes code. */
    static int codeEnd(CharSequence text, int from, int length) {
        int i = from;
        while (i < text.length()) {
            int run = run(text, i, '`');
            if (run == length) {
                return i;
            }
            i += Math.max(run, 1);
        }
        return -1;
    }

    /** Return the offset of the {@code close} that matches the {@code open} before {@code from}. */
    static int bracketEnd(CharSequence text, int from, char open, char close) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '`') {
                i = skipCode(text, i);
            } else if (c == '$') {
                int end = mathEnd(text, i + 1);
                i = end < 0 ? i : end;
            } else if (c == open) {
                depth++;
            } else if (c == close && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int skipCode(CharSequence text, int at) {
        int run = run(text, at, '`');
        int end = codeEnd(text, at + run, run);
        return (end < 0 ? at : end) + run - 1;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
