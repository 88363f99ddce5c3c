package workbook.kernel.internal.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.kernel.internal.client.Client;
import workbook.kernel.internal.protocol.Channel;
import workbook.kernel.internal.protocol.Message;
import workbook.kernel.internal.protocol.Tree;

/** The protocol as a client sees it, over real sockets. */
@Timeout(60)
class KernelSessionTest extends WithKernel {

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
    void hasAHeartbeat() {
        assertThat(kernel.client.beats(Duration.ofSeconds(10))).isTrue();
        assertThat(kernel.client.beats(Duration.ofSeconds(10))).isTrue();
    }
}
