package workbook.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return new Main(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(List.of(arguments));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frob | 'frob' is neither a command nor a connection file that exists",
                "install --prefix | --prefix needs a value",
                "install --frob | unknown option '--frob'",
                "doctor --user | unknown option '--user'",
                "install --name a/b | a kernel's name has letters, digits, '.', '_' and '-' only, but was 'a/b'"
            },
            quoteCharacter = '"')
    void saysWhatIsWrongWithItsArguments(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .isEqualToNormalizingNewlines(message + "\n  try: java -jar JAR --help\n");
        assertThat(out.size()).isZero();
    }

    @Test
    void needsAnArgument() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("no command and no connection file");
    }

    @Test
    void helps() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8))
                .startsWith("A Java kernel for Jupyter.")
                .contains("Exit codes: 0 done");
    }

    @Test
    void saysThatAFileIsNoConnectionFile(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("x.json"), "[]");
        assertThat(run(file.toString())).isEqualTo(3);
        assertThat(err.toString(UTF_8))
                .isEqualToNormalizingNewlines(
                        "cannot run the kernel: "
                                + file
                                + ": expected a JSON object; expected a Jupyter connection file\n");
    }

    @Test
    void doctorSaysWhatToDo() {
        assertThat(run("doctor", "--name", "no-such-kernel")).isEqualTo(1);
        assertThat(out.toString(UTF_8))
                .contains("ok      Java: ", "PROBLEM Kernelspec: no kernel 'no-such-kernel' below ")
                .contains("try: run install, with the same --name if you gave one");
    }
}
