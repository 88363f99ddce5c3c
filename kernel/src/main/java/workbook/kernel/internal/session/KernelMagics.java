package workbook.kernel.internal.session;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import workbook.engine.Engine;
import workbook.engine.MagicException;
import workbook.engine.Magics;
import workbook.engine.display.Display;
import workbook.kernel.internal.maven.MavenMagics;

/** The magics of a notebook, beside those that every engine has. */
final class KernelMagics {

    private static final Map<String, String> SHOWN_AS =
            Map.of(
                    "html", "text/html",
                    "markdown", "text/markdown",
                    "latex", "text/latex",
                    "svg", "image/svg+xml",
                    "javascript", "application/javascript");

    private KernelMagics() {}

    /** Add them all. */
    static void addTo(Engine engine) {
        var magics = engine.magics();
        MavenMagics.addTo(engine);
        SHOWN_AS.forEach(
                (name, mime) -> magics.cell(name, call -> Display.display(call.body(), mime)));
        magics.describer(HelpText::about);
        magics.line("env", KernelMagics::env);
        magics.line("help", call -> show(HelpText.of(magics)));
        magics.line("lsmagic", call -> show(HelpText.of(magics)));
        magics.line("time", call -> time(call, call.arguments())).verbatim("time");
        magics.cell("time", call -> time(call, call.body()));
        magics.cell("writefile", KernelMagics::writeFile);
        ShellMagic.addTo(magics);
        magics.line("load", new LoadMagic()::run);
        VariableMagics.addTo(magics);
        PathCompletion.addTo(engine);
    }

    private static void env(Magics.Call call) {
        var name = call.arguments();
        if (name.isEmpty()) {
            show(lines(new TreeMap<>(System.getenv())));
        } else if (name.contains("=") || call.words().size() > 1) {
            throw new IllegalArgumentException(
                    "%env "
                            + name
                            + ": a running Java cannot change its environment"
                            + "; set it before Jupyter starts, or under env in kernel.json");
        } else {
            var value = System.getenv(name);
            show(value == null ? name + " is not set" : name + "=" + value);
        }
    }

    private static String lines(Map<String, String> variables) {
        return variables.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(joining("\n"));
    }

    private static void writeFile(Magics.Call call) throws IOException {
        if (call.words().size() != 1) {
            throw new IllegalArgumentException("%%writefile needs the name of a file");
        }
        var file = call.engine().options().directory().resolve(call.arguments());
        Files.writeString(file, call.body());
        call.print("wrote " + call.arguments());
    }

    /** {@code %%time} comes here only where no kernel has taken it; see {@link Timing}. */
    private static void time(Magics.Call call, String code) throws MagicException {
        if (code.isBlank()) {
            throw new IllegalArgumentException("%time needs code; %%time takes the whole cell");
        }
        long start = System.nanoTime();
        var result = call.run(code, "%time, line " + call.line());
        var taken = System.nanoTime() - start;
        if (result.error() != null) {
            throw MagicException.of(result.error());
        }
        result.shown().ifPresent(value -> Display.display(value.text(), "text/plain"));
        call.print("time " + Timing.format(taken) + ", compiling included");
    }

    static void show(String text) {
        Display.display(text, "text/plain");
    }
}
