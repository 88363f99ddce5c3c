package workbook.grader.internal.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Facts about the machine that grades. */
public final class Host {

    private static final int DEPTH = 3;

    private final Path home;
    private final boolean root;

    /** Look at this machine. */
    public Host() {
        this.home = Path.of(System.getProperty("java.home"));
        this.root = "root".equals(System.getProperty("user.name"));
    }

    boolean isRoot() {
        return root;
    }

    /** Tell whether the tools of the tiers above the lowest can exist here. */
    boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    Path java() {
        var name =
                isLinux() || !System.getProperty("os.name").startsWith("Windows")
                        ? "java"
                        : "java.exe";
        return home.resolve("bin").resolve(name);
    }

    /** Return the runtime's folder and the files outside of it that it links to. */
    Set<Path> runtimeFiles() {
        var files = new TreeSet<Path>();
        files.add(home);
        for (var part : List.of("conf", "lib")) {
            try (Stream<Path> tree = Files.walk(home.resolve(part), DEPTH)) {
                for (var link : tree.filter(Files::isSymbolicLink).toList()) {
                    var target = link.toRealPath();
                    if (!target.startsWith(home.toRealPath())) {
                        files.add(target);
                    }
                }
            } catch (IOException e) {
                files.remove(home.resolve(part)); // a runtime without this folder
            }
        }
        return files;
    }

    /** Count the threads of this user: the kernel's limit counts them all. */
    int threadsOfUser() {
        var threads = 0;
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            var own = Files.getOwner(Path.of("/proc/self"));
            for (var process : new ArrayList<>(processes.toList())) {
                if (process.getFileName().toString().matches("\\d+")) {
                    threads += threads(process, own.getName());
                }
            }
        } catch (IOException e) {
            return 4096;
        }
        return threads;
    }

    private static int threads(Path process, String user) {
        try {
            if (!Files.getOwner(process).getName().equals(user)) {
                return 0;
            }
            return Files.readString(process.resolve("status"), StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> line.startsWith("Threads:"))
                    .mapToInt(line -> Integer.parseInt(line.substring(8).strip()))
                    .sum();
        } catch (IOException e) {
            return 0; // it ended meanwhile
        }
    }
}
