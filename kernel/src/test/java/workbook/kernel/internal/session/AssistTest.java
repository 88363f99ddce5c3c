package workbook.kernel.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.kernel.internal.protocol.Channel;
import workbook.kernel.internal.protocol.Tree;

/** Help with code that is being typed, and the history. */
@Timeout(60)
class AssistTest extends WithKernel {

    @Test
    void completesBehindCharactersOutsideTheBasicPlane() {
        var code = "\"\uD83D\uDE00\".leng";
        int cursor = code.codePointCount(0, code.length());
        var reply = complete(code, cursor);
        assertThat(Tree.list(reply, "matches")).hasToString("[length()]");
        assertThat(reply)
                .containsEntry("cursor_start", cursor - 4)
                .containsEntry("cursor_end", cursor);
    }

    @Test
    void saysTheKindOfACompletion() {
        var reply = complete("\"abc\".charA", 11);
        assertThat(String.valueOf(Tree.map(reply, "metadata")))
                .isEqualTo(
                        "{_jupyter_types_experimental=[{start=6, end=11, text=charAt(, type=method}]}");
    }

    @Test
    void standsACursorAnywhere() {
        for (int cursor : new int[] {-5, 0, 3, 1000}) {
            assertThat(complete("int", cursor)).containsEntry("status", "ok");
            var inspected =
                    kernel.ask(
                            Channel.SHELL,
                            "inspect_request",
                            Tree.object("code", "Math", "cursor_pos", cursor, "detail_level", 0));
            assertThat(inspected).containsEntry("status", "ok");
        }
    }

    @Test
    void inspects() {
        var reply =
                kernel.ask(
                        Channel.SHELL,
                        "inspect_request",
                        Tree.object("code", "Math.max(", "cursor_pos", 8, "detail_level", 0));
        assertThat(reply).containsEntry("found", true);
        assertThat(String.valueOf(Tree.map(reply, "data").get("text/plain")))
                .contains("int Math.max(int a, int b)");
    }

    @Test
    void knowsWhatIsComplete() {
        assertThat(isComplete("int z = 1;")).isEqualTo(Map.of("status", "complete"));
        assertThat(isComplete("for (;;) {"))
                .isEqualTo(Map.of("status", "incomplete", "indent", "    "));
        assertThat(isComplete("int x = ) 3;")).isEqualTo(Map.of("status", "invalid"));
    }

    private Map<String, Object> complete(String code, int cursor) {
        return kernel.ask(
                Channel.SHELL, "complete_request", Tree.object("code", code, "cursor_pos", cursor));
    }

    private Map<String, Object> isComplete(String code) {
        return kernel.ask(Channel.SHELL, "is_complete_request", Tree.object("code", code));
    }

    @Test
    void remembersItsCells() {
        kernel.run("int remembered = 1;");
        kernel.run("remembered + 4");
        var tail =
                kernel.ask(
                        Channel.SHELL, "history_request", history("tail", "n", 1, "output", true));
        var entry = (List<?>) Tree.list(tail, "history").get(0);
        assertThat(entry.get(2)).isEqualTo(List.of("remembered + 4", "5"));
        var found =
                kernel.ask(
                        Channel.SHELL,
                        "history_request",
                        history("search", "pattern", "int rem*", "unique", true));
        assertThat(Tree.list(found, "history")).hasSize(1);
    }

    private static Map<String, Object> history(String access, Object... more) {
        var content = Tree.object("hist_access_type", access, "output", false, "raw", true);
        content.putAll(Tree.object(more));
        return content;
    }
}
