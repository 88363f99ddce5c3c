package mlsys.exercises;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The visible tests of {@link Bottleneck}. */
public final class BottleneckTests {

    private BottleneckTests() {}

    /** Return the tests in order, each with its name. */
    public static Map<String, Consumer<Bottleneck>> tests() {
        var tests = new LinkedHashMap<String, Consumer<Bottleneck>>();
        tests.put(
                "one image of ResNet-50 on an A100",
                answer ->
                        Expect.text(
                                "MEMORY",
                                answer.bottleneck(8.2e9, 95.6e6, 0, 3.12e14, 1, 2.039e12, 1e9),
                                "26 µs of arithmetic against 47 µs of moving"));
        tests.put(
                "a batch of 64 images",
                answer ->
                        Expect.text(
                                "COMPUTE",
                                answer.bottleneck(
                                        64 * 8.2e9, 2892.8e6, 0, 3.12e14, 1, 2.039e12, 1e9),
                                "the weights are read once for all images"));
        tests.put(
                "a large input over a slow link",
                answer ->
                        Expect.text(
                                "IO",
                                answer.bottleneck(1e9, 1e6, 1e9, 1e12, 1, 1e12, 1e8),
                                "the input alone takes ten seconds"));
        return tests;
    }
}
