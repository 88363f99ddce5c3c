package workbook.site.internal.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.site.PrintException;

class BrowserTest {

    @TempDir Path folder;

    @Test
    void isTheProgramThatTheVariableNames() throws IOException {
        program("chromium", "exit 0");
        var own = program("mine", "exit 0");
        var environment = Map.of("PATH", folder.toString(), "CHROMIUM", own.toString());
        assertThat(Browser.find(environment).program()).isEqualTo(own);
    }

    @Test
    void isTheFirstUsualNameOnThePath() throws IOException {
        program("google-chrome", "exit 0");
        var chromium = program("chromium", "exit 0");
        var environment = Map.of("PATH", "/nowhere:" + folder);
        assertThat(Browser.find(environment).program()).isEqualTo(chromium);
    }

    @Test
    void isMissedInOneSentence() {
        assertThatThrownBy(() -> Browser.find(Map.of()))
                .isInstanceOf(PrintException.class)
                .hasMessage(
                        "the PDF needs Chromium or Chrome, and none is on the path; install one,"
                                + " or name its program in the variable CHROMIUM");
    }

    @Test
    void isNoFileThatCannotBeRun() {
        var environment = Map.of("CHROMIUM", folder.resolve("none").toString());
        assertThatThrownBy(() -> Browser.find(environment))
                .isInstanceOf(PrintException.class)
                .hasMessage(
                        "CHROMIUM names "
                                + folder.resolve("none")
                                + ", which is no program; name a Chromium or unset it");
    }

    @Test
    void isQuotedWhenItFails() throws IOException {
        var broken = new Browser(program("chromium", "echo no display; exit 7"));
        assertThatThrownBy(
                        () ->
                                broken.print(
                                        folder.resolve("a.html"), folder.resolve("a.pdf"), folder))
                .isInstanceOf(PrintException.class)
                .hasMessage(
                        broken.program()
                                + " did not print the book, it ended with exit code 7:\n"
                                + "  no display");
    }

    private Path program(String name, String script) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
