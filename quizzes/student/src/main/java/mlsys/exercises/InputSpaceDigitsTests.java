package mlsys.exercises;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The visible tests of {@link InputSpaceDigits}. */
public final class InputSpaceDigitsTests {

    private InputSpaceDigitsTests() {}

    /** Return the tests in order, each with its name. */
    public static Map<String, Consumer<InputSpaceDigits>> tests() {
        var tests = new LinkedHashMap<String, Consumer<InputSpaceDigits>>();
        tests.put(
                "colour images of 224 × 224 pixels",
                answer ->
                        Expect.exactly(
                                362_508,
                                answer.inputSpaceDigits(224, 224, 3, 256),
                                "a power of ten with exponent x has floor(x) + 1 digits"));
        tests.put(
                "grey images of 28 × 28 pixels",
                answer ->
                        Expect.exactly(
                                1_889,
                                answer.inputSpaceDigits(28, 28, 1, 256),
                                "use the decimal logarithm of the number of levels"));
        tests.put(
                "one pixel that is on or off",
                answer ->
                        Expect.exactly(
                                1,
                                answer.inputSpaceDigits(1, 1, 1, 2),
                                "there are two images, and the number 2 has one digit"));
        return tests;
    }
}
