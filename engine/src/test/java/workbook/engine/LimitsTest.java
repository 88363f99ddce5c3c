package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a cell leaves behind, and what it cannot take. */
class LimitsTest {

    private final Engine engine = Engine.open(EngineOptions.defaults());

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void threadsWithoutEndAreStopped() {
        var code =
                """
                while (true) {
                    new Thread(() -> {
                        try { Thread.sleep(60_000); } catch (InterruptedException e) { }
                    }).start();
                }""";
        var error = engine.run(code).failure().orElseThrow();
        assertThat(error.name()).isEqualTo("TooManyThreads");
        assertThat(error.message())
                .isEqualTo("the cell has more than 2000 threads running: it and they were stopped");
        assertThat(error.line()).isBetween(1, 4);
        assertThat(engine.run("1 + 1").shown().orElseThrow().text()).isEqualTo("2");
    }

    @Test
    void valuesOfOverwrittenVariablesAreReleased() throws InterruptedException {
        var old =
                new WeakReference<>(
                        engine.run("var x = new Object();\nx").shown().orElseThrow().value());
        engine.run("var x = new int[3];");
        engine.run("x = null;");
        for (int i = 0; i < 50 && old.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(old.get()).isNull();
        assertThat(engine.run("x == null").shown().orElseThrow().text()).isEqualTo("true");
    }

    @Test
    void aDependentKeepsItsOriginalLine() {
        engine.run("int f() {\n    return g();\n}", "cell 1");
        engine.run("int g() { return 1 / 0; }", "cell 2");
        engine.run("\n\nint g() { return 2 / 0; }", "cell 3");
        assertThat(engine.run("f()").failure().orElseThrow().text())
                .isEqualTo(
                        """
                        java.lang.ArithmeticException: / by zero
                            cell 3, line 3, in g: int g() { return 2 / 0; }
                            cell 1, line 2, in f: return g();
                            line 1: f()""");
    }
}
