package workbook.kernel.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import workbook.engine.CellError;
import workbook.engine.CellResult;

class EnvironmentTest {

    @Test
    void namesOptionsOfTheCompiler() {
        assertThat(Environment.compilerOptions(Map.of())).isEmpty();
        assertThat(Environment.compilerOptions(Map.of("IJAVA_COMPILER_OPTS", " -parameters  -g")))
                .containsExactly("-parameters", "-g");
        assertThat(Environment.compilerOptions(Map.of("JJAVA_COMPILER_OPTS", "-g")))
                .containsExactly("-g");
    }

    @Test
    void limitsTheTimeOfACell() {
        assertThat(timeout("30 seconds")).contains(Duration.ofSeconds(30));
        assertThat(timeout("1500")).contains(Duration.ofMillis(1500));
        assertThat(timeout("-1")).isEmpty();
        assertThat(timeout("")).isEmpty();
        assertThat(timeout("soon")).isEmpty();
    }

    private static Optional<Duration> timeout(String text) {
        return Environment.timeout(Map.of("JJAVA_TIMEOUT", text));
    }

    @Test
    void aCellOverItsTimeIsStoppedAndSaysWhy() {
        var stop = new CountDownLatch(1);
        var interrupted =
                CellError.plain(CellError.Kind.INTERRUPTED, "Interrupted", "interrupted", null);
        var result =
                new CellLimit(Optional.of(Duration.ofMillis(50)))
                        .run(
                                () -> {
                                    await(stop);
                                    return new CellResult(null, interrupted, List.of());
                                },
                                stop::countDown);
        assertThat(result.failure().orElseThrow().text())
                .isEqualTo(
                        "stopped: the cell ran longer than 50.0 ms, which IJAVA_TIMEOUT or"
                                + " JJAVA_TIMEOUT allows\n"
                                + "  try: a larger value under env in kernel.json, or none");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
