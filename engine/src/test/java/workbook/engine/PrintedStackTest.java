package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stacks that a cell prints itself. */
class PrintedStackTest {

    private final Recorder recorder = new Recorder();
    private final Engine engine = Engine.open(EngineOptions.defaults().withListener(recorder));

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void nameTheLinesOfCells() {
        engine.run("int half(int n) {\n    return 1 / n;\n}");
        engine.run(
                """
                // first
                try {
                    half(0);
                } catch (ArithmeticException e) {
                    e.printStackTrace();
                }""");
        assertThat(recorder.err())
                .isEqualToNormalizingNewlines(
                        """
                        java.lang.ArithmeticException: / by zero
                        \tat cell 1, line 2, in half: return 1 / n;
                        \tat line 3: half(0);
                        """);
    }

    @Test
    void nameTheLinesOfThreadsWhoseCellIsOver() {
        engine.run(
                """
                var go = new CountDownLatch(1); int[] none = {};
                var late = new Thread(() -> {
                    try { go.await(); } catch (InterruptedException e) { }
                    none[3]++;
                }, "late");
                late.start();""");
        engine.run("go.countDown(); late.join();");
        assertThat(recorder.err())
                .isEqualToNormalizingNewlines(
                        """
                        in thread late: java.lang.ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 0
                            cell 1, line 4: none[3]++;
                        """);
    }

    @Test
    void nameClassesAsTheCellDoes() {
        engine.run(
                "class Thing { }\nSystem.out.println(new Thing());\nSystem.out.print(new Thing());");
        assertThat(recorder.out()).matches("Thing@\\w+\\RThing@\\w+");
    }

    @Test
    void tellWhatClosingThrewOnTop() {
        engine.run(
                "class Door implements AutoCloseable { public void close() { throw new IllegalStateException(\"stuck\"); } }");
        assertThat(
                        engine.run("try (var d = new Door()) { throw new IOException(\"read\"); }")
                                .failure()
                                .orElseThrow()
                                .text())
                .isEqualTo(
                        """
                        java.io.IOException: read
                            line 1: try (var d = new Door()) { throw new IOException("read"); }
                        and then java.lang.IllegalStateException: stuck""");
    }
}
