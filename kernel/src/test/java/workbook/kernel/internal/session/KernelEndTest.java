package workbook.kernel.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.kernel.Main;
import workbook.kernel.internal.client.Client;
import workbook.kernel.internal.client.KernelProcess;
import workbook.kernel.internal.protocol.Channel;
import workbook.kernel.internal.protocol.Message;
import workbook.kernel.internal.protocol.Tree;

@Timeout(60)
class KernelEndTest {

    private static final Duration PATIENCE = TestKernel.PATIENCE;

    @Test
    void comesWithAReplyWhenAskedFor() throws Exception {
        try (var kernel = new TestKernel()) {
            var request = Tree.object("restart", true);
            assertThat(kernel.ask(Channel.CONTROL, "shutdown_request", request))
                    .isEqualTo(Map.of("status", "ok", "restart", true));
            assertThat(kernel.ends()).isTrue();
        }
    }

    @Test
    void comesWithAReplyWhenALibraryEndsTheJvm() throws Exception {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "{connection_file}");
        try (var kernel = KernelProcess.start(command)) {
            var client = kernel.client();
            kernel.execute("1", PATIENCE);
            var code =
                    "System.out.println(\"before\");\n"
                            + "System.class.getMethod(\"exit\", int.class).invoke(null, 3);";
            var id = client.send(Channel.SHELL, "execute_request", Client.execute(code));
            var reply = client.reply(Channel.SHELL, id, PATIENCE).orElseThrow().content();
            assertThat(reply)
                    .containsEntry("status", "error")
                    .containsEntry("ename", "SystemExit")
                    .containsEntry("evalue", "the kernel ended: a library called System.exit")
                    .containsEntry("execution_count", 2);
            assertThat(client.published(id, PATIENCE))
                    .extracting(Message::type)
                    .containsExactly("status", "execute_input", "stream", "error", "status");
        }
    }

    @Test
    void isAdvisedWhenACellCannotBeStopped() throws Exception {
        try (var kernel = new TestKernel()) {
            kernel.run("var server = new java.net.ServerSocket(0);");
            var port = Integer.parseInt("" + kernel.run("server.getLocalPort()").result().get());
            var id =
                    kernel.client.send(
                            Channel.SHELL, "execute_request", Client.execute("server.accept();"));
            Thread.sleep(500); // it must wait to be stopped
            assertThat(kernel.ask(Channel.CONTROL, "interrupt_request", Map.of()))
                    .isEqualTo(Map.of("status", "ok"));
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            var run = kernel.finish(id);
            assertThat(run.stream("stderr"))
                    .isEqualTo(
                            "The cell waits for something that cannot be stopped; restart the"
                                    + " kernel.\n");
            assertThat(kernel.run("1 + 1").result()).contains("2");
        }
    }
}
