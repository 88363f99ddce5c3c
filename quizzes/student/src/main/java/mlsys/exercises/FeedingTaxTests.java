package mlsys.exercises;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The visible tests of {@link FeedingTax}. */
public final class FeedingTaxTests {

    private FeedingTaxTests() {}

    /** Return the tests in order, each with its name. */
    public static Map<String, Consumer<FeedingTax>> tests() {
        var tests = new LinkedHashMap<String, Consumer<FeedingTax>>();
        tests.put(
                "ResNet-50 on an A100, four-byte numbers, one disk",
                answer ->
                        Expect.close(
                                0.981813,
                                answer.feedingTax(11414.6341, 602_112, 125e6),
                                "the demand is items times bytes; the tax is what the supply"
                                        + " leaves open of it"));
        tests.put(
                "a store that is fast enough",
                answer ->
                        Expect.close(
                                0,
                                answer.feedingTax(100, 1e6, 1e9),
                                "a store that supplies more than is wanted leaves no tax"));
        tests.put(
                "a store at half of the demand",
                answer ->
                        Expect.close(
                                0.5,
                                answer.feedingTax(1000, 1e6, 5e8),
                                "half of the time there is nothing to eat"));
        return tests;
    }
}
