package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.grader.HostileCode.End;
import workbook.nbformat.Notebook;

/** Hostile students, an honest one among them, graded twice at the same time. */
@Timeout(600)
class HostileTest {

    private static final String DAYS = "training-days";

    @TempDir static Path temp;

    private static final Map<End, GradeReport> reports = new EnumMap<>(End.class);
    private static HostileFiles files;

    @BeforeAll
    static void grade() throws Exception {
        for (var code : HostileCode.all()) {
            new ClassFolder(folder(code.end())).add(code.name(), DAYS, code.cell());
        }
        new ClassFolder(folder(End.OWN)).add("honest", Course.solved());
        files = new HostileFiles(folder(End.OWN).resolve("in"));
        var threads = Executors.newFixedThreadPool(3);
        var first = new EnumMap<End, Future<GradeReport>>(End.class);
        var again = new ArrayList<Future<GradeReport>>();
        for (var end : End.values()) {
            first.put(end, threads.submit(() -> Grader.grade(request(end, "out"))));
            again.add(threads.submit(() -> Grader.grade(request(end, "again"))));
        }
        threads.shutdown();
        for (var report : first.entrySet()) {
            reports.put(report.getKey(), report.getValue().get());
        }
        for (var report : again) {
            report.get();
        }
    }

    private static Path folder(End end) {
        return temp.resolve(end.name());
    }

    /** Whom the clock must end has little time; on the busiest machine the others have enough. */
    private static GradeRequest request(End end, String out) {
        var folder = folder(end);
        return switch (end) {
            case CLOCK -> request(folder.resolve("in"), folder.resolve(out), 1, 1);
            case MEMORY -> request(folder.resolve("in"), folder.resolve(out), 60, 120);
            case OWN -> request(folder.resolve("in"), folder.resolve(out), 4, 20);
        };
    }

    /** Only the exercise that they attack, so that the others cost no time. */
    static GradeRequest request(Path in, Path out, int test, int exercise) {
        var cells = new ArrayList<>(Course.assignment().cells());
        cells.removeIf(
                cell ->
                        cell.nbgrader().containsKey("grade_id")
                                && !cell.id().endsWith(DAYS)
                                && !cell.id().startsWith("cell-quiz"));
        var limits =
                new GradingLimits(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(test),
                        Duration.ofSeconds(exercise),
                        128);
        return GradeRequest.of(
                        in,
                        out,
                        Notebook.of(Course.assignment().metadata(), cells),
                        Course.tests(),
                        Course.classPath())
                .withIsolation(Isolation.JVM)
                .withJobs(2)
                .withLimits(limits)
                .withSecret("test");
    }

    static Stream<HostileCode> codes() {
        return HostileCode.all().stream();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void codeGetsItsVerdict(HostileCode code) {
        assumeTrue(!code.sandboxed() || report(End.OWN).isolation() == Isolation.BUBBLEWRAP);
        assertVerdict(report(code.end()), code.name(), code.verdict() + " " + code.message());
    }

    static Stream<Map.Entry<String, String>> changes() {
        return files.verdicts().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void fileGetsItsVerdict(Map.Entry<String, String> file) {
        assertVerdict(report(End.OWN), file.getKey(), file.getValue());
    }

    @Test
    void theSuiteHasItsSizeAndTheHonestOneItsPoints() {
        assertThat(HostileCode.all().size() + files.verdicts().size()).isGreaterThan(100);
        assertVerdict(report(End.OWN), "honest", "ok 4 all tests passed");
        assertThat(reports.values().stream().mapToInt(report -> report.submissions().size()).sum())
                .isEqualTo(HostileCode.all().size() + files.verdicts().size() + 1);
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void anotherRunWritesTheSameBytes(End end) throws IOException {
        var before = contents(folder(end).resolve("out"));
        var after = contents(folder(end).resolve("again"));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((name, text) -> assertThat(after.get(name)).as(name).isEqualTo(text));
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void pagesAreSmallAndHarmless(End end) throws IOException {
        try (var pages = Files.list(folder(end).resolve("out/feedback"))) {
            for (var page : pages.toList()) {
                var text = Files.readString(page);
                assertThat(text).as("%s", page).doesNotContain("<script>", "\u001b", "\u202e");
                assertThat(Files.size(page)).as("%s", page).isLessThan(200_000);
            }
        }
    }

    @Test
    void noProgramOfAStudentIsLeft() {
        var left =
                ProcessHandle.allProcesses()
                        .filter(p -> p.info().commandLine().orElse("").contains("sleep 98765"))
                        .toList();
        left.forEach(ProcessHandle::destroyForcibly);
        assertThat(left).isEmpty();
    }

    private static GradeReport report(End end) {
        return Objects.requireNonNull(reports.get(end));
    }

    private static void assertVerdict(GradeReport graded, String student, String wanted) {
        var result = ClassFolder.result(graded, student, DAYS);
        var status = result.status().name().toLowerCase(Locale.ROOT);
        assertThat(status + " " + result.score().toPlainString() + " " + result.message())
                .startsWith(wanted);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (var file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                var name = folder.relativize(file).toString();
                contents.put(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }
}
