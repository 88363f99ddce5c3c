package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.nbformat.Cell;
import workbook.nbformat.Notebook;
import workbook.nbformat.Solutions;

/**
 * Another course, whose tests are a folder of sources: answers are a class, a function that takes a
 * callback, and code for several threads. A driver runs them and returns what it saw.
 */
@Timeout(300)
class DriverTest {

    private static final String RING =
            """
            // BEGIN SOLUTION
            class Ring {
                private final int capacity;
                private final Deque<Integer> items = new ArrayDeque<>();
                Ring(int capacity) { this.capacity = capacity; }
                void put(int item) {
                    if (items.size() == capacity) items.removeFirst();
                    items.addLast(item);
                }
                List<Integer> content() { return new ArrayList<>(items); }
            }
            // END SOLUTION
            """;

    private static final String SUM =
            """
            static double integral(DoubleUnaryOperator f, int steps) {
                // BEGIN SOLUTION
                double sum = 0;
                for (int i = 0; i < steps; i++) sum += f.applyAsDouble((i + 0.5) / steps) / steps;
                return sum;
                // END SOLUTION
            }
            """;

    private static final String COUNTER =
            """
            // BEGIN SOLUTION
            class Counter {
                private long count;
                synchronized void add() { count++; }
                synchronized long get() { return count; }
            }
            // END SOLUTION
            """;

    private static final Map<String, String> SOLUTIONS =
            Map.of("ring", RING, "integral", SUM, "counter", COUNTER);

    @TempDir static Path temp;

    private static GradeReport report;

    @BeforeAll
    static void grade() throws IOException {
        course(temp.resolve("tests"));
        submit("right", SOLUTIONS);
        submit("stub", Map.of());
        submit("misnamed", Map.of("ring", RING.replace("put(", "push(")));
        submit("forgetful", Map.of("ring", RING.replace("items.removeFirst()", "return")));
        submit("racy", Map.of("counter", COUNTER.replace("synchronized ", "")));
        submit(
                "greedy",
                Map.of("ring", RING + "\nList<String> run(int n) { return List.of(\"won\"); }"));
        report = Grader.grade(request(temp.resolve("tests")));
    }

    @Test
    void observationsAreJudgedOutside() {
        assertThat(line("right", "ring")).isEqualTo("OK 2: all tests passed");
        assertThat(line("right", "integral")).isEqualTo("OK 2: all tests passed");
        assertThat(line("right", "counter")).isEqualTo("OK 2: all tests passed");
        assertThat(line("forgetful", "ring")).isEqualTo("PARTIAL 1: The oldest item must go.");
    }

    @Test
    void aStubIsMissing() {
        assertThat(line("stub", "ring"))
                .isEqualTo("MISSING 0: not answered: the cell still has its stub");
    }

    @Test
    void whatTheDriverCannotCallIsSaidInWords() {
        assertThat(line("misnamed", "ring"))
                .startsWith("COMPILE 0: the tests cannot call your code: cannot find symbol")
                .contains("method put(int)")
                .contains("variable ring of type Ring");
    }

    @Test
    void theDriversOwnMethodsCannotBeReplaced() {
        assertThat(line("greedy", "ring")).isEqualTo("OK 2: all tests passed");
    }

    @Test
    void checkProvesAnExerciseWithADriver() {
        try (var check = new ExerciseCheck(List.of(temp.resolve("tests")), List.of())) {
            assertThat(check.check("ring", RING))
                    .containsExactly(
                            new ExerciseCheck.Problem(
                                    "ring",
                                    "wrong answers",
                                    "there are 2 in wrong/ring, but 3 are needed"),
                            new ExerciseCheck.Problem(
                                    "ring",
                                    "too-wrong.java",
                                    "passes no test; make it wrong in one point only"));
        }
    }

    @Test
    void testsThatDoNotCompileAreNamedWithTheirLine() throws IOException {
        var tests = Files.createDirectories(temp.resolve("broken"));
        Files.writeString(tests.resolve("Broken.java"), "class Broken {\n  int x = y;\n}\n");
        assertThatThrownBy(() -> Grader.grade(request(tests)))
                .isInstanceOf(GradingException.class)
                .hasMessage(
                        "the tests do not compile:\n  "
                                + tests.resolve("Broken.java")
                                + ":2: cannot find symbol\n  symbol:   variable y\n  location:"
                                + " class course.Broken".replace("course.", ""));
    }

    private static void course(Path tests) throws IOException {
        write(
                tests.resolve("course/RingRuns.java"),
                """
                package course;
                /** What the driver of the ring can do. */
                public interface RingRuns { java.util.List<String> run(int capacity, int items); }
                """);
        write(
                tests.resolve("course/Numbers.java"),
                """
                package course;
                public interface Numbers {
                    Sum integral(String function, int steps);
                    record Sum(double value, int calls) {}
                }
                """);
        write(
                tests.resolve("course/Counts.java"),
                """
                package course;
                public interface Counts { long count(int threads, int each); }
                """);
        write(
                tests.resolve("course/HiddenTest.java"),
                """
                package course;
                import static org.junit.jupiter.api.Assertions.*;
                import java.util.List;
                import org.junit.jupiter.api.*;
                class HiddenTest {
                    @Test @Tag("exercise=ring") @Tag("points=1") @DisplayName("Keep the order.")
                    void order(RingRuns ring) { assertEquals(List.of("[0, 1]"), ring.run(3, 2)); }
                    @Test @Tag("exercise=ring") @Tag("points=1")
                    @DisplayName("The oldest item must go.")
                    void drops(RingRuns ring) {
                        assertEquals(List.of("[2, 3, 4]"), ring.run(3, 5));
                    }
                    @Test @Tag("exercise=integral") @Tag("points=1") @DisplayName("Sum it up.")
                    void square(Numbers numbers) {
                        var sum = numbers.integral("square", 100);
                        assertEquals(1 / 3.0, sum.value(), 1e-3);
                        assertEquals(100, sum.calls(), "call f once for each step");
                    }
                    @Test @Tag("exercise=counter") @Tag("points=1") @DisplayName("Lose no count.")
                    void threads(Counts counts) { assertEquals(80_000, counts.count(4, 20_000)); }
                }
                """);
        write(
                tests.resolve("drivers/ring.java"),
                """
                List<String> run(int capacity, int items) {
                    var ring = new Ring(capacity);
                    for (int i = 0; i < items; i++) ring.put(i);
                    return List.of(ring.content().toString());
                }
                """);
        write(
                tests.resolve("drivers/integral.java"),
                """
                import course.Numbers;
                import java.util.concurrent.atomic.AtomicInteger;
                Numbers.Sum integral(String function, int steps) {
                    var calls = new AtomicInteger();
                    DoubleUnaryOperator f = x -> {
                        calls.incrementAndGet();
                        return function.equals("square") ? x * x : x;
                    };
                    return new Numbers.Sum(integral(f, steps), calls.get());
                }
                """);
        write(
                tests.resolve("drivers/counter.java"),
                """
                long count(int threads, int each) throws Exception {
                    var counter = new Counter();
                    var all = new ArrayList<Thread>();
                    for (int i = 0; i < threads; i++) {
                        all.add(new Thread(() -> {
                            for (int k = 0; k < each; k++) counter.add();
                        }));
                    }
                    all.forEach(Thread::start);
                    for (var thread : all) thread.join();
                    return counter.get();
                }
                """);
        var drop = "// Wrong: drops new items.\n// Fails: drops\n";
        write(
                tests.resolve("wrong/ring/drops-new.java"),
                drop + RING.replace("items.removeFirst()", "return"));
        write(
                tests.resolve("wrong/ring/too-wrong.java"),
                drop + RING.replace("items.addLast(item);", ""));
    }

    private static GradeRequest request(Path tests) {
        var assignment = Notebook.of(metadata(), cells(SOLUTIONS));
        return GradeRequest.of(
                        temp.resolve("in"),
                        temp.resolve("out"),
                        assignment,
                        List.of(tests),
                        List.of())
                .withIsolation(Isolation.JVM)
                .withJobs(2);
    }

    private static void submit(String student, Map<String, String> answers) {
        var answered = new java.util.HashMap<String, String>();
        SOLUTIONS.forEach((id, source) -> answered.put(id, Solutions.strip(source)));
        answered.putAll(answers);
        Course.write(
                Notebook.of(metadata(), cells(answered)),
                temp.resolve("in").resolve(student + ".ipynb"));
    }

    private static Map<String, Object> metadata() {
        return Map.of("workbook", Map.of("schema", 1, "id", "other/course", "title", "Other"));
    }

    private static List<Cell> cells(Map<String, String> sources) {
        var cells = new ArrayList<Cell>();
        for (var id : List.of("ring", "integral", "counter")) {
            cells.add(Course.answerCell(id, sources.getOrDefault(id, "")));
            cells.add(
                    new Cell.Code(
                            "check-" + id,
                            "// try it",
                            Map.of(
                                    "nbgrader",
                                    Map.of(
                                            "grade_id",
                                            id + "-check",
                                            "grade",
                                            true,
                                            "points",
                                            2))));
        }
        return cells;
    }

    private static String line(String student, String exercise) {
        var result = ClassFolder.result(report, student, exercise);
        return result.status() + " " + result.score().toPlainString() + ": " + result.message();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
