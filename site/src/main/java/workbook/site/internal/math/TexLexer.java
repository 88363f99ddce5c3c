package workbook.site.internal.math;

import java.util.ArrayList;
import java.util.List;

/** Splits TeX math into tokens; a single-character command such as {@code \,} is a command too. */
final class TexLexer {

    enum Kind {
        COMMAND,
        CHAR,
        NUMBER,
        OPEN,
        CLOSE,
        SUP,
        SUB,
        ALIGN,
        NEW_ROW,
        SPACE,
        END
    }

    /** One token; {@code start} is its offset in the source. */
    record Token(Kind kind, String text, int start) {}

    private final String tex;
    private int at;
    private final List<Token> tokens = new ArrayList<>();

    private TexLexer(String tex) {
        this.tex = tex;
    }

    static List<Token> tokens(String tex) {
        var lexer = new TexLexer(tex);
        while (lexer.at < tex.length()) {
            lexer.next();
        }
        lexer.add(Kind.END, "", tex.length());
        return lexer.tokens;
    }

    private void add(Kind kind, String text, int start) {
        tokens.add(new Token(kind, text, start));
    }

    private void next() {
        int start = at;
        char c = tex.charAt(at);
        if (c == '\\') {
            command(start);
        } else if (c == '%') {
            int end = tex.indexOf('\n', at);
            at = end < 0 ? tex.length() : end + 1;
        } else if (Character.isWhitespace(c)) {
            while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
                at++;
            }
            add(Kind.SPACE, " ", start);
        } else if (isDigit(c)) {
            number(start);
        } else {
            int length = Character.charCount(tex.codePointAt(at));
            at += length;
            add(kindOf(c), tex.substring(start, at), start);
        }
    }

    private static Kind kindOf(char c) {
        return switch (c) {
            case '{' -> Kind.OPEN;
            case '}' -> Kind.CLOSE;
            case '^' -> Kind.SUP;
            case '_' -> Kind.SUB;
            case '&' -> Kind.ALIGN;
            default -> Kind.CHAR;
        };
    }

    private void command(int start) {
        at++;
        if (at >= tex.length()) {
            add(Kind.COMMAND, "", start);
            return;
        }
        int from = at;
        while (at < tex.length() && isLetter(tex.charAt(at))) {
            at++;
        }
        if (at == from) {
            at += Character.charCount(tex.codePointAt(at));
        }
        var name = tex.substring(from, at);
        add(name.equals("\\") ? Kind.NEW_ROW : Kind.COMMAND, name, start);
    }

    /** Digits with inner decimal points, and {@code 1{,}024} as one number. */
    private void number(int start) {
        while (at < tex.length()) {
            if (isDigit(tex.charAt(at)) || (tex.charAt(at) == '.' && digitAt(at + 1))) {
                at++;
            } else if (tex.startsWith("{,}", at) && digitAt(at + 3)) {
                at += 3;
            } else {
                break;
            }
        }
        add(Kind.NUMBER, tex.substring(start, at).replace("{,}", ","), start);
    }

    private boolean digitAt(int index) {
        return index < tex.length() && isDigit(tex.charAt(index));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
