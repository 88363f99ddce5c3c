package workbook.grader.internal.quiz;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a number as people write it, with an optional unit behind it.
 *
 * <p>A text such as {@code 1,024} can be read in two ways; {@link #readings} gives both. NaN and
 * infinity are no numbers.
 *
 * @param readings all finite numbers that the text can mean; empty if it is none
 * @param unit what stands behind the number, in small letters
 */
record NumberText(Set<Double> readings, String unit) {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "([+-]?[0-9.,]+)(?:\\s*(?:e|[x×*]\\s*10\\s*\\^?)\\s*([+-]?\\d{1,3}))?(.*)");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern GROUPED_BY_DOTS =
            Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d*)?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");

    static NumberText read(String text) {
        var clean =
                text.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\u2212\u2013]", "-")
                        .replaceAll("(?<=\\d)[\\s\u2009\u202f\u00a0_'](?=\\d{3}(\\D|$))", "");
        var shape = SHAPE.matcher(clean);
        var readings = new LinkedHashSet<Double>();
        if (!shape.matches()) {
            return new NumberText(readings, "");
        }
        var digits = shape.group(1);
        var exponent = shape.group(2) == null ? "" : "e" + shape.group(2);
        add(readings, PLAIN, digits, digits + exponent);
        add(readings, GROUPED, digits, digits.replace(",", "") + exponent);
        add(readings, PLAIN, digits.replace(',', '.'), digits.replace(',', '.') + exponent);
        if (digits.contains(",") || digits.indexOf('.') != digits.lastIndexOf('.')) {
            var dots = digits.replace(".", "").replace(',', '.');
            add(readings, GROUPED_BY_DOTS, digits, dots + exponent);
        }
        return new NumberText(readings, shape.group(3).strip());
    }

    private static void add(Set<Double> readings, Pattern shape, String digits, String number) {
        if (shape.matcher(digits).matches()) {
            var value = Double.parseDouble(number);
            if (Double.isFinite(value)) {
                readings.add(value);
            }
        }
    }
}
