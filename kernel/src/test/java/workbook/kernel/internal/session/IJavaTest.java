package workbook.kernel.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.kernel.internal.protocol.Tree;

/** What notebooks call of IJava's Java interface. */
@Timeout(60)
class IJavaTest extends WithKernel {

    @Test
    void rendersTypesThatANotebookRegisters() {
        var registered =
                kernel.run(
                        """
                        import io.github.spencerpark.ijava.IJava;
                        import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;

                        record Dot(int size) {}

                        IJava.getKernelInstance().getRenderer()
                            .createRegistration(Dot.class)
                            .preferring(MIMEType.TEXT_HTML)
                            .register((dot, ctx) -> ctx.renderIfRequested(
                                MIMEType.TEXT_HTML, () -> "<i>" + dot.size() + "</i>"));
                        """);
        assertThat(registered.status()).isEqualTo("ok");
        var shown = kernel.run("new Dot(3)").of("execute_result").get(0);
        assertThat(Tree.map(shown.content(), "data"))
                .containsEntry("text/html", "<i>3</i>")
                .containsEntry("text/plain", "Dot[size=3]");
    }

    @Test
    void registersTheShellWhichIsThereWithout() {
        var code =
                """
                import io.github.spencerpark.jupyter.kernel.magic.common.Shell;
                getKernelInstance().getMagics().registerMagics(Shell.class);
                """;
        assertThat(kernel.run(code).status()).isEqualTo("ok");
        assertThat(kernel.run("%sh echo here").stream("stdout")).isEqualTo("here\n");
    }

    @Test
    void registersMarkedMethodsAsMagics() {
        var code =
                """
                import io.github.spencerpark.jupyter.kernel.magic.registry.*;
                class Mine {
                    @LineMagic(aliases = "shout")
                    public static String loud(List<String> args) { return args.get(0) + "!"; }
                    @CellMagic("count")
                    public static Integer lines(List<String> args, String body) {
                        return body.split("\\n").length;
                    }
                }
                getKernelInstance().getMagics().registerMagics(Mine.class);
                """;
        assertThat(kernel.run(code).status()).isEqualTo("ok");
        assertThat(shown("%loud hey")).isEqualTo("hey!");
        assertThat(shown("%shout hey")).isEqualTo("hey!");
        assertThat(shown("%%count\na\nb")).isEqualTo("2");
        assertThat(kernel.run("String s = lineMagic(\"loud\", List.of(\"x\")); s").result())
                .contains("x!");
    }

    private static String shown(String code) {
        var data = Tree.map(kernel.run(code).of("display_data").get(0).content(), "data");
        return String.valueOf(data.get("text/plain"));
    }

    @Test
    void callsTheKernelsOwnMagics(@TempDir Path folder) throws Exception {
        var jar = Files.createDirectories(folder.resolve("classes"));
        var code = "List<String> added = lineMagic(\"classpath\", List.of(\"" + jar + "\")); added";
        assertThat(kernel.run(code).result()).contains("[" + jar + "]");
        var failed = kernel.run("cellMagic(\"nothing\", List.of(), \"\");").reply().content();
        assertThat(String.valueOf(failed.get("evalue"))).contains("unknown magic %%nothing");
    }

    @Test
    void evaluatesInsideOfACell() {
        assertThat(kernel.run("eval(\"int e = 4;\");").status()).isEqualTo("ok");
        var run = kernel.run("(int) eval(\"e + 1\") + e");
        assertThat(run.result()).as(run.published().toString()).contains("9");
        var failed = kernel.run("eval(\"1 / 0\");").reply().content();
        assertThat(String.valueOf(failed.get("evalue"))).startsWith("java.lang.ArithmeticExc");
    }

    @Test
    void showsContentOfSeveralTypes() {
        var run =
                kernel.run(
                        """
                        import io.github.spencerpark.jupyter.kernel.display.DisplayData;
                        var data = new DisplayData("plain");
                        data.putHTML("<b>rich</b>");
                        getKernelInstance().display(data);
                        """);
        assertThat(Tree.map(run.of("display_data").get(0).content(), "data"))
                .containsEntry("text/plain", "plain")
                .containsEntry("text/html", "<b>rich</b>");
    }

    @Test
    void showsWhatLibrariesForItsNotebooksDisplay() {
        var code =
                "io.github.spencerpark.ijava.runtime.Display.display(\"<b>x</b>\", \"text/html\");";
        var shown = kernel.run(code).of("display_data").get(0);
        assertThat(Tree.map(shown.content(), "data")).containsEntry("text/html", "<b>x</b>");
    }

    @Test
    void showsWhatRenderGivesAsThat() {
        var rendered = kernel.run("render(\"**x**\", \"text/markdown\")").of("execute_result");
        assertThat(Tree.map(rendered.get(0).content(), "data"))
                .containsEntry("text/markdown", "**x**");
    }

    @Test
    void writesFiles(@TempDir Path folder) throws Exception {
        var file = folder.resolve("a.txt");
        kernel.run("%%writefile " + file + "\none\ntwo");
        assertThat(file).hasContent("one\ntwo");
    }
}
