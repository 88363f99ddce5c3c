package workbook.site.internal.math;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.site.internal.html.Html;
import workbook.site.internal.math.TexLexer.Kind;
import workbook.site.internal.math.TexParser.Atom;
import workbook.site.internal.math.TexParser.Scripts;

/** What each command does. */
final class TexCommands {

    static final String FUNCTION_SPACE = "rspace=\"0.1667em\"";

    private static final Map<String, String> SIZES =
            Map.of("big", "1.2em", "Big", "1.6em", "bigg", "2em", "Bigg", "2.6em");

    private static final Set<String> IGNORED =
            Set.of(
                    "limits",
                    "nolimits",
                    "nonumber",
                    "notag",
                    "displaystyle",
                    "textstyle",
                    "scriptstyle",
                    "scriptscriptstyle",
                    "hline",
                    "hfill",
                    "strut",
                    "allowbreak",
                    "nobreak",
                    "displaylimits",
                    "normalsize",
                    "small",
                    "large",
                    "Large");

    /** Switches that change all that follows in their braces, and the alphabet they mean. */
    private static final Map<String, String> SWITCHES =
            Map.of("bf", "mathbf", "cal", "mathcal", "sf", "mathsf", "tt", "mathtt", "it", "");

    private static final Set<String> REST = Set.of("right", "middle", "end", "over");

    private static final Pattern IDENTIFIER = Pattern.compile("(<m[in][^>]*>)([^<&]+)(</m[in]>)");

    private final TexParser parser;

    TexCommands(TexParser parser) {
        this.parser = parser;
    }

    Atom command(String name) {
        var symbol = symbol(name);
        if (symbol != null) {
            return symbol;
        }
        if (IGNORED.contains(name)) {
            return Atom.side("");
        }
        return switch (name) {
            case "underbrace" -> brace("munder", "⏟");
            case "overbrace" -> brace("mover", "⏞");
            case "operatorname" -> operator();
            case "mathop" -> new Atom(parser.argument(), Scripts.LIMITS);
            default -> Atom.side(structure(name));
        };
    }

    /** A brace takes its label as a limit. */
    private Atom brace(String element, String mark) {
        var xml = TexParser.element(element, parser.argument(), "<mo>" + mark + "</mo>");
        return new Atom(xml, Scripts.LIMITS);
    }

    /** With a star its scripts are limits. */
    private Atom operator() {
        boolean limits = parser.skip("*");
        return function(parser.rawArgument(), limits);
    }

    private static @Nullable Atom symbol(String name) {
        var identifier = TexSymbols.identifier(name);
        if (identifier != null) {
            return Atom.side(identifier(identifier));
        }
        var operator = TexSymbols.operator(name);
        if (operator != null) {
            return Atom.side("<mo>" + operator + "</mo>");
        }
        var large = TexSymbols.large(name);
        if (large != null) {
            return new Atom("<mo>" + large + "</mo>", Scripts.LIMITS);
        }
        var integral = TexSymbols.integral(name);
        if (integral != null) {
            return Atom.side("<mo>" + integral + "</mo>");
        }
        var delimiter = TexSymbols.delimiter(name);
        if (delimiter != null) {
            return Atom.side(TexParser.fence(delimiter));
        }
        var space = TexSymbols.space(name);
        if (space != null) {
            return Atom.side("<mspace width=\"" + space + "\"></mspace>");
        }
        return TexSymbols.isFunction(name) ? function(name, TexSymbols.isLimited(name)) : null;
    }

    /** Greek capitals stand upright, as TeX sets them. */
    private static String identifier(String text) {
        int c = text.codePointAt(0);
        boolean upright = (c >= 'Α' && c <= 'Ω') || !Character.isLetter(c);
        return upright ? "<mi mathvariant=\"normal\">" + text + "</mi>" : "<mi>" + text + "</mi>";
    }

    private static Atom function(String name, boolean limits) {
        var text = name.replace("arg", name.length() > 3 ? "arg\u2009" : "arg");
        var movable = limits ? " movablelimits=\"true\"" : "";
        var xml = "<mo form=\"prefix\" lspace=\"0.1667em\" " + FUNCTION_SPACE + movable + ">";
        return new Atom(xml + Html.escape(text) + "</mo>", limits ? Scripts.LIMITS : Scripts.SIDE);
    }

    private String styled(String name) {
        if (parser.peek().kind() == Kind.OPEN) {
            var raw = parser.rawArgument();
            return raw.matches("[\\p{L}\\p{N} ]*")
                    ? "<mi>" + Html.escape(Alphabets.styled(name, raw)) + "</mi>"
                    : restyled(name, new TexParser(TexLexer.tokens(raw), raw).parseAll());
        }
        return restyled(name, parser.argument());
    }

    private static String restyled(String alphabet, String xml) {
        return IDENTIFIER
                .matcher(xml)
                .replaceAll(
                        m ->
                                Matcher.quoteReplacement(
                                        m.group(1)
                                                + Alphabets.styled(alphabet, m.group(2))
                                                + m.group(3)));
    }

    private String structure(String name) {
        if (TexSymbols.accent(name) != null) {
            return accent(name);
        }
        if (Alphabets.isAlphabet(name)) {
            return styled(name);
        }
        var alphabet = SWITCHES.get(name);
        if (alphabet != null) {
            return restyled(alphabet, TexMath.row(parser.itemsUntil(REST)));
        }
        var size = SIZES.get(name.replaceAll("[lrm]$", ""));
        if (size != null) {
            return sized(size);
        }
        return switch (name) {
            case "frac", "dfrac", "tfrac", "cfrac" -> fraction();
            case "binom", "dbinom", "tbinom" -> binomial();
            case "sqrt" -> root();
            case "text",
                    "textrm",
                    "textnormal",
                    "mbox",
                    "textbf",
                    "textit",
                    "hbox",
                    "textsf",
                    "texttt",
                    "emph",
                    "textup",
                    "textsc",
                    "textsl" ->
                    text();
            case "mathrm", "mathit", "mathnormal", "rm" -> upright();
            case "left" -> delimited();
            case "not" -> negated();
            case "underline" -> "<munder>" + parser.argument() + "<mo>_</mo></munder>";
            case "overset", "stackrel" -> stacked("mover");
            case "underset" -> stacked("munder");
            case "xrightarrow" -> "<mover><mo>→</mo>" + parser.argument() + "</mover>";
            case "xleftarrow" -> "<mover><mo>←</mo>" + parser.argument() + "</mover>";
            case "substack" -> new TexEnvironments(parser).stack();
            case "mathrel",
                    "mathbin",
                    "mathord",
                    "mathopen",
                    "mathclose",
                    "mathpunct",
                    "mathinner",
                    "smash",
                    "cancel",
                    "hphantom" ->
                    parser.argument();
            case "textcolor" -> dropped() + parser.argument();
            case "label", "color", "require" -> dropped();
            case "hspace", "vspace", "mspace" -> dropped() + "<mspace width=\"0.5em\"></mspace>";
            case "eqref" -> "<mtext>(" + Html.escape(parser.rawArgument()) + ")</mtext>";
            case "ref" -> "<mtext>" + Html.escape(parser.rawArgument()) + "</mtext>";
            case "LaTeX", "TeX" -> "<mtext>" + name + "</mtext>";
            case "\n", "\t", "\r" -> "<mspace width=\"0.25em\"></mspace>";
            case "mod" -> "<mspace width=\"1em\"></mspace><mo>mod</mo>";
            case "pmod" ->
                    "<mrow><mspace width=\"1em\"></mspace><mo>(</mo><mo>mod</mo>"
                            + parser.argument()
                            + "<mo>)</mo></mrow>";
            case "phantom" -> "<mphantom>" + parser.argument() + "</mphantom>";
            case "boxed" -> "<menclose notation=\"box\">" + parser.argument() + "</menclose>";
            case "bmod" -> "<mo>mod</mo>";
            case "tag" -> tag();
            case "begin" -> new TexEnvironments(parser).environment(parser.rawArgument());
            default -> throw TexParser.unknown(name);
        };
    }

    private String accent(String name) {
        var stretchy = TexSymbols.isStretched(name) ? "" : " stretchy=\"false\"";
        var mark = "<mo" + stretchy + ">" + TexSymbols.accent(name) + "</mo>";
        return "<mover accent=\"true\">" + parser.argument() + mark + "</mover>";
    }

    private String fraction() {
        return TexParser.element("mfrac", parser.argument(), parser.argument());
    }

    private String binomial() {
        var inner = parser.argument() + parser.argument();
        return "<mrow><mo>(</mo><mfrac linethickness=\"0\">" + inner + "</mfrac><mo>)</mo></mrow>";
    }

    private String root() {
        if (!parser.peek().text().equals("[")) {
            return TexParser.element("msqrt", parser.argument());
        }
        parser.next();
        var index = TexMath.row(parser.itemsUntil(Set.of("]")));
        parser.next();
        return TexParser.element("mroot", parser.argument(), index);
    }

    private String text() {
        var raw = parser.rawArgument().replaceAll("\\\\([%$#&_{}])", "$1");
        return "<mtext>" + Html.escape(raw.replace(' ', '\u00a0')) + "</mtext>";
    }

    /** Words in roman; what isn't a word is parsed as usual. */
    private String upright() {
        if (parser.peek().kind() != Kind.OPEN) {
            return parser.argument().replace("<mi>", "<mi mathvariant=\"normal\">");
        }
        var raw = parser.rawArgument();
        if (raw.matches("[\\p{L}\\p{N} .,/·-]+")) {
            var variant = raw.length() == 1 ? " mathvariant=\"normal\"" : "";
            return "<mi" + variant + ">" + raw.strip() + "</mi>";
        }
        var inner = new TexParser(TexLexer.tokens(raw), raw).parseAll();
        return inner.replace("<mi>", "<mi mathvariant=\"normal\">");
    }

    private String delimited() {
        var out = new ArrayList<String>();
        out.add(fence(true));
        while (true) {
            out.addAll(parser.itemsUntil(Set.of("right", "middle")));
            if (parser.isCommand("middle")) {
                parser.next();
                out.add(fence(true));
            } else if (parser.isCommand("right")) {
                parser.next();
                out.add(fence(false));
                return "<mrow>" + String.join("", out) + "</mrow>";
            } else {
                throw new TexException("\\left without its \\right");
            }
        }
    }

    private String fence(boolean opening) {
        var mark = delimiter();
        var form = opening ? "prefix" : "postfix";
        return mark.isEmpty()
                ? ""
                : "<mo fence=\"true\" form=\"" + form + "\" stretchy=\"true\">" + mark + "</mo>";
    }

    private String delimiter() {
        var token = parser.next();
        if (token.kind() == Kind.CHAR) {
            return token.text().equals(".") ? "" : Html.escape(token.text());
        }
        var mark = token.kind() == Kind.COMMAND ? TexSymbols.delimiter(token.text()) : null;
        if (mark == null) {
            throw parser.unexpected(token);
        }
        return mark;
    }

    private String sized(String size) {
        var mark = delimiter();
        var sizes = " minsize=\"" + size + "\" maxsize=\"" + size + "\"";
        return "<mo stretchy=\"true\"" + sizes + ">" + mark + "</mo>";
    }

    private String negated() {
        return parser.argument().replace("</mo>", "\u0338</mo>");
    }

    private String stacked(String element) {
        var mark = parser.argument();
        return TexParser.element(element, parser.argument(), mark);
    }

    private String dropped() {
        parser.skip("*");
        parser.rawArgument();
        return "";
    }

    private String tag() {
        parser.skip("*");
        parser.setTag(parser.rawArgument());
        return "";
    }
}
