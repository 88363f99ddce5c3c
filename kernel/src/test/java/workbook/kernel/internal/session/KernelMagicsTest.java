package workbook.kernel.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
