package workbook.gradebook;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of its own for a test, from the programs that are installed. */
final class PostgresServer implements AutoCloseable {

    private final Path folder;
    private final Process server;
    private final int port;

    private PostgresServer(Path folder, Process server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /** Start one, or skip the test where there is none to start. */
    static PostgresServer start() throws IOException, InterruptedException {
        var programs = programs();
        assumeTrue(
                !programs.isEmpty(),
                "PostgreSQL's initdb is not installed (apt-get install postgresql)");
        var folder = Files.createTempDirectory("workbook-postgres");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        var data = Files.createDirectory(folder.resolve("data"));
        if (isRoot()) {
            var users = folder.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(data, users.lookupPrincipalByName("nobody"));
        }
        var log = folder.resolve("log").toFile();
        var init =
                command(
                                programs.get(0).resolve("initdb"),
                                "-D",
                                data,
                                "-U",
                                "teacher",
                                "-A",
                                "trust")
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();
        assumeTrue(
                init.waitFor(60, TimeUnit.SECONDS) && init.exitValue() == 0,
                () -> "initdb does not work here: " + text(log.toPath()));
        var port = freePort();
        var server =
                command(
                                programs.get(0).resolve("postgres"),
                                "-D",
                                data,
                                "-c",
                                "listen_addresses=127.0.0.1",
                                "-c",
                                "unix_socket_directories=",
                                "-c",
                                "fsync=off",
                                "-p",
                                port)
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();
        var started = new PostgresServer(folder, server, port);
        for (var i = 0; i < 300 && !text(log.toPath()).contains("ready to accept"); i++) {
            Thread.sleep(100);
        }
        return started;
    }

    /** Return the URL of a database. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=teacher";
    }

    private static ProcessBuilder command(Object... words) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(
                    List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        Arrays.stream(words).map(String::valueOf).forEach(command::add);
        var builder = new ProcessBuilder(command);
        builder.directory(Path.of("/").toFile());
        return builder;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static List<Path> programs() throws IOException {
        var folders = new ArrayList<Path>();
        Arrays.stream(System.getenv("PATH").split(":")).map(Path::of).forEach(folders::add);
        var debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.map(version -> version.resolve("bin")).forEach(folders::add);
            }
        }
        return folders.stream()
                .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                .filter(folder -> Files.isExecutable(folder.resolve("postgres")))
                .toList();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        try {
            server.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
