package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.nbformat.Notebook;

/** One class of hostile students, graded twice; an honest one sits among them. */
@Timeout(600)
class HostileTest {

    private static final String DAYS = "training-days";

    /** Seconds of those who fill the memory: on the busiest machine it is full before. */
    private static final int PATIENCE = 60;

    @TempDir static Path temp;

    private static GradeReport report;
    private static GradeReport memory;
    private static HostileFiles files;

    @BeforeAll
    static void grade() throws IOException {
        var folder = new ClassFolder(temp);
        var fillers = new ClassFolder(temp.resolve("memory"));
        for (var code : HostileCode.all()) {
            (code.fillsMemory() ? fillers : folder).add(code.name(), DAYS, code.cell());
        }
        folder.add("honest", Course.solved());
        files = new HostileFiles(folder.in());
        report = Grader.grade(request(folder, 1));
        memory = Grader.grade(request(fillers, PATIENCE));
    }

    /** Only the exercise that they attack, so that the others cost no time. */
    private static GradeRequest request(ClassFolder folder, int seconds) {
        var cells = new ArrayList<>(Course.assignment().cells());
        cells.removeIf(
                cell ->
                        cell.nbgrader().containsKey("grade_id")
                                && !cell.id().endsWith(DAYS)
                                && !cell.id().startsWith("cell-quiz"));
        var limits =
                new GradingLimits(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(seconds),
                        Duration.ofSeconds(2L * seconds),
                        128);
        return GradeRequest.of(
                        folder.in(),
                        folder.out(),
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
        assumeTrue(!code.sandboxed() || report.isolation() == Isolation.BUBBLEWRAP);
        var graded = code.fillsMemory() ? memory : report;
        assertVerdict(graded, code.name(), code.verdict() + " " + code.message());
    }

    static Stream<Map.Entry<String, String>> changes() {
        return files.verdicts().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void fileGetsItsVerdict(Map.Entry<String, String> file) {
        assertVerdict(report, file.getKey(), file.getValue());
    }

    @Test
    void theSuiteHasItsSizeAndTheHonestOneItsPoints() {
        assertThat(HostileCode.all().size() + files.verdicts().size()).isGreaterThan(100);
        assertVerdict(report, "honest", "ok 4 all tests passed");
        assertThat(report.submissions())
                .hasSize(
                        HostileCode.all().size()
                                - memory.submissions().size()
                                + files.verdicts().size()
                                + 1);
        assertThat(memory.submissions()).hasSizeGreaterThan(3);
    }

    @Test
    void anotherRunWritesTheSameBytes() throws IOException {
        assertSameBytes(temp, 1);
        assertSameBytes(temp.resolve("memory"), PATIENCE);
    }

    private static void assertSameBytes(Path root, int seconds) throws IOException {
        var before = contents(root.resolve("out"));
        Grader.grade(request(new ClassFolder(root), seconds));
        var after = contents(root.resolve("out"));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((name, text) -> assertThat(after.get(name)).as(name).isEqualTo(text));
    }

    @Test
    void pagesAreSmallAndHarmless() throws IOException {
        try (var pages = Files.list(temp.resolve("out/feedback"))) {
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
