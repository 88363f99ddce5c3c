package workbook.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Java that can run the kernel.
 *
 * @param program its {@code java}, absolute
 * @param version such as {@code 17.0.15}
 */
record Jdk(Path program, String version) {

    private static final int FLOOR = 17;
    private static final Pattern BASE = Pattern.compile("java\\.base@((\\d+)\\S*)");

    /** The one that runs this. */
    static Jdk current() {
        var home = Path.of(System.getProperty("java.home", ""));
        return new Jdk(programIn(home), Runtime.version().toString());
    }

    /** The one at a path, which is a {@code java} or the folder of a JDK. */
    static Jdk of(Path path) throws KernelException {
        var program = (Files.isDirectory(path) ? programIn(path) : path).toAbsolutePath();
        var modules = Programs.answer(List.of(program.toString(), "--list-modules"));
        if (modules.isEmpty()) {
            throw refused(path, "does not run or is older than 9");
        }
        if (!modules.get().contains("jdk.jshell@")) {
            throw refused(path, "has no module jdk.jshell, so it is a JRE");
        }
        var base = BASE.matcher(modules.get());
        if (!base.find() || Integer.parseInt(base.group(2)) < FLOOR) {
            throw refused(path, "is older than " + FLOOR);
        }
        return new Jdk(program, base.group(1));
    }

    /** The one at a path, if it can run the kernel. */
    static Optional<Jdk> usable(Path path) {
        try {
            return Optional.of(of(path));
        } catch (KernelException e) {
            return Optional.empty();
        }
    }

    private static KernelException refused(Path path, String why) {
        return new KernelException(
                path + ": " + why + "\n  try: --java with the folder of a JDK 17 or newer");
    }

    int feature() {
        return Runtime.Version.parse(version).feature();
    }

    private static Path programIn(Path home) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return home.resolve("bin").resolve(windows ? "java.exe" : "java").toAbsolutePath();
    }
}
