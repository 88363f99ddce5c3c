package workbook.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Shows a folder of pages to browsers of this machine and tells them when to load again.
 *
 * <p>It answers on 127.0.0.1 only, and only to requests that name this machine as their host, so
 * that a page of another origin cannot read the book through a name of its own.
 */
final class DevServer implements AutoCloseable {

    private static final byte[] LOCAL = {127, 0, 0, 1};
    private static final String EVENTS = "/__workbook/events";

    private static final String RELOAD =
            """
            <script>new EventSource("%s").onmessage = () => location.reload();</script>
            """
                    .formatted(EVENTS);

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("xml", "application/xml"),
                    Map.entry("txt", "text/plain; charset=utf-8"),
                    Map.entry("ipynb", "application/x-ipynb+json"));

    private final Path folder;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Set<HttpExchange> listeners = ConcurrentHashMap.newKeySet();

    private DevServer(Path folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
        this.threads =
                Executors.newCachedThreadPool(
                        task -> {
                            var thread = new Thread(task, "workbook-serve");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /**
     * Start to serve {@code folder}.
     *
     * @param port the port, 0 for any free one
     * @throws IOException if the port is taken
     */
    static DevServer start(Path folder, int port) throws IOException {
        var address = new InetSocketAddress(InetAddress.getByAddress("127.0.0.1", LOCAL), port);
        var server = new DevServer(folder, HttpServer.create(address, 0));
        server.server.setExecutor(server.threads);
        server.server.createContext("/", server::answer);
        server.server.start();
        return server;
    }

    /** Return where to point a browser. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Tell every open page to load again. */
    void reload() {
        for (var listener : listeners) {
            try {
                listener.getResponseBody()
                        .write("data: reload\n\n".getBytes(StandardCharsets.UTF_8));
                listener.getResponseBody().flush();
            } catch (IOException gone) {
                forget(listener);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (!isForThisMachine(exchange)) {
            send(exchange, 403, "text/plain", "This server answers to 127.0.0.1 only.\n");
        } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            send(exchange, 405, "text/plain", "Only GET is answered here.\n");
        } else if (path.equals(EVENTS)) {
            listen(exchange);
        } else {
            file(exchange, path);
        }
    }

    private boolean isForThisMachine(HttpExchange exchange) {
        var host = exchange.getRequestHeaders().getFirst("Host");
        var port = ":" + server.getAddress().getPort();
        return ("127.0.0.1" + port).equals(host) || ("localhost" + port).equals(host);
    }

    /** Keep the exchange open; {@link #reload} writes to it. */
    private void listen(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        listeners.add(exchange);
        exchange.getResponseBody().write(": hello\n\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private void forget(HttpExchange listener) {
        listeners.remove(listener);
        listener.close();
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        var file = find(path);
        if (file == null) {
            var page = folder.resolve("404.html");
            var text = Files.exists(page) ? Files.readString(page) : "Not found: " + path + "\n";
            send(exchange, 404, Files.exists(page) ? TYPES.get("html") : "text/plain", text);
            return;
        }
        var name = file.getFileName().toString();
        var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
        if (name.endsWith(".html")) {
            send(exchange, 200, type, withReload(Files.readString(file)));
        } else {
            send(exchange, 200, type, Files.readAllBytes(file));
        }
    }

    /** Return the file that a path names, or null if there is none inside the folder. */
    private @Nullable Path find(String path) {
        try {
            var file = folder.resolve("." + path).normalize();
            if (!file.startsWith(folder.normalize())) {
                return null;
            }
            var found = Files.isDirectory(file) ? file.resolve("index.html") : file;
            var inside =
                    Files.isRegularFile(found)
                            && found.toRealPath().startsWith(folder.toRealPath());
            return inside ? found : null;
        } catch (InvalidPathException | IOException e) {
            return null;
        }
    }

    private static String withReload(String page) {
        var end = page.lastIndexOf("</body>");
        return end < 0 ? page + RELOAD : page.substring(0, end) + RELOAD + page.substring(end);
    }

    private static void send(HttpExchange exchange, int status, @Nullable String type, String text)
            throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, @Nullable String type, byte[] bytes)
            throws IOException {
        if (type != null && !type.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        var head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head) {
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        }
        exchange.close();
    }
}
