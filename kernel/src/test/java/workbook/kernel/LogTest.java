package workbook.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(terminal, true, UTF_8);

    @Test
    void isOffByDefault() {
        Log.of(Map.of(), err).accept("message dropped");
        assertThat(terminal.toString(UTF_8)).isEmpty();
    }

    @Test
    void goesToTheTerminal() {
        Log.of(Map.of("WORKBOOK_KERNEL_LOG", "-"), err).accept("message dropped");
        assertThat(terminal.toString(UTF_8)).endsWith("] message dropped" + System.lineSeparator());
    }

    @Test
    void goesToAFile(@TempDir Path folder) throws IOException {
        var file = folder.resolve("kernel.log");
        var log = Log.of(Map.of("WORKBOOK_KERNEL_LOG", file.toString()), err);
        log.accept("one");
        log.accept("two");
        assertThat(Files.readAllLines(file)).hasSize(2).last().asString().endsWith("] two");
        assertThat(terminal.toString(UTF_8)).isEmpty();
    }
}
