package workbook.site.internal.code;

import java.util.Set;
import workbook.site.internal.html.Html;

/**
 * Highlights Java with spans: {@code k} keyword, {@code s} string or character, {@code n} number,
 * {@code c} comment, {@code a} annotation, {@code t} type, {@code f} call, {@code v} constant.
 * Never fails: what is not Java stays plain text.
 */
public final class JavaHighlighter {

    private static final Set<String> KEYWORDS =
            Set.of(
                    """
                    abstract assert boolean break byte case catch char class continue default do
                    double else enum extends final finally float for if implements import instanceof
                    int interface long native new package private protected public return short
                    static strictfp super switch synchronized this throw throws transient try void
                    volatile while var record sealed permits yield true false null"""
                            .split("\\s+", -1));

    private final String code;
    private int at;
    private final StringBuilder out = new StringBuilder();

    private JavaHighlighter(String code) {
        this.code = code;
    }

    /** Return {@code code} as HTML. */
    public static String html(String code) {
        var highlighter = new JavaHighlighter(code);
        while (highlighter.at < code.length()) {
            highlighter.token();
        }
        return highlighter.out.toString();
    }

    private void token() {
        char c = code.charAt(at);
        if (code.startsWith("//", at)) {
            emit("c", lineEnd());
        } else if (code.startsWith("/*", at)) {
            emit("c", after("*/", at + 2));
        } else if (code.startsWith("\"\"\"", at)) {
            emit("s", quoted("\"\"\"", true));
        } else if (c == '"' || c == '\'') {
            emit("s", quoted(String.valueOf(c), false));
        } else if (c == '@' && isStart(at + 1) && !code.startsWith("@interface", at)) {
            emit("a", wordEnd(at + 1));
        } else if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
            emit("n", numberEnd());
        } else if (isStart(at)) {
            word();
        } else {
            out.append(Html.escape(code.substring(at, at + 1)));
            at++;
        }
    }

    private void emit(String style, int end) {
        out.append("<span class=\"").append(style).append("\">");
        out.append(Html.escape(code.substring(at, end))).append("</span>");
        at = end;
    }

    private void word() {
        int end = wordEnd(at);
        var word = code.substring(at, end);
        if (KEYWORDS.contains(word)) {
            emit("k", end);
        } else if (word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT))) {
            emit("v", end);
        } else if (Character.isUpperCase(word.charAt(0))) {
            emit("t", end);
        } else if (nextIs('(', end)) {
            emit("f", end);
        } else {
            out.append(Html.escape(word));
            at = end;
        }
    }

    private boolean nextIs(char c, int from) {
        int i = from;
        while (i < code.length() && code.charAt(i) == ' ') {
            i++;
        }
        return i < code.length() && code.charAt(i) == c;
    }

    private int lineEnd() {
        int end = code.indexOf('\n', at);
        return end < 0 ? code.length() : end;
    }

    private int after(String mark, int from) {
        int end = code.indexOf(mark, from);
        return end < 0 ? code.length() : end + mark.length();
    }

    /** The end of a literal; an unclosed string ends with its line. */
    private int quoted(String quote, boolean lines) {
        int i = at + quote.length();
        while (i < code.length()) {
            if (code.charAt(i) == '\\') {
                i += 2;
            } else if (code.startsWith(quote, i)) {
                return i + quote.length();
            } else if (!lines && code.charAt(i) == '\n') {
                return i;
            } else {
                i++;
            }
        }
        return code.length();
    }

    private int numberEnd() {
        int i = at;
        while (i < code.length() && (isPart(i) || code.charAt(i) == '.' || isExponentSign(i))) {
            i++;
        }
        return i;
    }

    private boolean isExponentSign(int i) {
        char before = Character.toLowerCase(code.charAt(i - 1));
        boolean hex = code.startsWith("0x", at) || code.startsWith("0X", at);
        return "+-".indexOf(code.charAt(i)) >= 0 && before == (hex ? 'p' : 'e');
    }

    private int wordEnd(int from) {
        int i = from;
        while (isPart(i)) {
            i++;
        }
        return i;
    }

    private boolean isStart(int i) {
        return i < code.length() && Character.isJavaIdentifierStart(code.charAt(i));
    }

    private boolean isPart(int i) {
        return i < code.length() && Character.isJavaIdentifierPart(code.charAt(i));
    }

    private boolean isDigit(int i) {
        return i < code.length() && code.charAt(i) >= '0' && code.charAt(i) <= '9';
    }
}
