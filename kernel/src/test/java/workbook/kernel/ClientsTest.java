package workbook.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.kernel.internal.protocol.JsonText;
import workbook.kernel.internal.protocol.Tree;

/**
 * The kernel under Jupyter's own clients. Needs a Python with {@code
 * src/test/python/requirements.txt} installed: {@code WORKBOOK_PYTHON} names it, or it is {@code
 * .venv/bin/python} in the repository.
 */
@Timeout(300)
class ClientsTest {

    @TempDir static Path jupyter;

    @BeforeAll
    static void writeKernelspec() throws IOException {
        var folder = Files.createDirectories(jupyter.resolve("kernels").resolve("under-test"));
        var command =
                List.of(
                        Jdk.current().program().toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "{connection_file}");
        var spec =
                Tree.object(
                        "argv", command,
                        "display_name", "under test",
                        "language", "java",
                        "interrupt_mode", "message",
                        "metadata", Tree.object("debugger", true));
        Files.write(folder.resolve(KernelSpec.FILE), JsonText.writePretty(spec));
    }

    /** The tests, and the packages that they need beside nbclient. */
    @ParameterizedTest
    @CsvSource({
        "test_conformance, jupyter_kernel_test",
        "test_nbclient, nbclient",
        "test_clients, 'nbconvert, papermill, jupyter_console, pexpect'",
        "test_lab, 'jupyterlab, playwright'"
    })
    void areSatisfied(String tests, String packages) throws Exception {
        var python = python(packages);
        var log = jupyter.resolve(tests + ".log");
        var builder =
                new ProcessBuilder(python.toString(), "-m", "unittest", "-v", tests)
                        .directory(Path.of("src/test/python").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().put("JUPYTER_PATH", jupyter.toString());
        builder.environment().put("KERNEL_NAME", "under-test");
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        var process = builder.start();
        boolean ended = process.waitFor(240, TimeUnit.SECONDS);
        process.destroyForcibly();
        var said = Files.readString(log);
        assertThat(said).matches("(?s).*\\nOK( \\(skipped=\\d+\\))?\\s*");
        assertThat(ended && process.exitValue() == 0).isTrue();
        said.lines().filter(line -> line.contains("skipped '")).forEach(System.out::println);
    }

    private static Path python(String packages) throws IOException, InterruptedException {
        var named = System.getenv("WORKBOOK_PYTHON");
        var found =
                Stream.of(
                                named == null ? "" : named,
                                "../.venv/bin/python",
                                "../.venv/Scripts/python.exe")
                        .filter(path -> !path.isEmpty())
                        .map(path -> Path.of(path).toAbsolutePath())
                        .filter(Files::isExecutable)
                        .findFirst();
        assumeTrue(
                found.isPresent(),
                "skipped: no Python; make .venv and install kernel/src/test/python/requirements.txt");
        var modules =
                new ProcessBuilder(found.get().toString(), "-c", "import nbformat, " + packages)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assumeTrue(
                modules.waitFor() == 0,
                "skipped: "
                        + found.get()
                        + " lacks one of "
                        + packages
                        + "; install kernel/src/test/python/requirements.txt");
        return found.get();
    }
}
