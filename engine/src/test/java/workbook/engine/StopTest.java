package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopTest {

    private final Engine engine = Engine.open(EngineOptions.defaults());

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) {}",
                "Thread.sleep(60_000);",
                "while (true) { try { Thread.sleep(10); } catch (InterruptedException e) {} }",
                "Stream.iterate(1, i -> i + 1).forEach(i -> {});",
                "while (true) System.out.println(1);",
                "synchronized (engineLock) { engineLock.wait(); }"
            })
    void endsWhatRuns(String code) throws Exception {
        engine.run("var engineLock = new Object();");
        var cell =
                CompletableFuture.supplyAsync(() -> engine.run("\n" + code + "\nint after = 1;"));
        Thread.sleep(300);
        assertThat(engine.stop()).isTrue();
        var result = cell.get(5, TimeUnit.SECONDS);
        assertThat(result.isInterrupted()).isTrue();
        assertThat(result.failure().orElseThrow().text())
                .isEqualTo("line 2: the cell was stopped\n    " + code);
        assertThat(engine.shell().variables().map(each -> each.name()))
                .containsExactly("engineLock");
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(
                        thread ->
                                thread.getThreadGroup() != null
                                        && thread.getThreadGroup().getName().contains("JShell"));
        assertThat(engine.run("1 + 1").shown().orElseThrow().text()).isEqualTo("2");
    }
}
