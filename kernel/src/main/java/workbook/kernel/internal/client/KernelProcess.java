package workbook.kernel.internal.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import workbook.kernel.internal.protocol.BadMessageException;
import workbook.kernel.internal.protocol.Channel;
import workbook.kernel.internal.protocol.ConnectionFile;
import workbook.kernel.internal.protocol.JsonText;
import workbook.kernel.internal.protocol.Message;
import workbook.kernel.internal.protocol.Tree;

/** A kernel started the way Jupyter does it, with a client beside it. */
public final class KernelProcess implements AutoCloseable {

    private final Path folder;
    private final Process process;
    private final Client client;

    private KernelProcess(Path folder, Process process, Client client) {
        this.folder = folder;
        this.process = process;
        this.client = client;
    }

    /** Start the command of a kernelspec. */
    public static KernelProcess start(List<String> command) throws IOException {
        var folder = Files.createTempDirectory("kernel");
        var file = folder.resolve("connection.json");
        var connection = freePorts();
        Files.write(file, JsonText.write(connection));
        var filled =
                command.stream()
                        .map(part -> part.replace("{connection_file}", file.toString()))
                        .toList();
        var builder =
                new ProcessBuilder(filled)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log.txt").toFile());
        var self = String.valueOf(ProcessHandle.current().pid());
        builder.environment().put("JPY_PARENT_PID", self); // as Jupyter does
        var process = builder.start();
        try {
            return new KernelProcess(folder, process, new Client(ConnectionFile.read(file)));
        } catch (BadMessageException e) {
            process.destroyForcibly();
            throw new IllegalStateException("wrote a bad connection file", e);
        }
    }

    /** Return the client. */
    public Client client() {
        return client;
    }

    /** Run a cell and return its reply; fails when none comes or the kernel ends. */
    public Message execute(String code, Duration timeout) throws IOException {
        return request("execute_request", Client.execute(code), timeout);
    }

    /** Send a request on the shell channel and wait for its reply. */
    public Message request(String type, Map<String, Object> content, Duration timeout)
            throws IOException {
        var id = client.send(Channel.SHELL, type, content);
        long deadline = System.nanoTime() + timeout.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            var reply = client.reply(Channel.SHELL, id, Duration.ofMillis(250));
            if (reply.isPresent()) {
                return reply.get();
            }
        }
        throw new IOException(complaint());
    }

    /**
     * Say what is wrong with a kernel that gave no answer: it ended or is silent, its last words.
     */
    public String complaint() throws IOException {
        var state =
                process.isAlive()
                        ? "did not answer in time"
                        : "ended with code " + process.exitValue();
        return "the kernel " + state + said();
    }

    /** Ask the kernel to end, and return whether it did so in time and in order. */
    public boolean shutdown(Duration timeout) throws InterruptedException {
        client.send(Channel.CONTROL, "shutdown_request", Tree.object("restart", false));
        return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)
                && process.exitValue() == 0;
    }

    /** End the kernel if it still runs, and remove what it left. */
    @Override
    public void close() {
        client.close();
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            Folders.delete(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }

    private String said() throws IOException {
        var text = Files.readString(folder.resolve("log.txt")).strip();
        return text.isEmpty() ? "" : "; it said: " + text;
    }

    private static Map<String, Object> freePorts() throws IOException {
        var ports = new ArrayList<ServerSocket>();
        var connection =
                Tree.object(
                        "transport",
                        "tcp",
                        "ip",
                        InetAddress.getLoopbackAddress().getHostAddress(),
                        "signature_scheme",
                        "hmac-sha256",
                        "key",
                        UUID.randomUUID().toString());
        try {
            for (var name : List.of("shell", "control", "stdin", "iopub", "hb")) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ports.add(socket);
                connection.put(name + "_port", socket.getLocalPort());
            }
        } finally {
            for (var socket : ports) {
                socket.close();
            }
        }
        return connection;
    }
}
