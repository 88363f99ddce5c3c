package workbook.site.internal.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.site.internal.html.Html;
import workbook.site.internal.math.TexLexer.Kind;
import workbook.site.internal.math.TexLexer.Token;

/** Recursive descent over the tokens; every method consumes what it understood. */
final class TexParser {

    /** How scripts attach to an atom. */
    enum Scripts {
        SIDE,
        LIMITS
    }

    /** A piece of MathML and where its scripts go. */
    record Atom(String xml, Scripts scripts) {
        static Atom side(String xml) {
            return new Atom(xml, Scripts.SIDE);
        }
    }

    private static final Map<String, String> INFIX =
            Map.of(
                    "over",
                    "",
                    "atop",
                    " linethickness=\"0\"",
                    "choose",
                    " class=\"choose\" linethickness=\"0\"");

    private static final Pattern DISTANCE =
            Pattern.compile("\\[\\s*-?[\\d.]+\\s*(em|ex|pt|mm|cm|px|in)\\s*\\]");

    private final List<Token> tokens;
    private final String tex;
    private int at;
    private int depth;
    private @Nullable String tag;

    TexParser(List<Token> tokens, String tex) {
        this.tokens = tokens;
        this.tex = tex;
    }

    @Nullable String tag() {
        return tag;
    }

    String parseAll() {
        var body = rowUntil(Set.of());
        if (peek().kind() != Kind.END) {
            throw unexpected(peek());
        }
        return body;
    }

    // ---- tokens

    Token peek() {
        skipSpace();
        return tokens.get(at);
    }

    private void skipSpace() {
        while (tokens.get(at).kind() == Kind.SPACE) {
            at++;
        }
    }

    Token next() {
        var token = peek();
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    boolean isCommand(String name) {
        return peek().kind() == Kind.COMMAND && peek().text().equals(name);
    }

    TexException unexpected(Token token) {
        return token.kind() == Kind.END
                ? new TexException("the formula ends too early")
                : new TexException(
                        "unexpected \"" + token.text() + "\" at character " + (token.start() + 1));
    }

    static TexException unknown(String command) {
        return new TexException("\\" + command + " is not in the command set");
    }

    // ---- rows

    /** Parse until a closing brace, a cell or row end, or one of the {@code stops} commands. */
    String rowUntil(Set<String> stops) {
        return "<mrow>" + String.join("", itemsUntil(stops)) + "</mrow>";
    }

    List<String> itemsUntil(Set<String> stops) {
        var items = new ArrayList<String>();
        while (!atEnd(stops)) {
            if (peek().kind() == Kind.COMMAND && INFIX.containsKey(peek().text())) {
                return List.of(infix(INFIX.getOrDefault(next().text(), ""), items, stops));
            }
            var item = scripted();
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return items;
    }

    /** Old TeX writes {@code a \over b}: all before it in the braces, over all behind it. */
    private String infix(String attributes, List<String> above, Set<String> stops) {
        var fraction = "<mfrac" + attributes + ">" + TexMath.row(above);
        var whole = fraction + TexMath.row(itemsUntil(stops)) + "</mfrac>";
        return attributes.contains("choose")
                ? "<mrow><mo>(</mo>" + whole.replace(" class=\"choose\"", "") + "<mo>)</mo></mrow>"
                : whole;
    }

    /** Pass by a mark if it is next. */
    boolean skip(String mark) {
        boolean there = peek().kind() == Kind.CHAR && peek().text().equals(mark);
        if (there) {
            next();
        }
        return there;
    }

    /** Pass by the distance that may stand behind the end of a row: {@code [2pt]}. */
    void skipDistance() {
        var rest = tex.substring(Math.min(peek().start(), tex.length()));
        var matcher = DISTANCE.matcher(rest);
        if (matcher.lookingAt()) {
            int end = peek().start() + matcher.end();
            while (peek().kind() != Kind.END && peek().start() < end) {
                next();
            }
        }
    }

    private boolean atEnd(Set<String> stops) {
        var token = peek();
        return switch (token.kind()) {
            case END, CLOSE, ALIGN, NEW_ROW -> true;
            case COMMAND -> stops.contains(token.text());
            default -> token.text().equals("]") && stops.contains("]");
        };
    }

    String argument() {
        if (++depth > TexMath.MAX_DEPTH) {
            throw new TexException("commands are nested more than " + TexMath.MAX_DEPTH + " deep");
        }
        var argument = argument(next());
        depth--;
        return argument;
    }

    private String argument(Token token) {
        return switch (token.kind()) {
            case OPEN -> group();
            case END, CLOSE, ALIGN, NEW_ROW, SUP, SUB -> throw unexpected(token);
            case NUMBER -> singleDigit(token);
            default -> atom(token).xml();
        };
    }

    /** TeX takes one digit where no braces are: {@code x^23} is x squared, then 3. */
    private String singleDigit(Token token) {
        if (token.text().length() > 1) {
            var rest = token.text().substring(1);
            tokens.set(--at, new Token(Kind.NUMBER, rest, token.start() + 1));
        }
        return "<mn>" + token.text().charAt(0) + "</mn>";
    }

    String group() {
        var items = itemsUntil(Set.of());
        expectClose();
        return TexMath.row(items);
    }

    void expectClose() {
        if (peek().kind() != Kind.CLOSE) {
            throw unexpected(peek());
        }
        next();
    }

    /** The text of a braced argument as written, braces balanced. */
    String rawArgument() {
        if (peek().kind() != Kind.OPEN) {
            throw unexpected(peek());
        }
        int from = next().start() + 1;
        int depth = 1;
        while (true) {
            var token = tokens.get(at);
            if (token.kind() == Kind.END) {
                throw unexpected(token);
            }
            at++;
            depth += token.kind() == Kind.OPEN ? 1 : token.kind() == Kind.CLOSE ? -1 : 0;
            if (depth == 0) {
                return tex.substring(from, token.start());
            }
        }
    }

    // ---- scripts

    private String scripted() {
        var token = peek();
        var base =
                token.kind() == Kind.SUP || token.kind() == Kind.SUB
                        ? Atom.side("<mrow></mrow>")
                        : atom(next());
        while (isCommand("limits") || isCommand("nolimits")) {
            var where = next().text().equals("limits") ? Scripts.LIMITS : Scripts.SIDE;
            base = new Atom(base.xml(), where);
        }
        @Nullable String sub = null;
        @Nullable String sup = null;
        while (true) {
            if (peek().kind() == Kind.SUB && sub == null) {
                next();
                sub = subscript();
            } else if (peek().kind() == Kind.SUP && sup == null) {
                next();
                sup = argument();
            } else if (isPrime() && sup == null) {
                sup = primes();
            } else {
                return tightened(attach(base, sub, sup));
            }
        }
    }

    /** Three letters or more are a word, not a product: {@code R_{peak}}. */
    private String subscript() {
        if (peek().kind() == Kind.OPEN) {
            var end = tokens.subList(at + 1, tokens.size()).stream().map(Token::kind).toList();
            int letters = end.indexOf(Kind.CLOSE);
            var word =
                    tokens.subList(at + 1, at + 1 + Math.max(0, letters)).stream()
                            .map(Token::text)
                            .collect(Collectors.joining());
            if (word.matches("[A-Za-z]{3,}") && word.length() == letters) {
                at += letters + 2;
                return "<mi>" + word + "</mi>";
            }
        }
        return argument();
    }

    private boolean isPrime() {
        return peek().kind() == Kind.CHAR && peek().text().equals("'");
    }

    private String primes() {
        var marks = new StringBuilder();
        while (isPrime()) {
            next();
            marks.append('′');
        }
        return "<mo lspace=\"0\" rspace=\"0\">" + marks + "</mo>";
    }

    private static String attach(Atom base, @Nullable String sub, @Nullable String sup) {
        boolean limits = base.scripts() == Scripts.LIMITS;
        if (sub != null && sup != null) {
            return element(limits ? "munderover" : "msubsup", base.xml(), sub, sup);
        }
        if (sub != null) {
            return element(limits ? "munder" : "msub", base.xml(), sub);
        }
        return sup == null
                ? base.xml()
                : element(limits ? "mover" : "msup", base.xml(), Objects.requireNonNull(sup));
    }

    /** No thin space between a function's name and its bracket. */
    private String tightened(String xml) {
        boolean bracket =
                (peek().kind() == Kind.CHAR && Set.of("(", "[").contains(peek().text()))
                        || isCommand("left");
        return bracket ? xml.replace(TexCommands.FUNCTION_SPACE, "rspace=\"0\"") : xml;
    }

    static String element(String name, String... children) {
        return "<" + name + ">" + String.join("", children) + "</" + name + ">";
    }

    // ---- atoms

    private Atom atom(Token token) {
        return switch (token.kind()) {
            case COMMAND -> new TexCommands(this).command(token.text());
            case NUMBER -> Atom.side("<mn>" + token.text() + "</mn>");
            case OPEN -> Atom.side(group());
            case CHAR -> Atom.side(character(token.text()));
            default -> throw unexpected(token);
        };
    }

    private static String character(String c) {
        if (c.equals("~")) {
            return "<mtext>\u00a0</mtext>";
        }
        if (c.equals("'")) {
            return "<mo>′</mo>";
        }
        if (Character.isLetter(c.codePointAt(0))) {
            return "<mi>" + c + "</mi>";
        }
        return switch (c) {
            case "(", ")", "[", "]", "|" -> fence(c);
            case "-" -> "<mo>−</mo>";
            case "*" -> "<mo>∗</mo>";
            case "/" -> "<mo lspace=\"0\" rspace=\"0\">/</mo>";
            default -> "<mo>" + Html.escape(c) + "</mo>";
        };
    }

    static String fence(String c) {
        var tight = c.equals("|") || c.equals("‖") ? " lspace=\"0\" rspace=\"0\"" : "";
        return "<mo stretchy=\"false\"" + tight + ">" + c + "</mo>";
    }

    void setTag(String text) {
        tag = text;
    }
}
