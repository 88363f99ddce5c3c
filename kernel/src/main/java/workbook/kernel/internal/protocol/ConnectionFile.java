package workbook.kernel.internal.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the client wants the sockets, and the key that signs messages. A port of 0 means any free
 * one.
 */
public record ConnectionFile(
        String transport,
        String ip,
        int shellPort,
        int controlPort,
        int stdinPort,
        int iopubPort,
        int heartbeatPort,
        String signatureScheme,
        String key) {

    /** Read the file that Jupyter passes as {@code {connection_file}}. */
    public static ConnectionFile read(Path file) throws IOException, BadMessageException {
        try {
            return parse(JsonText.parseObject(Files.readAllBytes(file)));
        } catch (BadMessageException e) {
            throw new BadMessageException(
                    file + ": " + e.getMessage() + "; expected a Jupyter connection file");
        }
    }

    static ConnectionFile parse(Map<String, Object> tree) throws BadMessageException {
        return new ConnectionFile(
                transport(Tree.text(tree, "transport", "tcp")),
                Tree.text(tree, "ip", "127.0.0.1"),
                port(tree, "shell_port"),
                port(tree, "control_port"),
                port(tree, "stdin_port"),
                port(tree, "iopub_port"),
                port(tree, "hb_port"),
                Tree.text(tree, "signature_scheme", "hmac-sha256"),
                Tree.text(tree, "key", ""));
    }

    /** Return the address of a socket, as ZeroMQ writes it. */
    public String address(int port) {
        return transport.equals("ipc") ? "ipc://" + ip + "-" + port : "tcp://" + ip + ":" + port;
    }

    private static String transport(String name) throws BadMessageException {
        if (!name.equals("tcp") && !name.equals("ipc")) {
            throw new BadMessageException("transport is '" + name + "', known are tcp and ipc");
        }
        return name;
    }

    private static int port(Map<String, Object> tree, String name) throws BadMessageException {
        int port = Tree.number(tree, name, -1);
        if (port < 0 || port > 65535) {
            throw new BadMessageException(
                    name + " is " + tree.get(name) + ", a port is a number from 0 to 65535");
        }
        return port;
    }
}
