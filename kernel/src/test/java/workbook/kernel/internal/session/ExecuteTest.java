package workbook.kernel.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.kernel.internal.client.Client;
import workbook.kernel.internal.protocol.Channel;
import workbook.kernel.internal.protocol.Tree;

/** What {@code execute_request} means: values, failures, counting, aborting. */
@Timeout(60)
class ExecuteTest extends WithKernel {

    @Test
    void giveTheirValueBetweenBusyAndIdle() {
        var run = kernel.run("6 * 7");
        assertThat(run.types())
                .containsExactly("status", "execute_input", "execute_result", "status");
        assertThat(run.result()).contains("42");
        assertThat(run.status()).isEqualTo("ok");
        assertThat(run.reply().content()).containsEntry("payload", List.of());
        var count = run.reply().content().get("execution_count");
        assertThat(run.of("execute_result").get(0).content())
                .containsEntry("execution_count", count);
        assertThat(run.of("execute_input").get(0).content())
                .isEqualTo(Map.of("code", "6 * 7", "execution_count", count));
    }

    @Test
    void carryTheirParentHeaderAndAProtocolVersion() {
        var id = kernel.client.send(Channel.SHELL, "execute_request", Client.execute("1"));
        var run = kernel.finish(id);
        for (var message : run.published()) {
            assertThat(message.parentHeader()).containsEntry("msg_id", id);
            assertThat(message.header()).containsEntry("version", "5.4");
        }
    }

    @Test
    void failWithTheUsersExceptionAndLine() {
        var run = kernel.run("int zero = 0;\n1 / zero");
        var error = run.of("error").get(0).content();
        assertThat(error)
                .containsEntry("ename", "java.lang.ArithmeticException")
                .containsEntry("evalue", "/ by zero");
        assertThat(error)
                .containsEntry(
                        "traceback",
                        List.of(
                                "\u001b[1mjava.lang.ArithmeticException: / by zero\u001b[0m",
                                "    line 2: 1 / zero"));
        assertThat(run.reply().content())
                .containsEntry("status", "error")
                .containsAllEntriesOf(error);
        assertThat(run.result()).isEmpty();
    }

    @Test
    void publishNothingWhenSilent() {
        var before = kernel.run("1").reply().content().get("execution_count");
        var run = kernel.run(request("System.out.println(1);\n2", "silent", true));
        assertThat(run.types()).containsExactly("status", "status");
        assertThat(run.reply().content()).containsEntry("execution_count", before);
    }

    @Test
    void countOnlyWhenStored() {
        var before = kernel.run("1").reply().content().get("execution_count");
        var run = kernel.run(request("2", "store_history", false));
        assertThat(run.result()).contains("2");
        assertThat(run.reply().content()).containsEntry("execution_count", before);
    }

    @Test
    void evaluateUserExpressions() {
        var expressions = Tree.object("good", "20 + 1", "bad", "nowhere");
        var run = kernel.run(request("", "user_expressions", expressions));
        var answers = Tree.map(run.reply().content(), "user_expressions");
        assertThat(Tree.map(answers, "good"))
                .containsEntry("status", "ok")
                .containsEntry("data", Map.of("text/plain", "21"));
        assertThat(Tree.map(answers, "bad")).containsEntry("status", "error");
    }

    @Test
    void areAbortedBehindAFailure() {
        var failing = request("Thread.sleep(300); throw new RuntimeException();");
        var first = kernel.client.send(Channel.SHELL, "execute_request", failing);
        var second =
                kernel.client.send(
                        Channel.SHELL, "execute_request", Client.execute("int aborted = 1;"));
        var info = kernel.client.send(Channel.SHELL, "kernel_info_request", Map.of());
        assertThat(kernel.finish(first).status()).isEqualTo("error");
        var aborted = kernel.finish(second);
        assertThat(aborted.status()).isEqualTo("aborted");
        assertThat(aborted.types()).containsExactly("status", "status");
        assertThat(kernel.finish(info).status()).isEqualTo("ok");
        assertThat(kernel.run("1").status()).isEqualTo("ok");
    }

    @Test
    void goOnBehindAFailureThatMayHappen() {
        var failing = request("throw new RuntimeException();", "stop_on_error", false);
        var first = kernel.client.send(Channel.SHELL, "execute_request", failing);
        var second = kernel.client.send(Channel.SHELL, "execute_request", Client.execute("3"));
        assertThat(kernel.finish(first).status()).isEqualTo("error");
        assertThat(kernel.finish(second).result()).contains("3");
    }

    @Test
    void goOnBehindASilentFailure() {
        var failing = request("throw new RuntimeException();", "silent", true);
        var first = kernel.client.send(Channel.SHELL, "execute_request", failing);
        var second = kernel.client.send(Channel.SHELL, "execute_request", Client.execute("4"));
        assertThat(kernel.finish(first).status()).isEqualTo("error");
        assertThat(kernel.finish(second).result()).contains("4");
    }

    @Test
    void mayBeEmpty() {
        assertThat(kernel.run("").status()).isEqualTo("ok");
        assertThat(kernel.run("// nothing").status()).isEqualTo("ok");
    }
}
