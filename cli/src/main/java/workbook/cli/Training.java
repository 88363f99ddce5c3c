package workbook.cli;

import java.io.PrintWriter;
import java.io.Writer;

/** A short session that loads what most commands need, for the launcher's start-up archive. */
final class Training {

    private Training() {}

    static int run() {
        var nowhere = new PrintWriter(Writer.nullWriter());
        var console = new Console(nowhere, nowhere, false);
        Main.run(console, "--help");
        Main.run(console, "--version");
        return ExitCode.DONE;
    }
}
