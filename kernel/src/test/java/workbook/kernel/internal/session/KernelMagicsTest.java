package workbook.kernel.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.kernel.internal.protocol.Channel;
import workbook.kernel.internal.protocol.Tree;

@Timeout(60)
class KernelMagicsTest {

    private static TestKernel kernel;

    @BeforeAll
    static void start() throws Exception {
        kernel = new TestKernel();
    }

    @AfterAll
    static void end() throws Exception {
        kernel.close();
    }

    private static Map<String, Object> shown(String code) {
        return Tree.map(kernel.run(code).of("display_data").get(0).content(), "data");
    }

    @ParameterizedTest
    @CsvSource({
        "html, text/html",
        "markdown, text/markdown",
        "latex, text/latex",
        "svg, image/svg+xml",
        "javascript, application/javascript"
    })
    void showACellAsItIs(String magic, String mime) {
        assertThat(shown("%%" + magic + "\n<b>a % b</b>\n")).containsEntry(mime, "<b>a % b</b>\n");
    }

    @Test
    void timeACellAndKeepItsValueAndLines() {
        var run = kernel.run("%%time\n6 * 7");
        assertThat(run.result()).contains("42");
        assertThat(run.stream("stderr")).matches("time [\\d.]+ m?s, compiling included\n");
        var failed = kernel.run("%%time\nint a = 1;\nint b = a / 0;");
        assertThat(String.valueOf(failed.reply().content().get("traceback"))).contains("line 3");
        assertThat(kernel.run("%time 1 + 1").result()).contains("2");
    }

    @Test
    void timeOneLineOfACell() {
        var run = kernel.run("%time int timed = 40;\n%time timed + 2\nint after = timed;");
        assertThat(run.status()).isEqualTo("ok");
        assertThat(run.stream("stdout")).matches("(time [\\d.]+ m?s, compiling included\n){2}");
        assertThat(String.valueOf(run.of("display_data").get(0).content())).contains("42");
    }

    @Test
    void loadNotebooksAndScripts(@TempDir Path folder) throws Exception {
        var notebook = folder.resolve("other.ipynb");
        Files.writeString(
                notebook,
                """
                {"cells": [{"cell_type": "markdown", "source": "text"},
                 {"cell_type": "code", "source": ["int fromCell =\\n", " 5;"]},
                 {"cell_type": "code", "source": "int twice(int x) { return 2 * x; }"}]}""");
        assertThat(kernel.run("%load " + notebook + "\ntwice(fromCell)").result()).contains("10");
        var withoutEnding = folder.resolve("other");
        assertThat(kernel.run("%load " + withoutEnding + "\nfromCell").result()).contains("5");
        var script = folder.resolve("start.jshell");
        Files.writeString(script, "/set feedback verbose\nint a = 1;\nint b = a / 0;\n/exit");
        assertThat(String.valueOf(kernel.run("%load " + script).reply().content().get("traceback")))
                .contains("in " + script + ":", "line 3");
        Files.writeString(script, "%load " + script);
        assertThat(String.valueOf(kernel.run("%load " + script).reply().content()))
                .contains("it loads itself");
        assertThat(kernel.run("%load nowhere.jsh").reply().content().get("evalue"))
                .isEqualTo(
                        "%load nowhere.jsh: no such file, seen from "
                                + Path.of("").toAbsolutePath());
    }

    @Test
    void completeFilesAndCoordinates(@TempDir Path folder) throws Exception {
        Files.createFile(folder.resolve("a.jar"));
        Files.createDirectory(folder.resolve("ab"));
        assertThat(matches("%jars " + folder + "/a"))
                .isEqualTo(List.of(folder + "/a.jar", folder + "/ab/"));
        assertThat(matches("%maven org.jgr")).isEqualTo(List.of("org.jgrapht:"));
        assertThat(String.valueOf(matches("%maven org.jgrapht:jg")))
                .contains("org.jgrapht:jgrapht-core:");
    }

    private static @Nullable Object matches(String code) {
        var content = Tree.object("code", code, "cursor_pos", code.length());
        return kernel.ask(Channel.SHELL, "complete_request", content).get("matches");
    }

    @Test
    void listWhatJShellKnows() {
        kernel.run("record Listed(int x) {}\nint listed(int y) { return y; }");
        assertThat(String.valueOf(shown("%jshell /types").get("text/plain")))
                .contains("record Listed");
        assertThat(String.valueOf(shown("%jshell /methods").get("text/plain")))
                .contains("listed (int)int");
    }

    @Test
    void listVariables() {
        kernel.run("int counted = 3; String named = \"x\";");
        assertThat(String.valueOf(shown("%who").get("text/plain")))
                .contains("int counted = 3", "String named = \"x\"");
    }

    @Test
    void showTheEnvironmentAndSayThatItCannotChange() {
        assertThat(shown("%env NO_SUCH_VARIABLE"))
                .isEqualTo(Map.of("text/plain", "NO_SUCH_VARIABLE is not set"));
        assertThat(kernel.run("%env A=1").reply().content())
                .containsEntry(
                        "evalue",
                        "%env A=1: a running Java cannot change its environment; set it before"
                                + " Jupyter starts, or under env in kernel.json");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has neither bash nor sh")
    void runCommandsOfTheShell() {
        var run = kernel.run("// its output\n%%bash\nfor i in 1 2; do echo $i; done\necho no >&2");
        assertThat(run.stream("stdout")).isEqualTo("1\n2\n");
        assertThat(run.stream("stderr")).isEqualTo("no\n");
        assertThat(kernel.run("int n = 6;\n%sh echo $((n=7)) '\\{n}'").stream("stdout"))
                .isEqualTo("7 \\{n}\n");
        assertThat(kernel.run("%%sh\nexit 3").reply().content())
                .containsEntry("evalue", "%%sh ended with exit code 3");
    }

    @Test
    void areListed() {
        assertThat(String.valueOf(shown("%help").get("text/plain")))
                .contains("%jars PATTERN", "%who", "%%time", "%%html", "clearOutput()");
    }

    @Test
    void sayHowToNameALibrary() {
        assertThat(kernel.run("%maven a:b:c:d:e:1").reply().content())
                .containsEntry(
                        "evalue",
                        "%maven: a:b:c:d:e:1 is not of the form"
                                + " group:artifact[:extension[:classifier]]:version");
    }
}
