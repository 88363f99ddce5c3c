package workbook.kernel.internal.session;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import workbook.engine.Engine;

/**
 * What IJava's environment variables ask for: a class path and code to run before the first cell.
 */
final class StartScripts {

    private final Engine engine;
    private final CellOutput output;

    StartScripts(Engine engine, CellOutput output) {
        this.engine = engine;
        this.output = output;
    }

    void run(Map<String, String> environment) {
        for (var path : paths(environment.getOrDefault("IJAVA_CLASSPATH", ""))) {
            run("%classpath " + path, "IJAVA_CLASSPATH");
        }
        for (var path : paths(environment.getOrDefault("IJAVA_STARTUP_SCRIPTS_PATH", ""))) {
            runFile(Path.of(path));
        }
        run(environment.getOrDefault("IJAVA_STARTUP_SCRIPT", ""), "IJAVA_STARTUP_SCRIPT");
    }

    private void runFile(Path file) {
        try {
            run(Files.readString(file), file.toString());
        } catch (IOException e) {
            output.notice(file + ": cannot be read as a start script: " + e);
        }
    }

    private void run(String code, String name) {
        if (!code.isBlank()) {
            engine.run(code, name)
                    .failure()
                    .ifPresent(error -> output.notice(name + ": " + error.text()));
        }
    }

    private static String[] paths(String list) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(list)
                .filter(path -> !path.isBlank())
                .toArray(String[]::new);
    }
}
