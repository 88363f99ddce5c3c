package workbook.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hints for slips that the compiler's message, or the code it points to, gives away. */
final class SlipHints {

    private record Slip(Pattern message, Pattern code, String hint) {}

    private static final List<Slip> SLIPS =
            List.of(
                    at("(?s)package\\s.*", "a cell has no package; %%javac compiles whole files"),
                    at("(?s)else\\b.*", "put else into the cell of its if, behind it"),
                    slip("';' expected", "end the statement with ;"),
                    slip(
                            ".*reached end of file while parsing.*",
                            "close what is open: count { and }, ( and )"),
                    slip(
                            "missing return statement",
                            "end each way through the method with return and a value"),
                    slip(
                            "unclosed string literal.*",
                            "end the text with \", or use \"\"\" for several lines"),
                    slip(
                            "unclosed character literal.*",
                            "a text stands between \" and \"; between ' and ' is one character"),
                    slip(
                            "unreported exception (\\S+?);.*",
                            "add throws $1 to the method, or catch it there"),
                    slip(
                            ".*possible lossy conversion from (\\S+) to (\\S+)",
                            "make it a $1, or write ($2) before it"),
                    slip(
                            "incompatible types: String cannot be converted to int",
                            "Integer.parseInt(text) reads a number"),
                    slip(
                            "incompatible types: String cannot be converted to double",
                            "Double.parseDouble(text) reads a number"),
                    slip(
                            "incompatible types: (?:int|long|double|char|boolean) cannot be converted to String",
                            "String.valueOf(value) makes a text of it"),
                    new Slip(
                            Pattern.compile(
                                    "incompatible types: \\S+ cannot be converted to boolean"),
                            Pattern.compile("(?s).*\\b(?:if|while)\\s*\\(.*"),
                            "a condition compares: == for numbers, equals for objects"),
                    slip(
                            "cannot find symbol: method (print|println|printf)\\(.*",
                            "System.out.$1(…)"),
                    slip(
                            ".*(?:is a preview feature|are a preview feature).*",
                            "use a newer Java, or allow it with WORKBOOK_KERNEL_PREVIEW=true"));

    private SlipHints() {}

    private static Slip slip(String message, String hint) {
        return new Slip(Pattern.compile(message, Pattern.DOTALL), Pattern.compile("(?s).*"), hint);
    }

    private static Slip at(String code, String hint) {
        return new Slip(Pattern.compile("(?s).*"), Pattern.compile(code), hint);
    }

    /** A hint for a message about code that starts with {@code code}. */
    static Optional<String> of(String message, String code) {
        for (var each : SLIPS) {
            var found = each.message().matcher(message);
            if (found.matches() && each.code().matcher(code).matches()) {
                return Optional.of(
                        found.replaceFirst(each.hint().replaceAll("\\$(?!\\d)", "\\\\\\$")));
            }
        }
        return Optional.empty();
    }
}
