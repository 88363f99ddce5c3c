package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import workbook.nbformat.Json;

/** A student's machine: a home folder of its own, a course unpacked in it, Jupyter from Python. */
final class Jupyter {

    private final Path home;
    private final Path python;

    private Jupyter(Path home, Path python) {
        this.home = home;
        this.python = python;
    }

    /** What a cell showed: plain text, HTML, an exception; null where there was none. */
    record Shown(
            @Nullable String text,
            @Nullable String html,
            @Nullable String error,
            @Nullable String traceback) {}

    /**
     * Use the Python of {@code .venv} or of WORKBOOK_PYTHON; skip the test without these modules.
     */
    static Jupyter at(Path home, String... modules) {
        var given = System.getenv("WORKBOOK_PYTHON");
        var python =
                given == null
                        ? CourseCopy.ROOT.resolve(".venv/bin/python")
                        : Path.of(given).toAbsolutePath();
        var reason =
                " (see CONTRIBUTING.md: python3 -m venv .venv && .venv/bin/pip install -r"
                        + " kernel/src/test/python/requirements.txt, or set WORKBOOK_PYTHON)";
        assumeTrue(Files.isExecutable(python), () -> "no Python at " + python + reason);
        var jupyter = new Jupyter(home, python);
        for (var module : modules) {
            assumeTrue(
                    jupyter.run(home, python.toString(), "-c", "import " + module).code() == 0,
                    () -> python + " cannot import " + module + reason);
        }
        return jupyter;
    }

    Shell.Answer java(Path folder, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(List.of(arguments));
        return run(folder, command.toArray(String[]::new));
    }

    /** Run a Python program of the environment; it must end well. */
    Shell.Answer python(Path folder, String module, String... arguments) {
        var command = new ArrayList<>(List.of(python.toString(), "-m", module));
        command.addAll(List.of(arguments));
        var answer = run(folder, command.toArray(String[]::new));
        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
        return answer;
    }

    /** Return the folder of the Python environment. */
    Path prefix() {
        return Path.of(
                run(home, python.toString(), "-c", "import sys; print(sys.prefix)").out().strip());
    }

    /**
     * Run a notebook on a kernel, in the notebook's folder; return what its cells showed, by id.
     */
    Map<String, Shown> execute(Path notebook, String kernel) {
        var script = Path.of("src/test/python/execute_notebook.py").toAbsolutePath();
        var answer =
                run(
                        folder(notebook),
                        python.toString(),
                        script.toString(),
                        notebook.toString(),
                        kernel);
        assertThat(answer.code()).as(answer.err()).isZero();
        var cells = new LinkedHashMap<String, Shown>();
        Json.object(Json.object(Json.parse(answer.out())).get("cells"))
                .forEach((id, tree) -> cells.put(id, shown(Json.object(tree))));
        return cells;
    }

    /** Run one of the scripts beside the tests, and return what it prints. */
    Map<String, Object> script(String name, Path argument) {
        var script = Path.of("src/test/python").resolve(name).toAbsolutePath().toString();
        var answer = run(home, python.toString(), script, argument.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        return Json.object(Json.parse(answer.out()));
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private static Shown shown(Map<String, Object> tree) {
        return new Shown(
                (String) tree.get("text"),
                (String) tree.get("html"),
                (String) tree.get("error"),
                (String) tree.get("traceback"));
    }

    private Shell.Answer run(Path folder, String... command) {
        try {
            var out = Files.createTempFile(home, "out", ".txt");
            var err = Files.createTempFile(home, "err", ".txt");
            var builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            environment(builder.environment());
            var process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(List.of(command) + " took more than ten minutes");
            }
            return new Shell.Answer(
                    process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing of this machine's own Jupyter is seen, and kernels find Java and Python first. */
    private void environment(Map<String, String> variables) {
        variables
                .keySet()
                .removeIf(name -> name.startsWith("JUPYTER") || name.startsWith("IPYTHON"));
        variables.put("HOME", home.toString());
        variables.put("JUPYTER_DATA_DIR", home.resolve("jupyter").toString());
        // A Python environment's own kernels would come before the student's.
        variables.put("JUPYTER_PREFER_ENV_PATH", "0");
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put(
                "PATH",
                String.join(
                        File.pathSeparator,
                        System.getProperty("java.home") + "/bin",
                        folder(python).toString(),
                        "/usr/local/bin:/usr/bin:/bin"));
    }
}
