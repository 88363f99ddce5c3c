package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitTest {

    private final Recorder recorder = new Recorder();
    private final Engine engine = Engine.open(EngineOptions.defaults().withListener(recorder));

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "System.exit(3); | System.exit",
                "Runtime.getRuntime().exit(3); | Runtime.exit",
                "Runtime.getRuntime().halt(3); | Runtime.halt",
                "long a = 5L; double b = 2; switch ((int) a) { case 1: case 5: System.exit(3); } |"
                        + " System.exit",
                "switch (\"z\") { case \"a\": break; default: System.exit(3); } | System.exit",
                "java.util.function.IntConsumer end = System::exit; end.accept(3); | System.exit",
                "java.util.function.IntConsumer end = Runtime.getRuntime()::halt; end.accept(3); |"
                        + " Runtime.halt",
                "class Program { static void main() { try { System.exit(3); } finally { } } }"
                        + " Program.main(); | System.exit",
            })
    void endsTheCellAndNothingElse(String code, String method) {
        engine.run("int before = 1;");
        var error = engine.run(code).failure().orElseThrow();
        assertThat(error.message())
                .isEqualTo(method + "(3) was called: it ends the cell, and nothing else");
        assertThat(error.name()).isEqualTo("SystemExit");
        assertThat(engine.run("before").shown().orElseThrow().text()).isEqualTo("1");
    }

    @Test
    void namesTheLine() {
        assertThat(engine.run("int a = 1;\nSystem.exit(0);").failure().orElseThrow().text())
                .isEqualTo(
                        """
                        System.exit(0) was called: it ends the cell, and nothing else
                            line 2: System.exit(0);""");
    }

    @Test
    void endsOnlyTheThreadThatCallsIt() {
        var code = "var t = new Thread(() -> System.exit(1)); t.start(); t.join(); \"on\"";
        assertThat(engine.run(code).shown().orElseThrow().text()).isEqualTo("on");
        assertThat(recorder.err()).contains("System.exit(1) was called: it ends the cell");
    }

    @Test
    void exceptionsOfThreadsAreTold() {
        var code =
                "var t = new Thread(() -> Integer.parseInt(\"z\"), \"counter\"); t.start(); t.join();";
        assertThat(engine.run(code).isOk()).isTrue();
        assertThat(recorder.err())
                .startsWith(
                        """
                        in thread counter: java.lang.NumberFormatException: For input string: "z"
                            at java.lang.NumberFormatException.forInputString
                            at java.lang.Integer.parseInt
                        """);
    }
}
