package workbook.site.internal.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Sanitizer;
import workbook.site.internal.html.Trees;
import workbook.site.internal.math.TexMath;

/** One derivation as HTML: the formula, the same with the values in place, and its inputs. */
final class Derivation {

    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{N}_₀-₉]*");

    private Derivation() {}

    static String html(Map<String, Object> node) {
        return isLeaf(node) ? leaf(node) : formula(node) + inputs(node) + reference(node);
    }

    private static boolean isLeaf(Map<String, Object> node) {
        return Trees.objects(node, "inputs").isEmpty();
    }

    private static String leaf(Map<String, Object> node) {
        return "<table class=\"inputs\"><tbody>" + row(node) + "</tbody></table>";
    }

    private static String formula(Map<String, Object> node) {
        var latex = Trees.text(node, "latex");
        var text = Trees.text(node, "formula");
        var out = new StringBuilder();
        if (!latex.isEmpty()) {
            out.append("<div class=\"v-formula\">").append(TexMath.display(latex).html());
            out.append("</div>");
        } else if (!text.isEmpty()) {
            out.append("<p class=\"v-formula\">").append(symbols(text)).append("</p>");
        }
        var placed = placed(node, text);
        if (!placed.isEmpty()) {
            out.append("<p class=\"v-placed\">").append(Html.escape(placed)).append("</p>");
        }
        return out.toString();
    }

    /** The right side with every input's value in its place, and the result behind it. */
    private static String placed(Map<String, Object> node, String formula) {
        var right = substituted(node, formula);
        var display = Trees.text(node, "display");
        return right.isEmpty() || display.isEmpty() ? "" : right + " = " + Amounts.printed(display);
    }

    /** A formula of several equations is not for numbers; one of numbers is printed as it is. */
    private static String substituted(Map<String, Object> node, String formula) {
        int equals = formula.indexOf('=');
        if (equals >= 0 && formula.indexOf('=', equals + 1) >= 0) {
            return "";
        }
        var amounts = new HashMap<String, String>();
        operands(node).forEach(input -> amounts.put(Trees.text(input, "symbol"), amount(input)));
        var right = Amounts.printed(formula.substring(equals + 1).strip());
        return NAME.matcher(right)
                .replaceAll(
                        m -> {
                            var amount = amounts.getOrDefault(m.group(), m.group());
                            var before = right.substring(0, m.start()).strip();
                            return Matcher.quoteReplacement(bracketed(amount, before));
                        });
    }

    /** Put an amount in brackets behind a sign, if it would be read wrongly without. */
    private static String bracketed(String amount, String before) {
        boolean negative = amount.startsWith("−") && !before.matches("(.*[(,])?");
        boolean divisor = before.endsWith("/") && amount.contains("/");
        return negative || divisor ? "(" + amount + ")" : amount;
    }

    /** The inputs; for one that the formula writes out, those that stand there. */
    private static List<Map<String, Object>> operands(Map<String, Object> node) {
        return Trees.objects(node, "inputs").stream()
                .flatMap(
                        input ->
                                Trees.isTrue(input, "inline")
                                        ? operands(input).stream()
                                        : Stream.of(input))
                .toList();
    }

    private static String amount(Map<String, Object> node) {
        var display = Trees.text(node, "display");
        var text =
                display.isEmpty()
                        ? (Trees.text(node, "value") + " " + Trees.text(node, "unit")).strip()
                        : display;
        return Amounts.printed(text);
    }

    private static String inputs(Map<String, Object> node) {
        var rows =
                operands(node).stream()
                        .map(Derivation::row)
                        .distinct()
                        .collect(Collectors.joining());
        return "<table class=\"inputs\"><tbody>" + rows + "</tbody></table>";
    }

    private static String row(Map<String, Object> node) {
        var kind = Trees.text(node, "kind");
        var symbol = Trees.text(node, "symbol");
        var name = Trees.text(node, "name");
        var head = symbol.equals(Trees.text(node, "display")) ? "" : symbols(symbol);
        var out = new StringBuilder("<tr><th scope=\"row\">").append(head).append("</th>");
        out.append("<td class=\"v-amount\">").append(Html.escape(amount(node)));
        out.append(Values.estimateMark(kind)).append("</td><td class=\"v-source\">");
        if (!name.isEmpty()) {
            out.append("<span class=\"v-name\">").append(Html.escape(name)).append("</span> ");
        }
        out.append(origin(node)).append(kind(kind)).append("</td></tr>");
        if (!isLeaf(node)) {
            out.append("<tr class=\"v-sub\"><td colspan=\"3\"><details><summary>how ");
            out.append(head.isEmpty() ? "this" : head).append(" came about</summary>");
            out.append(html(node)).append("</details></td></tr>");
        }
        return out.toString();
    }

    static String kind(String kind) {
        return kind.isEmpty() ? "" : "<span class=\"kind\">" + Html.escape(kind) + "</span>";
    }

    private static String reference(Map<String, Object> node) {
        var origin = origin(node);
        return origin.isEmpty() ? "" : "<p class=\"v-source\">Formula: " + origin + "</p>";
    }

    /** Where a number is from; a reason that only repeats the name is left out. */
    static String origin(Map<String, Object> node) {
        var source = Trees.object(node, "source");
        var title = Trees.text(source, "title");
        var name = Html.escape(Trees.text(node, "name"));
        var parts =
                List.of(linked(title, Trees.text(source, "link")), where(source), note(node))
                        .stream()
                        .filter(part -> !part.isEmpty() && !part.equals(name))
                        .distinct()
                        .toList();
        return parts.isEmpty() ? "" : String.join(", ", parts) + " ";
    }

    static String linked(String title, String link) {
        var text = Html.escape(title);
        return link.isEmpty() || title.isEmpty()
                ? text
                : "<a" + Html.attribute("href", Sanitizer.url(link)) + ">" + text + "</a>";
    }

    private static String where(Map<String, Object> source) {
        return Html.escape(Trees.text(source, "where"));
    }

    private static String note(Map<String, Object> node) {
        return Html.escape(Trees.text(node, "note"));
    }

    /** Text with {@code R_peak} set as a subscript and single letters in italics. */
    static String symbols(String text) {
        return NAME.matcher(Html.escape(text))
                .replaceAll(m -> Matcher.quoteReplacement(symbol(m.group())));
    }

    private static String symbol(String name) {
        if (name.matches("amp|lt|gt|quot")) {
            return name;
        }
        int low = name.indexOf('_');
        var base = low > 0 ? name.substring(0, low) : name;
        @Nullable String index = low > 0 ? name.substring(low + 1).replace("_", "") : null;
        var letter = base.codePointCount(0, base.length()) == 1 ? "<i>" + base + "</i>" : base;
        return index == null || index.isEmpty() ? letter : letter + "<sub>" + index + "</sub>";
    }
}
