package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One class of hostile students, graded once; an honest one sits among them. */
@Timeout(300)
class HostileTest {

    private static final String DAYS = "training-days";
    private static final String RIGHT =
            """
                if (devices < 1) throw new IllegalArgumentException();
                return flop / (devices * peak * eta) / 86_400;
            """;

    @TempDir static Path temp;

    private static GradeReport report;

    @BeforeAll
    static void grade() throws IOException {
        var folder = new ClassFolder(temp);
        hostile().forEach((student, attack) -> folder.add(student, DAYS, answer(attack)));
        folder.add("honest", Course.solved());
        var cell = "x".repeat(9 << 20);
        folder.add("huge-cell", DAYS, "// " + cell + "\n" + answer("return 1;"));
        Files.write(folder.in().resolve("huge-file.ipynb"), new byte[21 << 20]);
        Files.writeString(folder.in().resolve("deep.ipynb"), "[".repeat(100_000));
        Files.createSymbolicLink(
                folder.in().resolve("link.ipynb"), temp.resolve("in/honest.ipynb"));
        var limits =
                new GradingLimits(
                        Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofSeconds(2), 128);
        report = Grader.grade(folder.request().withLimits(limits));
    }

    private static Map<String, String> hostile() {
        var attacks = new LinkedHashMap<String, String>();
        attacks.put("endless-loop", "while (true) {}");
        attacks.put("sleeper", "try { Thread.sleep(100000); } catch (Exception e) {} return 1;");
        attacks.put("swallower", "while (true) try { Thread.sleep(9); } catch (Throwable t) {}");
        attacks.put("exit", "System.exit(0); return 1;");
        attacks.put("halt", "Runtime.getRuntime().halt(0); return 1;");
        attacks.put(
                "hook",
                "Runtime.getRuntime().addShutdownHook(new Thread(() -> {"
                        + " while (true) {} })); System.exit(0); return 1;");
        attacks.put(
                "heap", "var l = new ArrayList<byte[]>(); while (true) l.add(new byte[1 << 20]);");
        attacks.put("stack", "return 1 + trainingDays(flop, devices, peak, eta);");
        attacks.put(
                "threads",
                "for (int i = 0; i < 100000; i++) { var t = new Thread(() -> {"
                        + " while (true) {} }); t.setDaemon(true); t.start(); } return 1;");
        attacks.put(
                "printer",
                "var b = \"x\".repeat(1 << 20);"
                        + " for (int i = 0; i < 500; i++) System.out.print(b);"
                        + RIGHT);
        attacks.put(
                "forger",
                "try { var o = new FileOutputStream(FileDescriptor.out);"
                        + " o.write(new byte[] {0, 0, 0, 9, 17, 0, 0, 0, 0, 0, 0, 0, 1}); o.flush(); }"
                        + " catch (IOException e) {}"
                        + RIGHT);
        attacks.put("aborter", "throw new TestAbortedException(\"assume\");");
        attacks.put(
                "message",
                "throw new RuntimeException() { public String getMessage() {"
                        + " while (true) {} } };");
        attacks.put(
                "shouter",
                "throw new RuntimeException(\"y\".repeat(5_000_000)"
                        + " + \"<script>alert(1)</script>\");");
        attacks.put(
                "redirector",
                "System.setOut(null); System.setErr(null); System.setIn(null);" + RIGHT);
        attacks.put("manager", "System.setSecurityManager(null);" + RIGHT);
        attacks.put("nan", "return Double.NaN;");
        attacks.put(
                "reflector",
                "for (var f : StackWalker.getInstance().walk(s -> s.toList()))"
                        + " if (f.getClassName().contains(\"junit\") || f.getClassName().contains(\"Hidden\"))"
                        + " return 25.278357; throw new IllegalStateException(\"no tests in sight\");");
        return attacks;
    }

    private static String answer(String body) {
        var extra =
                body.contains("TestAbortedException")
                        ? "class TestAbortedException extends RuntimeException {"
                                + " TestAbortedException(String m) { super(m); } }\n"
                        : "";
        return extra
                + "static double trainingDays(double flop, int devices, double peak, double eta) {\n"
                + body
                + "\n}\n";
    }

    static Stream<Arguments> verdicts() {
        return Stream.of(
                Arguments.of("endless-loop", Status.TIMEOUT, "0"),
                Arguments.of("sleeper", Status.TIMEOUT, "0"),
                Arguments.of("swallower", Status.TIMEOUT, "0"),
                Arguments.of("exit", Status.FAILED, "0"),
                Arguments.of("halt", Status.FAILED, "0"),
                Arguments.of("hook", Status.TIMEOUT, "0"),
                Arguments.of("heap", Status.MEMORY, "0"),
                Arguments.of("stack", Status.FAILED, "0"),
                Arguments.of("forger", Status.PROTOCOL, "0"),
                Arguments.of("aborter", Status.FAILED, "0"),
                Arguments.of("message", Status.TIMEOUT, "0"),
                Arguments.of("shouter", Status.FAILED, "0"),
                Arguments.of("redirector", Status.OK, "4"),
                Arguments.of("nan", Status.FAILED, "0"),
                Arguments.of("reflector", Status.FAILED, "0"),
                Arguments.of("huge-cell", Status.UNREADABLE, "0"),
                Arguments.of("huge-file", Status.UNREADABLE, "0"),
                Arguments.of("deep", Status.UNREADABLE, "0"),
                Arguments.of("link", Status.UNREADABLE, "0"),
                Arguments.of("honest", Status.OK, "4"));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void givesTheVerdict(String student, Status status, String score) {
        var result = ClassFolder.result(report, student, DAYS);
        assertThat(result.status() + " " + result.score().toPlainString())
                .as(result.message())
                .isEqualTo(status + " " + score);
    }

    @Test
    void survivesThreadsWithoutMarks() {
        var result = ClassFolder.result(report, "threads", DAYS);
        assertThat(result.score().signum()).isZero();
    }

    @Test
    void capsWhatIsPrinted() throws IOException {
        var page = temp.resolve("out/feedback/printer.html");
        assertThat(Files.size(page)).isLessThan(200_000);
    }

    @Test
    void escapesWhatIsThrown() throws IOException {
        var page = temp.resolve("out/feedback/shouter.html");
        assertThat(Files.readString(page)).doesNotContain("<script>");
        assertThat(Files.size(page)).isLessThan(200_000);
    }

    @Test
    void explainsTheEndOfTheProgram() {
        assertThat(ClassFolder.result(report, "exit", DAYS).message())
                .startsWith("your code ended the program (System.exit or a crash)");
    }
}
