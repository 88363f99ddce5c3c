package workbook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A short session that loads what most commands need, for the launcher's start-up archive. */
final class Training {

    private Training() {}

    static int run() {
        var nowhere = new PrintWriter(Writer.nullWriter());
        var console = new Console(nowhere, nowhere, false);
        Main.run(console, "--help");
        try {
            var folder = Files.createTempDirectory("workbook-train");
            var book = folder.resolve("book");
            Main.run(console, "new", "book", book.toString());
            Main.run(console, "--book", book.toString(), "build");
            Main.run(console, "--book", book.toString(), "build");
            Main.run(console, "--book", book.toString(), "constants");
            delete(folder);
            return ExitCode.DONE;
        } catch (IOException e) {
            return ExitCode.BROKEN;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
