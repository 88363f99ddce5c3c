package workbook.kernel.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import workbook.kernel.internal.client.Client;
import workbook.kernel.internal.protocol.BadMessageException;
import workbook.kernel.internal.protocol.Channel;
import workbook.kernel.internal.protocol.ConnectionFile;
import workbook.kernel.internal.protocol.JsonText;
import workbook.kernel.internal.protocol.Message;
import workbook.kernel.internal.protocol.Tree;

/** A kernel on a thread of the test's JVM, and a client. */
final class TestKernel implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    final Client client;
    final List<String> log = new CopyOnWriteArrayList<>();
    private final Path file;
    private final Thread thread;

    /** What came back for one request. */
    record Run(Message reply, List<Message> published) {

        List<Message> of(String type) {
            return published.stream().filter(message -> message.type().equals(type)).toList();
        }

        String stream(String name) {
            var text = new StringBuilder();
            of("stream").stream()
                    .map(Message::content)
                    .filter(content -> name.equals(content.get("name")))
                    .forEach(content -> text.append(content.get("text")));
            return text.toString();
        }

        Optional<Object> result() {
            return of("execute_result").stream()
                    .map(message -> Tree.map(message.content(), "data").get("text/plain"))
                    .findFirst();
        }

        List<String> types() {
            return published.stream().map(Message::type).toList();
        }

        Object status() {
            return String.valueOf(reply.content().get("status"));
        }
    }

    TestKernel() throws IOException, BadMessageException {
        file = Files.createTempFile("connection", ".json");
        Files.write(file, JsonText.write(connection()));
        thread = new Thread(this::serve, "kernel under test");
        thread.setDaemon(true);
        thread.start();
        client = new Client(ConnectionFile.read(file));
        assertThat(client.await(Channel.IOPUB, m -> m.type().equals("iopub_welcome"), PATIENCE))
                .isPresent();
    }

    private void serve() {
        try {
            KernelSession.run(file, log::add);
        } catch (IOException | BadMessageException e) {
            throw new IllegalStateException(e);
        }
    }

    Run run(String code) {
        return run(Client.execute(code));
    }

    Run run(Map<String, Object> content) {
        return finish(client.send(Channel.SHELL, "execute_request", content));
    }

    Run finish(String id) {
        var reply = client.reply(Channel.SHELL, id, PATIENCE).orElseThrow();
        return new Run(reply, client.published(id, PATIENCE));
    }

    Map<String, Object> ask(Channel channel, String type, Map<String, Object> content) {
        var id = client.send(channel, type, content);
        return client.reply(channel, id, PATIENCE).orElseThrow().content();
    }

    boolean ends() {
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    @Override
    public void close() throws IOException {
        client.send(Channel.CONTROL, "shutdown_request", Tree.object("restart", false));
        ends();
        client.close();
        Files.delete(file);
    }

    private static Map<String, Object> connection() throws IOException {
        var connection = Tree.object("ip", "127.0.0.1", "transport", "tcp", "key", "secret");
        var sockets = new ArrayList<ServerSocket>();
        for (var name : List.of("shell", "control", "stdin", "iopub", "hb")) {
            var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            sockets.add(socket);
            connection.put(name + "_port", socket.getLocalPort());
        }
        for (var socket : sockets) {
            socket.close();
        }
        return connection;
    }
}
