package workbook.kernel.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.kernel.internal.client.Client;
import workbook.kernel.internal.protocol.Channel;
import workbook.kernel.internal.protocol.Tree;

/** The variable explorer, which speaks the debug protocol. */
@Timeout(60)
class DebugTest extends WithKernel {

    private static Map<String, Object> debug(String command, Object... arguments) {
        var content = Tree.object("type", "request", "seq", 7, "command", command);
        content.put("arguments", Tree.object(arguments));
        return kernel.ask(Channel.CONTROL, "debug_request", content);
    }

    @SuppressWarnings("unchecked") // as this kernel answers
    private static Map<String, Object> variable(Map<String, Object> answer, String name) {
        return Tree.list(Tree.map(answer, "body"), "variables").stream()
                .map(each -> (Map<String, Object>) each)
                .filter(each -> name.equals(each.get("name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + answer));
    }

    private static Map<String, Object> inside(Map<String, Object> variable) {
        return debug(
                "variables", "variablesReference", Tree.number(variable, "variablesReference", 0));
    }

    @Test
    void listsVariablesAndWhatIsInside() {
        kernel.run(
                "int n = 3; record Point(int x, int y) {} var points = List.of(new Point(1, 2));");
        kernel.run("var byName = new TreeMap<>(Map.of(\"a\", new double[] {1.5}));");
        var listed = debug("inspectVariables");
        assertThat(variable(listed, "n"))
                .isEqualTo(
                        Map.of(
                                "name", "n",
                                "value", "3",
                                "type", "int",
                                "evaluateName", "n",
                                "variablesReference", 0));
        var points = variable(listed, "points");
        assertThat(points)
                .containsEntry("type", "List<Point>")
                .containsEntry("value", "[Point[x=1, y=2]]");
        var point = variable(inside(points), "[0]");
        assertThat(point).containsEntry("type", "Point");
        assertThat(variable(inside(point), "y")).containsEntry("value", "2");
        var array = variable(inside(variable(listed, "byName")), "a");
        assertThat(array).containsEntry("type", "double[]");
        assertThat(variable(inside(array), "[0]")).containsEntry("value", "1.5");
    }

    @Test
    void rendersAVariableAsACellDoes() {
        kernel.run("var word = \"seen\";");
        assertThat(Tree.map(debug("richInspectVariables", "variableName", "word"), "body"))
                .isEqualTo(Map.of("data", Map.of("text/plain", "seen"), "metadata", Map.of()));
        assertThat(debug("richInspectVariables", "variableName", "nowhere"))
                .containsEntry("success", false)
                .containsEntry(
                        "message", "java.util.NoSuchElementException: no variable 'nowhere'");
    }

    @Test
    void neitherWaitsForACellNorForAValue() throws Exception {
        kernel.run(
                "class Slow { static volatile boolean slow; public String toString() {"
                        + " while (slow) {} return \"done\"; } } var it = new Slow();"
                        + " Slow.slow = true;");
        assertThat(debug("richInspectVariables", "variableName", "it"))
                .containsEntry("message", "a variable takes too long to say what it is");
        kernel.run("Slow.slow = false;");
        var id =
                kernel.client.send(
                        Channel.SHELL, "execute_request", Client.execute("Thread.sleep(60_000);"));
        Thread.sleep(500); // the cell must have begun
        assertThat(debug("inspectVariables")).containsEntry("success", true);
        kernel.ask(Channel.CONTROL, "interrupt_request", Map.of());
        assertThat(kernel.finish(id).status()).isEqualTo("error");
    }

    @Test
    void startsForTheExplorerAndAcceptsNoBreakpoint() {
        assertThat(debug("initialize")).containsEntry("success", true);
        assertThat(Tree.map(debug("debugInfo"), "body"))
                .containsEntry("isStarted", true)
                .containsEntry("richRendering", true);
        assertThat(debug("setBreakpoints")).containsEntry("body", Map.of("breakpoints", List.of()));
        debug("disconnect");
        assertThat(Tree.map(debug("debugInfo"), "body")).containsEntry("isStarted", false);
    }

    @Test
    void refusesToDebug() {
        assertThat(debug("stackTrace"))
                .isEqualTo(
                        Map.of(
                                "type",
                                "response",
                                "seq",
                                7,
                                "request_seq",
                                7,
                                "success",
                                false,
                                "command",
                                "stackTrace",
                                "message",
                                "this kernel has no debugger, it shows variables only"));
    }
}
