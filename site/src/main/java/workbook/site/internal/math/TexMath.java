package workbook.site.internal.math;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.site.internal.html.Html;

/** Turns TeX math into MathML. */
public final class TexMath {

    private static final Pattern ROWS = Pattern.compile("\\\\\\\\|&");
    private static final int MAX_LENGTH = 4_000;
    static final int MAX_DEPTH = 40;

    private TexMath() {}

    /**
     * What became of a formula.
     *
     * @param html MathML, or the source in a {@code code} element where it was not understood
     * @param tag the text of {@code \tag}, if any
     * @param problem why the source is shown, or null
     */
    public record Result(String html, @Nullable String tag, @Nullable String problem) {}

    /** Render {@code tex} inline. */
    public static Result inline(String tex) {
        return render(tex, false);
    }

    /** Render {@code tex} as a display of its own. */
    public static Result display(String tex) {
        return render(tex, true);
    }

    /** Others write rows without an environment around them. */
    private static Result render(String tex, boolean display) {
        var result = parsed(tex, display);
        if (result.problem() != null && ROWS.matcher(tex).find()) {
            var rows = parsed("\\begin{aligned}" + tex + "\\end{aligned}", display);
            return rows.problem() == null ? rows : result;
        }
        return result;
    }

    private static Result parsed(String tex, boolean display) {
        try {
            limit(tex);
            var parser = new TexParser(TexLexer.tokens(tex.strip()), tex.strip());
            var body = parser.parseAll();
            var open = display ? "<math display=\"block\">" : "<math>";
            return new Result(open + body + "</math>", parser.tag(), null);
        } catch (TexException e) {
            return new Result(source(tex), null, String.valueOf(e.getMessage()));
        }
    }

    /** The parser recurses, and anyone may write the formula. */
    private static void limit(String tex) {
        if (tex.length() > MAX_LENGTH) {
            throw new TexException("the formula has more than " + MAX_LENGTH + " characters");
        }
        int depth = 0;
        for (int i = 0; i < tex.length(); i++) {
            depth += tex.charAt(i) == '{' ? 1 : tex.charAt(i) == '}' ? -1 : 0;
            if (depth > MAX_DEPTH) {
                throw new TexException("braces are nested more than " + MAX_DEPTH + " deep");
            }
        }
    }

    private static String source(String tex) {
        return "<code class=\"tex\">" + Html.escape(tex.strip()) + "</code>";
    }

    /** Wrap several items so that they count as one; a single item needs no wrapper. */
    static String row(List<String> items) {
        return items.size() == 1 ? items.get(0) : "<mrow>" + String.join("", items) + "</mrow>";
    }
}
