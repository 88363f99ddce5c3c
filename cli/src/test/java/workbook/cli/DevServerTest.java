package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class DevServerTest {

    @TempDir private Path folder;
    private DevServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(folder.resolve("site/vol1"));
        Files.writeString(folder.resolve("site/index.html"), "<body>book</body>");
        Files.writeString(folder.resolve("site/vol1/a.css"), "p {}");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        server = DevServer.start(folder.resolve("site"), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void addsTheReloadScriptToPages() throws Exception {
        assertThat(get("").body())
                .startsWith("<body>book<script>new EventSource(")
                .endsWith("</body>");
    }

    @Test
    void servesFilesWithTheirType() throws Exception {
        var answer = get("vol1/a.css");
        assertThat(answer.body()).isEqualTo("p {}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
    }

    @Test
    void staysInsideItsFolder() throws Exception {
        assertThat(raw("GET /../secret.txt HTTP/1.1", "127.0.0.1:" + port()))
                .startsWith("HTTP/1.1 404");
        assertThat(raw("GET /%2e%2e/secret.txt HTTP/1.1", "127.0.0.1:" + port()))
                .startsWith("HTTP/1.1 404")
                .doesNotContain("secret\n");
        Files.createSymbolicLink(folder.resolve("site/link.txt"), folder.resolve("secret.txt"));
        assertThat(get("link.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void answersOnlyToItsOwnName() throws Exception {
        assertThat(raw("GET / HTTP/1.1", "evil.example:" + port())).startsWith("HTTP/1.1 403");
    }

    @Test
    void tellsPagesToLoadAgain() throws Exception {
        var request = HttpRequest.newBuilder(address("__workbook/events")).build();
        try (InputStream events = client.send(request, BodyHandlers.ofInputStream()).body()) {
            assertThat(new String(events.readNBytes(9), StandardCharsets.UTF_8))
                    .isEqualTo(": hello\n\n");
            server.reload();
            assertThat(new String(events.readNBytes(14), StandardCharsets.UTF_8))
                    .isEqualTo("data: reload\n\n");
        }
    }

    @Test
    void watcherNamesTheFilesThatChanged() throws Exception {
        var left = folder.resolve("site").toAbsolutePath().normalize();
        try (var watcher = new Watcher(folder, Set.of(left))) {
            Files.writeString(folder.resolve("site/index.html"), "changed");
            Files.writeString(folder.resolve(".hidden"), "changed");
            Files.createDirectories(folder.resolve("chapters"));
            Files.writeString(folder.resolve("secret.txt"), "changed");
            assertThat(watcher.next())
                    .contains(Path.of("secret.txt"))
                    .doesNotContain(Path.of("site/index.html"));
            Files.writeString(folder.resolve("chapters/one.md"), "new");
            assertThat(watcher.next()).containsExactly(Path.of("chapters/one.md"));
        }
    }

    private int port() {
        return server.address().getPort();
    }

    private URI address(String path) {
        return server.address().resolve(path);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private String raw(String request, String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            var text = request + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
