package workbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The most memory a process held, which Linux counts for everyone and other systems do not. */
final class PeakMemory {

    private static final String PEAK = "VmHWM:";

    /** Says to the kernel: count the peak anew. */
    private static final String RESET = "5";

    private PeakMemory() {}

    /** Return the peak in bytes since the last call; empty where the system does not tell. */
    static OptionalLong take(long pid) {
        var folder = Path.of("/proc", String.valueOf(pid));
        try (var lines = Files.lines(folder.resolve("status"))) {
            var peak =
                    lines.filter(line -> line.startsWith(PEAK))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(kibibytes -> Long.parseLong(kibibytes) * 1024)
                            .findFirst();
            Files.writeString(folder.resolve("clear_refs"), RESET);
            return peak;
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
