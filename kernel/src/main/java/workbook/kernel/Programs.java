package workbook.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs other programs for their answer. */
final class Programs {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Programs() {}

    /** Return what a program printed on stdout; empty where it is missing, fails or hangs. */
    static Optional<String> answer(List<String> command) {
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .redirectInput(ProcessBuilder.Redirect.PIPE)
                            .start();
            process.getOutputStream().close();
            var text = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            return ended && process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
