package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.grader.internal.run.Compiled;
import workbook.grader.internal.run.Laboratory;
import workbook.grader.internal.run.Seed;
import workbook.grader.internal.run.TestRun;
import workbook.grader.internal.sandbox.Prober;
import workbook.grader.internal.sandbox.Staging;
import workbook.grader.internal.sandbox.WorkerLost.Reason;

/** What an answer can see from inside: it throws what it found, and the feedback shows it. */
@Timeout(300)
class SandboxTest {

    private static final String DAYS = "training-days";

    private static final Map<Isolation, Laboratory> laboratories = new EnumMap<>(Isolation.class);
    private static final Map<Isolation, String> problems = new EnumMap<>(Isolation.class);

    @TempDir Path temp;

    @BeforeAll
    static void open() {
        try (var staging = new Staging(Course.classPath())) {
            var prober = new Prober(staging, GradingLimits.DEFAULT);
            for (var tier : Isolation.values()) {
                problems.put(tier, prober.problem(tier));
            }
        }
        available().forEach(tier -> laboratories.put(tier, laboratory(tier)));
    }

    @AfterAll
    static void close() {
        laboratories.values().forEach(Laboratory::close);
    }

    @Test
    void showsNoFileOfTheHost() {
        needs(Isolation.BUBBLEWRAP);
        var tests = Course.tests().get(0);
        var probe =
                "for (var p : List.of(\"/etc/passwd\", \"/root\", \"/home\", \"/usr/bin\", \"/var\", \""
                        + tests
                        + "\", \""
                        + temp
                        + "\")) if (new File(p).exists()) found.append(p);";
        assertThat(found(Isolation.BUBBLEWRAP, probe)).contains("found: [] end");
    }

    @Test
    void canWriteNothingButItsOwnTemporaryFolder() {
        needs(Isolation.BUBBLEWRAP);
        var probe =
                "for (var p : List.of(\"/x\", \"/usr/lib/x\", \"/workbook/x\", \"/tmp/x\"))"
                        + " try { Files.writeString(Path.of(p), \"x\"); found.append(p); }"
                        + " catch (IOException e) {}";
        assertThat(found(Isolation.BUBBLEWRAP, probe)).contains("found: [/tmp/x] end");
    }

    @Test
    void hidesEnvironmentAndOtherProcesses() {
        needs(Isolation.BUBBLEWRAP);
        var probe =
                "found.append(new TreeSet<>(System.getenv().keySet()));"
                        + " for (var p : new File(\"/proc\").list()) if (p.matches(\"\\\\d{3,}\"))"
                        + " found.append(p);";
        assertThat(found(Isolation.BUBBLEWRAP, probe)).contains("found: [[LC_ALL, PWD]] end");
    }

    @Test
    void hasNoNetwork() throws IOException {
        needs(Isolation.NAMESPACES);
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var probe =
                    "try (var s = new Socket(\"127.0.0.1\", "
                            + server.getLocalPort()
                            + ")) { found.append(\"connected\"); } catch (IOException e) {}";
            assertThat(found(Isolation.NAMESPACES, probe)).contains("found: [] end");
            assertThat(found(Isolation.JVM, probe)).contains("found: [connected] end");
        }
    }

    @Test
    void startsNoProgram() {
        needs(Isolation.BUBBLEWRAP);
        var probe =
                "for (var p : List.of(\"/bin/sh\", \"sh\", \"/usr/bin/env\", \"bwrap\"))"
                        + " try { new ProcessBuilder(p).start(); found.append(p); }"
                        + " catch (IOException e) {}";
        assertThat(found(Isolation.BUBBLEWRAP, probe)).contains("found: [] end");
    }

    @Test
    void holdsNeitherTestsNorTheGrader() {
        var probe =
                "for (var c : List.of(\"org.junit.jupiter.api.Test\", \"workbook.grader.Grader\","
                        + " \"workbook.nbformat.Json\", \"mlsys.exercises.hidden.TrainingDaysHiddenTest\"))"
                        + " try { Class.forName(c); found.append(c); }"
                        + " catch (ClassNotFoundException e) {}";
        assertThat(found(Isolation.JVM, probe)).contains("found: [] end");
    }

    @ParameterizedTest
    @MethodSource("available")
    void everyTierRunsAnHonestAnswer(Isolation tier) {
        assertThat(run(tier, Course.SOLUTIONS.getOrDefault(DAYS, "")).failed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("available")
    void everyTierEndsAnEndlessLoop(Isolation tier) {
        var report = run(tier, answer("while (true) {}"));
        assertThat(report.losses()).containsExactly(Reason.TIMEOUT);
    }

    @Test
    void namesTheTiers() {
        assertThat(Isolation.of("3")).isEqualTo(Isolation.of("bubblewrap"));
        assertThatThrownBy(() -> Isolation.of("docker"))
                .hasMessage(
                        "isolation \"docker\" is unknown; choose one of 0 (jvm), 1 (user), 2"
                                + " (namespaces), 3 (bubblewrap)");
    }

    private static String found(Isolation tier, String probe) {
        var body =
                "var found = new StringBuilder();\n"
                        + probe
                        + "\nthrow new RuntimeException(\"found: [\" + found + \"] end\");";
        return run(tier, answer(body)).tests().get(0).cases().get(0).text();
    }

    private static String answer(String body) {
        return "static double trainingDays(double flop, int devices, double peak, double eta) {\n"
                + body
                + "\n}";
    }

    private static Laboratory laboratory(Isolation tier) {
        var time = Duration.ofSeconds(2);
        return new Laboratory(
                Course.tests(),
                Course.classPath(),
                prober -> prober.exactly(tier),
                new GradingLimits(Duration.ofSeconds(20), time, time, 128),
                1);
    }

    private static TestRun.Report run(Isolation tier, String answer) {
        var laboratory = Objects.requireNonNull(laboratories.get(tier));
        var tests = laboratory.catalog().of(DAYS).orElseThrow();
        var compiled = laboratory.compile(tests, Map.of(1, answer), 1);
        if (compiled instanceof Compiled.Classes classes) {
            return laboratory.run(tests, classes, new Seed("test"));
        }
        throw new AssertionError(compiled);
    }

    private static void needs(Isolation tier) {
        var problem = String.valueOf(problems.get(tier));
        assumeTrue(
                problem.isEmpty(),
                () -> "isolation " + tier.label() + " cannot be had here: " + problem);
    }

    private static List<Isolation> available() {
        return Stream.of(Isolation.values())
                .filter(tier -> String.valueOf(problems.get(tier)).isEmpty())
                .toList();
    }
}
