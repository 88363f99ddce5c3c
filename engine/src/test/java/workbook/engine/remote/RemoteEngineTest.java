package workbook.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.engine.CellError;
import workbook.engine.CellResult;
import workbook.engine.CellValue;
import workbook.engine.Recorder;

class RemoteEngineTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir private static Path folder;
    private static RemoteEngine engine = RemoteEngine.start(WorkerOptions.defaults());
    private final Recorder recorder = new Recorder();

    /** The classes come from a folder here, so the agent's jar holds only its manifest. */
    @BeforeAll
    static void startWithTheAgent() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .putValue("Premain-Class", "workbook.engine.internal.Redefiner");
        manifest.getMainAttributes().putValue("Can-Redefine-Classes", "true");
        var jar = folder.resolve("agent.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.flush();
        }
        engine =
                RemoteEngine.start(
                        WorkerOptions.defaults()
                                .withDirectory(folder)
                                .withAgent(Optional.of(jar))
                                .withFlags(List.of("-Xmx256m")));
    }

    @AfterAll
    static void end() {
        engine.close();
    }

    private RemoteSession open() throws IOException {
        return engine.open(SessionOptions.of(folder, List.of(), recorder));
    }

    private static CellResult finished(Outcome<CellResult> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Finished.class);
        return ((Outcome.Finished<CellResult>) outcome).answer();
    }

    private static String text(Outcome<CellResult> outcome) {
        var result = finished(outcome);
        return result.failure()
                .map(CellError::text)
                .orElseGet(() -> result.shown().map(CellValue::text).orElse("(nothing)"));
    }

    @Test
    void redefinesMethodsInPlace() throws IOException {
        try (var session = open()) {
            assertThat(session.canRedefine()).isTrue();
            var code = "int f() { return 1; } var v = f(); int f() { return 2; } v + \" \" + f()";
            assertThat(text(session.run(code, "cell 1", LONG))).isEqualTo("1 2");
        }
    }

    @Test
    void forgetsTheSourcesOfWhatRan() throws IOException {
        try (var session = open()) {
            long before = used(session, 10);
            assertThat(used(session, 150) - before).isLessThan(150 * 20_000);
        }
    }

    /** Run cells with a long text in each, and return how many bytes the heap holds then. */
    private static long used(RemoteSession session, int cells) throws IOException {
        for (int i = 0; i < cells; i++) {
            var text = String.valueOf(i % 10).repeat(20_000);
            session.run("String v = \"" + text + "\";\nv.length()", "cell", LONG);
        }
        session.run("for (int i = 0; i < 3; i++) { System.gc(); Thread.sleep(50); }", "gc", LONG);
        session.run("System.gc();", "gc", LONG);
        var used = "Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()";
        return Long.parseLong(text(session.run(used, "cell", LONG)));
    }

    @Test
    void stopsWhatWasRedefined() throws IOException {
        try (var session = open()) {
            session.run("void f() {} void f() { while (true) {} }", "cell 1", LONG);
            assertThat(session.run("f();", "cell 2", Duration.ofSeconds(1)))
                    .isEqualTo(new Outcome.TimedOut<>(Duration.ofSeconds(1), false));
        }
    }

    @Test
    void passesOutputDisplaysAndErrors() throws IOException {
        try (var session = open()) {
            var code = "System.out.println(\"π\"); display(\"<i>x</i>\", \"text/html\"); 1 / 0";
            assertThat(text(session.run(code, "cell 1", LONG)))
                    .isEqualTo("java.lang.ArithmeticException: / by zero\n    line 1: " + code);
            assertThat(recorder.out()).isEqualTo("π\n");
            assertThat(recorder.shown().get(0)).containsEntry("text/html", "<i>x</i>");
        }
    }

    @Test
    void evaluatesExpressions() throws IOException {
        try (var session = open()) {
            session.run("int n = 7;", "cell 1", LONG);
            var outcome = session.evaluate(List.of("n", "n +"), LONG);
            var values = ((Outcome.Finished<List<CellValue>>) outcome).answer();
            assertThat(values.get(0).text()).isEqualTo("7");
            assertThat(values.get(1).error()).isNotNull();
        }
    }

    @Test
    void sessionsShareNothing() throws IOException {
        try (var one = open();
                var two = open()) {
            one.run("int n = 1;", "cell 1", LONG);
            assertThat(text(two.run("n", "cell 1", LONG)))
                    .startsWith("line 1, column 1: cannot find symbol: variable n");
        }
    }

    @Test
    void aCellThatTakesTooLongIsStopped() throws IOException {
        try (var session = open()) {
            session.run("int kept = 4;", "cell 1", LONG);
            var outcome = session.run("while (true) {}", "cell 2", Duration.ofMillis(700));
            assertThat(outcome).isEqualTo(new Outcome.TimedOut<>(Duration.ofMillis(700), false));
            assertThat(((Outcome.TimedOut<CellResult>) outcome).message())
                    .isEqualTo("the cell took longer than 0.7 s and was stopped");
            assertThat(text(session.run("kept", "cell 3", LONG))).isEqualTo("4");
        }
    }

    @Test
    void aCellThatCannotBeStoppedLosesItsJvm() throws IOException {
        var code = "new ServerSocket(0).accept();";
        try (var session = open()) {
            assertThat(session.run(code, "cell 1", Duration.ofMillis(700)))
                    .satisfiesAnyOf(
                            outcome ->
                                    assertThat(outcome)
                                            .isEqualTo(
                                                    new Outcome.TimedOut<>(
                                                            Duration.ofMillis(700), true)),
                            outcome -> assertThat(session.isAlive()).isTrue());
        }
        try (var next = open()) {
            assertThat(text(next.run("1 + 1", "cell 1", LONG))).isEqualTo("2");
        }
    }

    private static String ofALibrary(String type, String method, int status) {
        var target = type.equals("System") ? "null" : "Runtime.getRuntime()";
        return type
                + ".class.getMethod(\""
                + method
                + "\", int.class)"
                + ".invoke("
                + target
                + ", "
                + status
                + ");";
    }

    @Test
    void systemExitOfALibraryIsTold() throws IOException {
        try (var session = open()) {
            var death =
                    new Outcome.Died<CellResult>(3, "the cell ended its JVM with System.exit(3)");
            assertThat(session.run(ofALibrary("System", "exit", 3), "cell 1", LONG))
                    .isEqualTo(death);
            assertThat(session.run("1", "cell 2", LONG)).isEqualTo(death);
            assertThat(session.isAlive()).isFalse();
        }
        try (var next = open()) {
            assertThat(text(next.run("1 + 1", "cell 1", LONG))).isEqualTo("2");
        }
    }

    @Test
    void otherDeathsAreTold() throws IOException {
        try (var session = open()) {
            assertThat(session.run(ofALibrary("Runtime", "halt", 4), "cell 1", LONG))
                    .isEqualTo(
                            new Outcome.Died<CellResult>(
                                    4, "the cell's JVM ended with exit status 4"));
        }
    }

    @Test
    void theJvmIsTheSameEverywhere() throws IOException {
        try (var session = open()) {
            var code =
                    "TimeZone.getDefault().getID() + \" \" + Locale.getDefault() + \" \""
                            + " + java.nio.charset.Charset.defaultCharset()";
            assertThat(text(session.run(code, "cell 1", LONG))).isEqualTo("UTC en_US UTF-8");
        }
    }
}
