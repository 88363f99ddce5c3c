package workbook.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values into the line of a magic, as rapaio's kernel does: an expression in braces with a
 * backslash before them stands for what it gives; two backslashes stand for one that is meant.
 */
final class Interpolation {

    private static final Pattern PLACE = Pattern.compile("\\\\\\\\\\{|\\\\\\{([^{}]*)\\}");

    private final Engine engine;
    private final String name;

    /** Evaluate with an engine; errors give the place by the name. */
    Interpolation(Engine engine, String name) {
        this.engine = engine;
        this.name = name;
    }

    String in(String text) {
        if (text.indexOf("\\{") < 0) {
            return text;
        }
        var filled = new StringBuilder();
        var places = PLACE.matcher(text);
        while (places.find()) {
            var expression = places.group(1);
            var value = expression == null ? "\\{" : value(expression);
            places.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return places.appendTail(filled).toString();
    }

    private String value(String expression) {
        var result = engine.runInside("String.valueOf(" + expression + ")", name);
        if (result.error() != null) {
            throw new IllegalArgumentException(
                    "\\{" + expression + "}: " + result.error().message());
        }
        return result.shown().map(CellValue::text).orElse("");
    }
}
