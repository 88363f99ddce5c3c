package workbook.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import workbook.kernel.internal.client.KernelProcess;
import workbook.kernel.internal.protocol.Tree;

/**
 * The archive of loaded classes with which a kernel starts in a third of the time, and beside it
 * the index of packages that spares the compiler the search for classes. They fit one jar at one
 * place and one JVM; where they do not, they are ignored.
 */
final class Archive {

    /** From here on a cache of linked classes (JEP 514), before it AppCDS. */
    private static final int FIRST_WITH_CACHE = 25;

    /**
     * With profiles the JVM compiles from the first moment what the recorded session compiled at
     * some time, on the processors that the first cell needs: a quarter more work for a start.
     */
    private static final List<String> WITHOUT_PROFILES =
            List.of(
                    "-XX:+IgnoreUnrecognizedVMOptions",
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:-AOTRecordTraining");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final List<String> CELLS =
            List.of(
                    "1 + 1",
                    "int n = 3;\nvar list = List.of(1, 2, n);\nlist",
                    "record Point(int x, int y) {}\nnew Point(1, 2)",
                    "int twice(int x) {\n    return 2 * x;\n}\ntwice(n)",
                    "System.out.println(\"text\"); System.err.println(\"text\");",
                    "display(\"<b>x</b>\", \"text/html\");",
                    "for (int i = 0; i < 3; i++) { System.out.printf(\"%d %.2f%n\", i, i / 2.0); }",
                    "List.of(1, 2).stream().map(x -> 2 * x).collect(Collectors.toList())",
                    "int wrong = \"text\";",
                    "int zero = 0;\n1 / zero");

    /** The engine reads this property; it writes the file when it ends, if it is not there. */
    private static final String PACKAGES = "-Dworkbook.engine.packages=";

    private final Path file;
    private final boolean cache;

    private Archive(Path file, boolean cache) {
        this.file = file;
        this.cache = cache;
    }

    static Archive in(Path folder, int javaVersion) {
        boolean cache = javaVersion >= FIRST_WITH_CACHE;
        return new Archive(folder.resolve(cache ? "kernel.aot" : "kernel.jsa"), cache);
    }

    /** Remove an archive in this folder that was made for a Java of the other kind. */
    void removeOther() throws IOException {
        Files.deleteIfExists(file.resolveSibling(cache ? "kernel.jsa" : "kernel.aot"));
    }

    /** Return the archive that an option names. */
    static Archive of(String option) {
        var file = Path.of(option.substring(option.indexOf('=') + 1));
        return new Archive(file, option.startsWith("-XX:AOTCache="));
    }

    /** Return the JVM options that use the archive and the index. */
    List<String> options() {
        return List.of(option(), PACKAGES + packages());
    }

    /** Return the JVM option that uses the archive. */
    String option() {
        return (cache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file;
    }

    private Path packages() {
        return file.resolveSibling("kernel.packages");
    }

    /** Tell whether a part of a command is such an option. */
    static boolean isOption(String part) {
        return namesArchive(part) || part.startsWith(PACKAGES);
    }

    /** Tell whether a part of a command is the option for {@link #of}. */
    static boolean namesArchive(String part) {
        return part.startsWith("-XX:AOTCache=") || part.startsWith("-XX:SharedArchiveFile=");
    }

    /** Tell whether the JVM of a command can use the archive: it is asked to do so or not start. */
    boolean fits(List<String> command) {
        var strict = new ArrayList<>(command);
        strict.replaceAll(part -> part.equals("{connection_file}") ? "--help" : part);
        strict.add(1, cache ? "-XX:AOTMode=on" : "-Xshare:on");
        return Files.exists(file) && Programs.answer(strict).isPresent();
    }

    /**
     * Run a session of the kernel that writes the index, and one that records the archive with what
     * reads the index; returns whether the archive came about.
     */
    boolean record(List<String> command) {
        var plain = command.stream().filter(part -> !part.equals(option())).toList();
        var recording = new ArrayList<>(command);
        recording.replaceAll(part -> part.equals(option()) ? output() : part);
        if (cache) {
            recording.addAll(1, WITHOUT_PROFILES);
        }
        try {
            Files.deleteIfExists(packages());
        } catch (IOException e) {
            return false;
        }
        return run(plain) && run(recording) && Files.exists(file);
    }

    private static boolean run(List<String> command) {
        try (var kernel = KernelProcess.start(command)) {
            kernel.request("kernel_info_request", Map.of(), PATIENCE);
            for (var cell : CELLS) {
                kernel.execute(cell, PATIENCE);
            }
            kernel.request(
                    "complete_request", Tree.object("code", "n.", "cursor_pos", 2), PATIENCE);
            kernel.request("is_complete_request", Tree.object("code", "int x = 1;"), PATIENCE);
            return kernel.shutdown(PATIENCE);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String output() {
        return (cache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file;
    }
}
