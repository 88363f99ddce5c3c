package workbook.kernel.internal.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.kernel.internal.client.Client;
import workbook.kernel.internal.protocol.Channel;
import workbook.kernel.internal.protocol.Message;
import workbook.kernel.internal.protocol.Tree;

/** The protocol as a client sees it, over real sockets. */
@Timeout(60)
class KernelSessionTest {

    private static TestKernel kernel;

    @BeforeAll
    static void start() throws Exception {
        kernel = new TestKernel();
    }

    @AfterAll
    static void end() throws Exception {
        kernel.close();
    }

    private static Map<String, Object> request(String code, Object... changes) {
        var content = Client.execute(code);
        content.putAll(Tree.object(changes));
        return content;
    }

    @Nested
    class Cells {

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
            assertThat(String.valueOf(error.get("traceback"))).contains("line 2");
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
        void mayBeEmpty() {
            assertThat(kernel.run("").status()).isEqualTo("ok");
            assertThat(kernel.run("// nothing").status()).isEqualTo("ok");
        }
    }

    @Nested
    class Output {

        @Test
        void comesInFewMessagesAndWhole() {
            var run =
                    kernel.run(
                            "for (int i = 0; i < 10_000; i++) System.out.println(\"line \" + i);");
            assertThat(run.stream("stdout").lines()).hasSize(10_000).endsWith("line 9999");
            assertThat(run.of("stream")).hasSizeLessThan(200);
        }

        @Test
        void keepsTheOrderOfPrintedAndShown() {
            var run =
                    kernel.run(
                            "System.out.print(\"a\"); display(\"b\", \"text/plain\"); System.err.print(\"c\");");
            assertThat(run.types())
                    .containsExactly(
                            "status",
                            "execute_input",
                            "stream",
                            "display_data",
                            "stream",
                            "status");
            assertThat(run.stream("stdout")).isEqualTo("a");
            assertThat(run.stream("stderr")).isEqualTo("c");
        }

        @Test
        void isUpdatedUnderItsId() {
            var shown =
                    kernel.run("var id = display(\"one\", \"text/plain\");")
                            .of("display_data")
                            .get(0);
            var updated =
                    kernel.run("updateDisplay(id, \"two\", \"text/plain\");")
                            .of("update_display_data")
                            .get(0);
            assertThat(updated.content().get("transient"))
                    .isEqualTo(shown.content().get("transient"));
            assertThat(updated.content()).containsEntry("data", Map.of("text/plain", "two"));
        }

        @Test
        void canBeCleared() {
            var run = kernel.run("System.out.print(1); clearOutput(true); System.out.print(2);");
            assertThat(run.types())
                    .containsExactly(
                            "status",
                            "execute_input",
                            "stream",
                            "clear_output",
                            "stream",
                            "status");
            assertThat(run.of("clear_output").get(0).content()).isEqualTo(Map.of("wait", true));
        }

        @Test
        void ofAnInterruptedThreadLeavesTheKernelWell() {
            var run = kernel.run("Thread.currentThread().interrupt(); clearOutput();");
            assertThat(run.of("clear_output")).hasSize(1);
            assertThat(kernel.run("1 + 1").result()).contains("2");
        }

        @Test
        void ofAThreadComesAfterItsCell() {
            var id =
                    kernel.client.send(
                            Channel.SHELL,
                            "execute_request",
                            Client.execute(
                                    "new Thread(() -> { try { Thread.sleep(300); }"
                                            + " catch (InterruptedException e) { }"
                                            + " System.out.println(\"late\"); }).start();"));
            assertThat(kernel.finish(id).stream("stdout")).isEmpty();
            var late = nextOf("stream");
            assertThat(late.content()).isEqualTo(Map.of("name", "stdout", "text", "late\n"));
            assertThat(late.parentHeader()).containsEntry("msg_id", id);
        }
    }

    @Nested
    class Input {

        @Test
        void isAskedFromThePage() {
            var code = "new Scanner(System.in).nextLine()";
            var id =
                    kernel.client.send(
                            Channel.SHELL, "execute_request", request(code, "allow_stdin", true));
            var asked = kernel.client.receive(Channel.STDIN, TestKernel.PATIENCE).orElseThrow();
            assertThat(asked.type()).isEqualTo("input_request");
            assertThat(asked.content()).isEqualTo(Map.of("prompt", "", "password", false));
            assertThat(asked.parentHeader()).containsEntry("msg_id", id);
            kernel.client.send(Channel.STDIN, "input_reply", Map.of("value", "hé"));
            assertThat(kernel.finish(id).result()).contains("hé");
        }

        @Test
        void isRefusedWhereNobodyAnswers() {
            var run = kernel.run("System.in.read()");
            assertThat(run.reply().content())
                    .containsEntry("ename", "java.io.IOException")
                    .containsEntry("evalue", "whoever runs this cell does not answer questions");
        }

        @Test
        void canBeInterrupted() {
            var id =
                    kernel.client.send(
                            Channel.SHELL,
                            "execute_request",
                            request("System.in.read()", "allow_stdin", true));
            assertThat(kernel.client.receive(Channel.STDIN, TestKernel.PATIENCE)).isPresent();
            kernel.ask(Channel.CONTROL, "interrupt_request", Map.of());
            assertThat(kernel.finish(id).status()).isEqualTo("error");
            isAskedFromThePage();
        }
    }

    @Nested
    class Help {

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
                                Tree.object(
                                        "code", "Math", "cursor_pos", cursor, "detail_level", 0));
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
                    Channel.SHELL,
                    "complete_request",
                    Tree.object("code", code, "cursor_pos", cursor));
        }

        private Map<String, Object> isComplete(String code) {
            return kernel.ask(Channel.SHELL, "is_complete_request", Tree.object("code", code));
        }
    }

    @Nested
    class Comms {

        @Test
        void toAnUnknownTargetAreClosed() {
            var id = open("nowhere", "c1");
            var closed = kernel.client.published(id, TestKernel.PATIENCE);
            assertThat(closed)
                    .extracting(Message::type)
                    .containsExactly("status", "comm_close", "status");
            assertThat(closed.get(1).content()).containsEntry("comm_id", "c1");
        }

        @Test
        void reachTheCodeOfACell() {
            kernel.run(
                    "workbook.kernel.page.Comms.current().register(\"echo\","
                            + " comm -> comm.onMessage(data -> comm.send(data)));");
            kernel.client.published(open("echo", "c2"), TestKernel.PATIENCE);
            var info =
                    kernel.ask(
                            Channel.SHELL, "comm_info_request", Tree.object("target_name", "echo"));
            assertThat(info)
                    .isEqualTo(
                            Map.of(
                                    "status",
                                    "ok",
                                    "comms",
                                    Map.of("c2", Map.of("target_name", "echo"))));
            var content = Tree.object("comm_id", "c2", "data", Map.of("n", 1));
            kernel.client.send(Channel.SHELL, "comm_msg", content);
            var echoed = nextOf("comm_msg");
            assertThat(echoed.content()).isEqualTo(Map.of("comm_id", "c2", "data", Map.of("n", 1)));
            kernel.client.send(Channel.SHELL, "comm_close", Tree.object("comm_id", "c2"));
            var after = kernel.ask(Channel.SHELL, "comm_info_request", Map.of());
            assertThat(after).isEqualTo(Map.of("status", "ok", "comms", Map.of()));
        }

        private String open(String target, String id) {
            var content = Tree.object("comm_id", id, "target_name", target, "data", Map.of());
            return kernel.client.send(Channel.SHELL, "comm_open", content);
        }
    }

    private static Message nextOf(String type) {
        return kernel.client
                .await(Channel.IOPUB, m -> m.type().equals(type), TestKernel.PATIENCE)
                .orElseThrow();
    }

    @Nested
    class Control {

        @Test
        void answersWhileACellRuns() {
            var id =
                    kernel.client.send(
                            Channel.SHELL, "execute_request", Client.execute("while (true) {}"));
            assertThat(kernel.ask(Channel.CONTROL, "kernel_info_request", Map.of()))
                    .containsEntry("status", "ok");
            pause();
            assertThat(kernel.ask(Channel.CONTROL, "interrupt_request", Map.of()))
                    .isEqualTo(Map.of("status", "ok"));
            var run = kernel.finish(id);
            assertThat(run.reply().content()).containsEntry("evalue", "the cell was stopped");
            assertThat(kernel.run("40 + 2").result()).contains("42");
        }

        @Test
        void refusesADebugger() {
            var reply =
                    kernel.ask(
                            Channel.CONTROL,
                            "debug_request",
                            Tree.object("type", "request", "seq", 7, "command", "initialize"));
            assertThat(reply)
                    .isEqualTo(
                            Map.of(
                                    "type", "response",
                                    "request_seq", 7,
                                    "success", false,
                                    "command", "initialize",
                                    "message", "this kernel has no debugger"));
        }

        private void pause() {
            try {
                Thread.sleep(500); // the loop must have begun to be stopped
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Nested
    class Wrong {

        @Test
        void messagesAreIgnoredWithoutHarm() {
            for (var channel : List.of(Channel.SHELL, Channel.CONTROL, Channel.STDIN)) {
                kernel.client.sendFrames(channel, List.of("x".getBytes(UTF_8)));
                kernel.client.sendFrames(channel, List.of(new byte[0], new byte[0]));
                var forged = List.of("<IDS|MSG>", "bad signature", "{}", "{}", "{}", "{}");
                kernel.client.sendFrames(
                        channel, forged.stream().map(s -> s.getBytes(UTF_8)).toList());
            }
            assertThat(kernel.run("1 + 1").result()).contains("2");
            assertThat(kernel.ask(Channel.CONTROL, "kernel_info_request", Map.of()))
                    .containsEntry("status", "ok");
            assertThat(kernel.log)
                    .contains(
                            "message dropped: wrong signature",
                            "message dropped: not a Jupyter message: 2 frames");
        }

        @Test
        void typesAreIgnored() {
            kernel.client.send(Channel.SHELL, "no_such_request", Map.of());
            kernel.client.send(Channel.CONTROL, "execute_request", Client.execute("1"));
            assertThat(kernel.run("1 + 1").result()).contains("2");
            assertThat(kernel.log)
                    .contains("ignored a message of the unknown type 'no_such_request'");
        }

        @Test
        void contentIsIgnored() {
            var odd = Tree.object("code", 7, "silent", "yes", "user_expressions", List.of(1));
            assertThat(kernel.run(odd).status()).isEqualTo("ok");
            assertThat(kernel.run("1 + 1").result()).contains("2");
        }
    }

    @Test
    void saysWhatItIs() {
        var info = kernel.ask(Channel.SHELL, "kernel_info_request", Map.of());
        assertThat(info)
                .containsEntry("status", "ok")
                .containsEntry("protocol_version", "5.4")
                .containsEntry("implementation", "workbook-kernel")
                .containsEntry("debugger", false);
        assertThat(Tree.map(info, "language_info"))
                .containsEntry("name", "java")
                .containsEntry("file_extension", ".java")
                .containsEntry("mimetype", "text/x-java");
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

    @Test
    void hasAHeartbeat() {
        assertThat(kernel.client.beats(Duration.ofSeconds(10))).isTrue();
        assertThat(kernel.client.beats(Duration.ofSeconds(10))).isTrue();
    }
}
