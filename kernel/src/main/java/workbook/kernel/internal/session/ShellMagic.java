package workbook.kernel.internal.session;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import workbook.engine.Magics;

/** {@code %%bash}, {@code %%sh} and their line forms: commands of the machine's shell. */
final class ShellMagic {

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private ShellMagic() {}

    static void addTo(Magics magics) {
        for (var name : List.of("bash", "sh")) {
            magics.cell(name, call -> run(call, "%%" + name, call.body()));
            magics.line(name, call -> run(call, "%" + name, call.arguments()));
            magics.verbatim(name);
        }
    }

    private static void run(Magics.Call call, String name, String script)
            throws IOException, InterruptedException {
        if (script.isBlank()) {
            throw new IllegalArgumentException(name + " needs a command");
        }
        var builder = new ProcessBuilder(command(call.name(), script));
        builder.directory(call.engine().options().directory().toFile());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    name + ": " + builder.command().get(0) + " is not on this machine", e);
        }
        process.getOutputStream().close(); // nobody can answer it
        var out = copy(process.inputReader(), call.out());
        var err = copy(process.errorReader(), call.err());
        try {
            int code = process.waitFor();
            out.join();
            err.join();
            if (code != 0) {
                throw new IllegalArgumentException(name + " ended with exit code " + code);
            }
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw e;
        }
    }

    static List<String> command(String name, String script) {
        return WINDOWS && "sh".equals(name)
                ? List.of("cmd.exe", "/c", script)
                : List.of(name, "-c", script);
    }

    /** Copy as it comes; the thread is the cell's, so what it prints is too. */
    private static Thread copy(Reader from, PrintStream to) {
        var thread =
                new Thread(
                        () -> {
                            var buffer = new char[8192];
                            try (from) {
                                for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                                    to.append(new String(buffer, 0, n));
                                    to.flush();
                                }
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        "shell-output");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
