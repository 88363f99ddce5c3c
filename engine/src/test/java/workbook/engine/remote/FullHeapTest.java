package workbook.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.engine.CellError;
import workbook.engine.CellResult;
import workbook.engine.CellValue;
import workbook.engine.Recorder;

/** A cell that fills the heap with small objects is answered, and the next can free them. */
class FullHeapTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir private Path folder;

    @Test
    void canBeFreed() throws IOException {
        var flags = List.of("-Xmx64m");
        try (var engine = RemoteEngine.start(WorkerOptions.defaults().withFlags(flags));
                var session = engine.open(SessionOptions.of(folder, List.of(), new Recorder()))) {
            var fills = "var m = new ArrayList<Object>();\nwhile (true) m.add(new Object());";
            for (int i = 0; i < 2; i++) {
                var error = run(session, fills).failure().orElseThrow();
                assertThat(error.name()).isEqualTo("java.lang.OutOfMemoryError");
                assertThat(error.line()).isEqualTo(2);
                assertThat(error.lines())
                        .startsWith("java.lang.OutOfMemoryError: Java heap space")
                        .contains("    line 2: while (true) m.add(new Object());")
                        .last()
                        .asString()
                        .matches(
                                "  try: free it with `m = null`, or raise -Xmx \\(now \\d\\d MiB\\)");
                assertThat(run(session, "m = null;").failure().map(CellError::text)).isEmpty();
                assertThat(run(session, "1 + 1").shown().map(CellValue::text)).contains("2");
            }
        }
    }

    private static CellResult run(RemoteSession session, String code) throws IOException {
        var outcome = session.run(code, "cell 1", LONG);
        assertThat(outcome).isInstanceOf(Outcome.Finished.class);
        return ((Outcome.Finished<CellResult>) outcome).answer();
    }
}
