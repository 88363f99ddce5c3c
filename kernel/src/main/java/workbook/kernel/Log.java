package workbook.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;

/** What the kernel says about itself, to nobody unless someone wants to know. */
final class Log {

    /** The variable that names a file; {@code -} means stderr, which is Jupyter's terminal. */
    static final String VARIABLE = "WORKBOOK_KERNEL_LOG";

    private Log() {}

    /** Return where lines go. */
    static Consumer<String> of(Map<String, String> environment, PrintStream err) {
        var named = environment.getOrDefault(VARIABLE, "");
        if (named.isBlank()) {
            return line -> {};
        }
        return named.equals("-") ? line -> err.println(dated(line)) : file(Path.of(named), err);
    }

    private static Consumer<String> file(Path file, PrintStream err) {
        return line -> {
            try {
                Files.writeString(
                        file,
                        dated(line) + System.lineSeparator(),
                        UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                err.println(dated(line) + " (" + file + " cannot be written: " + e + ")");
            }
        };
    }

    private static String dated(String line) {
        var time = LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS);
        return time + " [kernel " + ProcessHandle.current().pid() + "] " + line;
    }
}
