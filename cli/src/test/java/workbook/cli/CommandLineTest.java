package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Console console =
            new Console(new PrintWriter(out), new PrintWriter(err, true), false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--hlep | workbook: Unknown option: '--hlep'; did you mean --help?; see workbook --help",
                "build --otu x | workbook: Unknown options: '--otu', 'x'; did you mean --out?; see"
                        + " workbook build --help",
                "--book | workbook: Missing required parameter for option '--book' (DIR); see"
                        + " workbook --help",
            })
    void wrongUsageIsOneLine(String arguments, String message) {
        assertThat(Main.run(console, arguments.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).isEqualTo(message + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void withoutACommandItShowsTheHelp() {
        assertThat(Main.run(console)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).startsWith("Usage: workbook");
    }

    @Test
    void helpGoesToStandardOutput() {
        assertThat(Main.run(console, "--help")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).startsWith("Usage: workbook");
    }
}
