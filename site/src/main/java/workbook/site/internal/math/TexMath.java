package workbook.site.internal.math;

import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.site.internal.html.Html;

/** Turns TeX math into MathML. */
public final class TexMath {

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

    private static Result render(String tex, boolean display) {
        try {
            var parser = new TexParser(TexLexer.tokens(tex.strip()), tex.strip());
            var body = parser.parseAll();
            var open = display ? "<math display=\"block\">" : "<math>";
            return new Result(open + body + "</math>", parser.tag(), null);
        } catch (TexException e) {
            return new Result(source(tex), null, String.valueOf(e.getMessage()));
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
