package workbook.grader.internal.run;

import java.util.Map;
import java.util.function.Function;

/** An exception of a student's code, by name and message. */
final class StudentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Exceptions that a test may expect; only these are made again as what they were. */
    private static final Map<String, Function<String, RuntimeException>> KNOWN =
            Map.ofEntries(
                    Map.entry("java.lang.IllegalArgumentException", IllegalArgumentException::new),
                    Map.entry("java.lang.IllegalStateException", IllegalStateException::new),
                    Map.entry("java.lang.ArithmeticException", ArithmeticException::new),
                    Map.entry("java.lang.NullPointerException", NullPointerException::new),
                    Map.entry("java.lang.NumberFormatException", NumberFormatException::new),
                    Map.entry(
                            "java.lang.IndexOutOfBoundsException", IndexOutOfBoundsException::new),
                    Map.entry(
                            "java.lang.ArrayIndexOutOfBoundsException",
                            ArrayIndexOutOfBoundsException::new),
                    Map.entry("java.lang.ClassCastException", ClassCastException::new),
                    Map.entry(
                            "java.util.NoSuchElementException",
                            java.util.NoSuchElementException::new),
                    Map.entry(
                            "java.lang.UnsupportedOperationException",
                            UnsupportedOperationException::new));

    private StudentException(String name, String message) {
        super(message.isEmpty() ? name : name + ": " + message, null, false, false);
    }

    static RuntimeException of(String name, String message) {
        var known = KNOWN.get(name);
        return known == null ? new StudentException(name, message) : known.apply(message);
    }
}
