package workbook.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.nbformat.Json;

/** Writes plain values as Java, in the type that a declaration wants. */
final class JavaLiterals {

    private static final Set<String> WHOLE =
            Set.of("byte", "Byte", "short", "Short", "int", "Integer", "long", "Long");
    private static final Set<String> FLOATING = Set.of("float", "Float", "double", "Double");
    private static final Pattern GENERIC =
            Pattern.compile("(?:java\\.util\\.)?(\\w+)<\\s*(.+?)\\s*>");
    private static final Pattern NUMBER =
            Pattern.compile("([-+]?[0-9][0-9_]*(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?)[LlDdFf]?");

    private JavaLiterals() {}

    /** Says that a value does not fit a type. */
    static final class MismatchException extends Exception {
        private static final long serialVersionUID = 1;

        MismatchException(String type, @Nullable Object value) {
            super("it is declared " + type + ", but was " + shown(value));
        }

        private static String shown(@Nullable Object value) {
            return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
        }
    }

    /** Write a value as {@code type}; {@code var} takes the type of the value. */
    static String of(String type, @Nullable Object value) throws MismatchException {
        if (type.equals("var") || type.equals("Object")) {
            return plain(value);
        } else if (type.endsWith("[]")) {
            var element = type.substring(0, type.length() - 2).strip();
            return "new " + type + " {" + each(element, list(type, value)) + "}";
        } else if (WHOLE.contains(type)) {
            return whole(type, value);
        } else if (FLOATING.contains(type)) {
            var number = number(type, value).doubleValue();
            return type.toLowerCase(Locale.ROOT).equals("float")
                    ? (float) number + "f"
                    : String.valueOf(number);
        } else if (type.equals("boolean") || type.equals("Boolean")) {
            return truth(type, value);
        } else if (type.equals("String") || type.equals("CharSequence")) {
            return text(type, value);
        }
        return other(type, value);
    }

    private static String other(String type, @Nullable Object value) throws MismatchException {
        if (type.equals("char") && value instanceof String text && text.length() == 1) {
            return "(char) " + (int) text.charAt(0);
        } else if (type.endsWith("Path") && value instanceof String text) {
            return "java.nio.file.Path.of(" + Json.write(text) + ")";
        }
        var generic = GENERIC.matcher(type);
        if (generic.matches() && value instanceof List<?> list) {
            var factory = generic.group(1).endsWith("Set") ? "Set" : "List";
            var made = "java.util." + factory + ".of(" + each(generic.group(2), list) + ")";
            return generic.group(1).matches("List|Set|Collection|Iterable")
                    ? made
                    : "new " + generic.group(1) + "<>(" + made + ")";
        } else if (value instanceof Map || value instanceof List) {
            return plain(value);
        } else if (value instanceof String expression) {
            return expression; // of a type we do not know, so written in Java
        }
        throw new MismatchException(type, value);
    }

    private static String plain(@Nullable Object value) throws MismatchException {
        if (value instanceof Map<?, ?> map) {
            var entries = new ArrayList<String>();
            for (var entry : map.entrySet()) {
                entries.add(
                        "Map.entry("
                                + plain(entry.getKey())
                                + ", "
                                + plain(entry.getValue())
                                + ")");
            }
            return "Map.ofEntries(" + String.join(", ", entries) + ")";
        } else if (value instanceof List<?> list) {
            return "List.of(" + each("var", list) + ")";
        } else if (value instanceof Long || value instanceof Integer) {
            long number = ((Number) value).longValue();
            return number == (int) number ? String.valueOf(number) : number + "L";
        } else if (value instanceof String text) {
            return Json.write(text);
        }
        return value == null ? "(Object) null" : String.valueOf(value);
    }

    private static String each(String type, List<?> values) throws MismatchException {
        var all = new ArrayList<String>();
        for (var value : values) {
            all.add(of(type, value));
        }
        return String.join(", ", all);
    }

    private static List<?> list(String type, @Nullable Object value) throws MismatchException {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new MismatchException(type, value);
    }

    private static String whole(String type, @Nullable Object value) throws MismatchException {
        var number = number(type, value);
        try {
            var exact =
                    switch (type) {
                        case "byte", "Byte" -> number.byteValueExact();
                        case "short", "Short" -> number.shortValueExact();
                        case "int", "Integer" -> number.intValueExact();
                        default -> number.longValueExact();
                    };
            return switch (type) {
                case "long", "Long" -> exact + "L";
                case "Byte", "Short" -> "(" + type.toLowerCase(Locale.ROOT) + ") " + exact;
                default -> String.valueOf(exact);
            };
        } catch (ArithmeticException e) {
            throw new MismatchException(type, value);
        }
    }

    private static BigDecimal number(String type, @Nullable Object value) throws MismatchException {
        var match = NUMBER.matcher(String.valueOf(value));
        if (!match.matches()) {
            throw new MismatchException(type, value);
        }
        return new BigDecimal(match.group(1).replace("_", ""));
    }

    private static String truth(String type, @Nullable Object value) throws MismatchException {
        var text = String.valueOf(value);
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new MismatchException(type, value);
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static String text(String type, @Nullable Object value) throws MismatchException {
        if (value instanceof Map || value instanceof List) {
            throw new MismatchException(type, value);
        }
        return value == null ? "null" : Json.write(String.valueOf(value));
    }
}
