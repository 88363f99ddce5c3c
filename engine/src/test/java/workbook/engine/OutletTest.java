package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a cell prints and shows goes to that cell. */
class OutletTest {

    private final Recorder first = new Recorder();
    private final Recorder second = new Recorder();
    private Engine engine = Engine.open(EngineOptions.defaults());

    @AfterEach
    void close() {
        engine.close();
    }

    private void run(String code, Recorder recorder) {
        assertThat(engine.run(code, "cell", recorder).failure().map(CellError::text)).isEmpty();
    }

    @Test
    void threadsPrintForTheCellThatStartedThem() {
        run(
                "var go = new CountDownLatch(1);"
                        + "var t = new Thread(() -> {"
                        + " try { go.await(); } catch (InterruptedException e) {}"
                        + " System.out.println(\"late\"); display(\"shown late\"); });"
                        + "t.start();",
                first);
        run("go.countDown(); t.join(); System.out.println(\"now\");", second);
        assertThat(first.order()).containsExactly("STDOUT late", "display shown late");
        assertThat(second.order()).containsExactly("STDOUT now");
    }

    @Test
    void tasksOfAPoolPrintForTheCellThatGaveThem() {
        run(
                "var pool = Executors.newFixedThreadPool(1);"
                        + "pool.submit(() -> System.out.println(\"one\")).get();",
                first);
        run(
                "pool.submit(() -> { System.out.println(\"two\"); return 2; }).get();"
                        + "pool.execute(() -> System.out.println(\"three\"));"
                        + "pool.shutdown(); pool.awaitTermination(9, TimeUnit.SECONDS);",
                second);
        assertThat(first.out()).isEqualToNormalizingNewlines("one\n");
        assertThat(second.out()).isEqualToNormalizingNewlines("two\nthree\n");
    }

    @Test
    void parallelStreamsPrintForTheRunningCell() {
        var code = "IntStream.range(0, 500).parallel().forEach(i -> System.out.println(i));";
        run(code, first);
        run(code, second);
        assertThat(first.out().lines()).hasSize(500);
        assertThat(second.out().lines()).hasSize(500);
    }

    @Test
    void outputWithoutEndIsCut() {
        engine.close();
        engine = Engine.open(EngineOptions.defaults().withOutputLimit(1000));
        run("for (int i = 0; i < 100_000; i++) System.out.print(\"0123456789\");", first);
        assertThat(first.out()).isEqualTo("0123456789".repeat(100));
        assertThat(first.err())
                .isEqualToNormalizingNewlines(
                        """

                        the cell has printed 1,000 characters; what follows is not shown
                          try: print less, or write to a file
                        """);
        run("System.out.print(1);", second);
        assertThat(second.out()).isEqualTo("1");
    }

    @Test
    void displaysWithoutEndAreCut() {
        run("for (int i = 0; i < 10_010; i++) display(i);", first);
        assertThat(first.shown()).hasSize(10_000);
        assertThat(first.err()).contains("what follows is not shown");
    }

    @Test
    void handlesUpdateAndClear() {
        run(
                "var h = displayHandle(\"<i>1</i>\", \"text/html\"); h.update(\"<i>2</i>\");"
                        + " h.clear();",
                first);
        assertThat(first.shown())
                .extracting(each -> each.get("text/html"))
                .containsExactly("<i>1</i>", "<i>2</i>", null);
        assertThat(first.order()).last().isEqualTo("update ");
        assertThat(engine.run("displayHandle(1)", "cell", second).shown()).isEmpty();
    }

    @Test
    void progressIsDrawnRarelyAndToItsEnd() {
        run("int sum = 0; for (int i : progress(List.of(1, 2, 3))) sum += i;", first);
        assertThat(first.order()).hasSizeBetween(2, 4);
        assertThat(first.order().get(0)).startsWith("display [......");
        assertThat(first.order())
                .last()
                .asString()
                .matches("update \\[#{30}\\] 3 of 3, \\d+\\.\\d s");
        assertThat(first.shown().get(0)).containsKey("text/html");
    }

    @Test
    void previewFeaturesWorkByOptionInAnyJvm() {
        engine.close();
        engine = Engine.open(EngineOptions.defaults().withPreview(true));
        run("int f() { return 1; }\nSystem.out.print(f());", first);
        assertThat(first.out()).isEqualTo("1");
        if (Runtime.version().feature() < 21) {
            run(
                    """
                    Object o = 5;
                    int r = switch (o) { case Integer i -> i; default -> 0; };
                    System.out.print(r);""",
                    second);
            assertThat(second.out()).isEqualTo("5");
        }
    }

    @Test
    void threadsThatInheritNothingPrintForTheCellThatStartedThem() {
        run(
                "var t = new Thread(null, () -> System.out.println(\"bare\"), \"t\", 0, false);"
                        + "t.start(); t.join();",
                first);
        assertThat(first.out()).isEqualToNormalizingNewlines("bare\n");
    }

    @Test
    void aCellFindsTheStreamsThatAnotherHasReplaced() {
        run("System.setOut(new PrintStream(new ByteArrayOutputStream()));", first);
        run("System.out.println(\"seen\");", second);
        assertThat(second.out()).isEqualToNormalizingNewlines("seen\n");
    }
}
