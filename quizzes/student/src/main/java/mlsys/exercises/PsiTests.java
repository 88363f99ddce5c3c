package mlsys.exercises;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The visible tests of {@link Psi}. */
public final class PsiTests {

    private PsiTests() {}

    /** Return the tests in order, each with its name. */
    public static Map<String, Consumer<Psi>> tests() {
        var tests = new LinkedHashMap<String, Consumer<Psi>>();
        tests.put(
                "the room of the chapter",
                answer ->
                        Expect.close(
                                0.2282174,
                                answer.psi(
                                        new double[] {0.25, 0.25, 0.25, 0.25},
                                        new double[] {0.4, 0.3, 0.2, 0.1}),
                                "the change of each share times the natural logarithm of its"
                                        + " ratio, summed"));
        tests.put(
                "nothing has moved",
                answer ->
                        Expect.close(
                                0,
                                answer.psi(new double[] {0.2, 0.8}, new double[] {0.2, 0.8}),
                                "the logarithm of one is zero"));
        tests.put(
                "two bins",
                answer ->
                        Expect.close(
                                0.0405465,
                                answer.psi(new double[] {0.5, 0.5}, new double[] {0.6, 0.4}),
                                "both bins add: one grew, one shrank, and each product is"
                                        + " positive"));
        return tests;
    }
}
