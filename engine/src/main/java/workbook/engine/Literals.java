package workbook.engine;

/** Knows where comments, characters and texts end, in which nothing is code. */
final class Literals {

    private static final String BLOCK = "\"\"\"";

    private Literals() {}

    /** Where a comment, character or text that starts here ends; here, if none starts. */
    static int end(String source, int at) {
        if (source.startsWith("//", at)) {
            return end(source, source.indexOf('\n', at), 0);
        }
        if (source.startsWith("/*", at)) {
            return end(source, source.indexOf("*/", at + 2), 2);
        }
        if (source.startsWith(BLOCK, at)) {
            return endOfText(source, at + 3, BLOCK);
        }
        char first = source.charAt(at);
        return first == '"' || first == '\''
                ? endOfText(source, at + 1, String.valueOf(first))
                : at;
    }

    private static int endOfText(String source, int from, String quotes) {
        int at = from;
        while (at < source.length() && !source.startsWith(quotes, at)) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + quotes.length(), source.length());
    }

    private static int end(String source, int found, int length) {
        return found < 0 ? source.length() : found + length;
    }

    /** Tell whether a place is within a comment, a character or a text. */
    static boolean isInside(String source, int place) {
        int at = 0;
        while (at < place) {
            int end = end(source, at);
            if (end > place || (end == place && isOpen(source, at, end))) {
                return true;
            }
            at = Math.max(end, at + 1);
        }
        return false;
    }

    /** Tell whether what starts here has no end of its own. */
    private static boolean isOpen(String source, int start, int end) {
        if (end < source.length() || source.startsWith("//", start)) {
            return source.startsWith("//", start) && end == source.length();
        }
        if (source.startsWith("/*", start)) {
            return !source.startsWith("*/", Math.max(start + 2, end - 2));
        }
        var quotes = source.startsWith(BLOCK, start) ? BLOCK : source.substring(start, start + 1);
        return end - start < 2 * quotes.length() || !source.endsWith(quotes);
    }
}
