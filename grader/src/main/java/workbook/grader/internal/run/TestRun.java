package workbook.grader.internal.run;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import workbook.grader.TestResult;
import workbook.grader.internal.sandbox.WorkerLost.Reason;

/** Runs the tests of one exercise against one answer and believes only its own listener. */
public final class TestRun implements TestExecutionListener {

    private final ExerciseTests tests;
    private final Answer answer;
    private final Seed seed;
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

    /** What the listener saw of a test or container. */
    private record Outcome(boolean test, boolean passed, String name, String text) {}

    /**
     * What came out.
     *
     * @param tests one result for each test that earns points
     * @param failed the methods of the tests that did not pass
     * @param losses why workers were lost on the way
     * @param starved whether one ran out of time while it had no processor
     */
    public record Report(
            List<TestResult> tests, Set<String> failed, Set<Reason> losses, boolean starved) {}

    private TestRun(ExerciseTests tests, Answer answer, Seed seed) {
        this.tests = tests;
        this.answer = answer;
        this.seed = seed;
    }

    /** Run all tests of an exercise. */
    static Report run(TestCatalog catalog, ExerciseTests tests, Answer answer, Seed seed) {
        var run = new TestRun(tests, answer, seed);
        catalog.within(run::execute);
        var results = new ArrayList<TestResult>();
        var failed = new LinkedHashSet<String>();
        for (var item : tests.items()) {
            var result = run.result(item);
            results.add(result);
            if (!result.passed()) {
                failed.add(item.method());
            }
        }
        return new Report(results, failed, answer.losses(), answer.isStarved());
    }

    private boolean execute() {
        var id = UUID.randomUUID().toString();
        AnswerExtension.register(id, this);
        try {
            var request =
                    TestCatalog.request("exercise=" + tests.id())
                            .selectors(
                                    tests.classes().stream()
                                            .map(DiscoverySelectors::selectClass)
                                            .toList())
                            .configurationParameter(AnswerExtension.RUN, id)
                            .build();
            TestCatalog.launcher().execute(request, this);
            return true;
        } finally {
            AnswerExtension.forget(id);
        }
    }

    Class<?> exercise() {
        return tests.exercise();
    }

    Object proxy() {
        return Proxy.newProxyInstance(
                tests.exercise().getClassLoader(), new Class<?>[] {tests.exercise()}, answer);
    }

    Random random(String test) {
        return new Random(seed.of(test));
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        answer.beginTest();
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        var lost = answer.lostInTest();
        var passed = result.getStatus() == Status.SUCCESSFUL && lost == null;
        var text = passed ? "" : text(result);
        outcomes.put(
                test.getUniqueId(),
                new Outcome(test.isTest(), passed, test.getDisplayName(), text));
    }

    private String text(TestExecutionResult result) {
        var parts = new ArrayList<String>();
        if (!answer.lastCall().isEmpty()) {
            parts.add("called " + answer.lastCall());
        }
        var lost = answer.lostInTest();
        if (lost != null) {
            parts.add(Losses.explain(lost));
        } else {
            result.getThrowable().ifPresent(thrown -> parts.add(explain(thrown)));
        }
        if (!answer.printed().isEmpty()) {
            parts.add("printed:\n" + answer.printed());
        }
        return String.join("\n", parts);
    }

    private static String explain(Throwable thrown) {
        if (thrown instanceof AssertionError) {
            return String.valueOf(thrown.getMessage());
        }
        if (thrown instanceof StudentException) {
            return "your code threw " + thrown.getMessage();
        }
        return "your code threw " + thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
    }

    /** A test with parts passes when all of them pass and there is at least one. */
    private TestResult result(TestItem item) {
        var own = outcomes.get(item.id());
        var parts =
                outcomes.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(item.id() + "/"))
                        .map(Map.Entry::getValue)
                        .toList();
        var passed =
                own != null
                        && (own.test() || parts.stream().anyMatch(Outcome::test))
                        && own.passed()
                        && parts.stream().allMatch(Outcome::passed);
        return new TestResult(
                item.hint(), item.visible(), passed, item.points(), cases(item, own, parts));
    }

    private static List<TestResult.Case> cases(
            TestItem item, @Nullable Outcome own, List<Outcome> parts) {
        if (!item.visible() || own == null) {
            return List.of();
        }
        var shown = parts.isEmpty() ? List.of(own) : parts;
        return shown.stream()
                .map(part -> new TestResult.Case(part.name(), part.passed(), part.text()))
                .toList();
    }
}
