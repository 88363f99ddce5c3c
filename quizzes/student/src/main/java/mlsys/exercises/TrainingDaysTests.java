package mlsys.exercises;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The visible tests of {@link TrainingDays}. */
public final class TrainingDaysTests {

    private TrainingDaysTests() {}

    /** Return the tests in order, each with its name. */
    public static Map<String, Consumer<TrainingDays>> tests() {
        var tests = new LinkedHashMap<String, Consumer<TrainingDays>>();
        tests.put(
                "GPT-3 on 1,024 A100s at 45 % utilisation",
                answer ->
                        Expect.close(
                                25.278357,
                                answer.trainingDays(3.14e23, 1024, 3.12e14, 0.45),
                                "the cluster sustains devices · peak · eta operations a second"));
        tests.put(
                "one device for one day",
                answer ->
                        Expect.close(
                                1.0,
                                answer.trainingDays(8.64e19, 1, 1e15, 1),
                                "a day has 86,400 seconds"));
        tests.put(
                "GPT-3 on 1,024 A100s at 60 % utilisation",
                answer ->
                        Expect.close(
                                18.958768,
                                answer.trainingDays(3.14e23, 1024, 3.12e14, 0.6),
                                "a better utilisation shortens the run"));
        return tests;
    }
}
