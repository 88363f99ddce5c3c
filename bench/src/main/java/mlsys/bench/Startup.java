package mlsys.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mlsys.Hardware.A100;
import static mlsys.Models.GPT3;
import static mlsys.Precision.FP16;
import static mlsys.Units.DAY;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mlsys.Constants;
import mlsys.Formulas;
import mlsys.Training;

/**
 * How long a fresh JVM takes to load the library, and to the first number: each JVM times itself
 * from the first class of ours to the last, so that starting the JVM does not count.
 */
public final class Startup {

    private static final int ROUNDS = 15;

    private Startup() {}

    /** Load as much as the first argument says and print the milliseconds. */
    public static void main(String[] args) throws Exception {
        List<String> names = Files.readAllLines(Path.of(args[1]));
        long start = System.nanoTime();
        if (args[0].equals("days")) {
            Training.time(GPT3.trainingFlop(), 1024, A100.peak(FP16), 0.45).in(DAY);
        } else {
            for (String name : names) {
                Class.forName(name, !args[0].equals("load"), Startup.class.getClassLoader());
            }
        }
        if (args[0].equals("tables")) {
            Constants.all();
            Formulas.all();
        }
        System.out.println((System.nanoTime() - start) / 1e6);
    }

    /** Measure in fresh JVMs, print the medians, and return what loading every class takes. */
    static double print() {
        try {
            Path names = Files.createTempFile("classes", ".txt");
            Files.write(names, classes());
            System.out.printf("%n| in a fresh JVM | median ms |%n|---|---:|%n");
            double load = row("load every class", "load", names);
            row("load and initialize every class", "initialize", names);
            row("the same, and read every constant and formula", "tables", names);
            row("GPT-3 training days, the first number", "days", names);
            Files.delete(names);
            return load;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("cannot measure the start", e);
        }
    }

    private static double row(String title, String mode, Path names)
            throws IOException, InterruptedException {
        double median = median(mode, names);
        System.out.printf(Locale.ROOT, "| %s | %.1f |%n", title, median);
        return median;
    }

    private static double median(String mode, Path names) throws IOException, InterruptedException {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    library()
                                            + File.pathSeparator
                                            + System.getProperty("java.class.path"),
                                    Startup.class.getName(),
                                    mode,
                                    names.toString())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            times[i] =
                    Double.parseDouble(
                            new String(process.getInputStream().readAllBytes(), UTF_8).strip());
            process.waitFor();
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    /** First on the class path, so that no class is looked for elsewhere before. */
    private static Path library() {
        return Path.of(
                Constants.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static List<String> classes() throws IOException {
        Path root = library();
        if (Files.isDirectory(root)) {
            return names(root);
        }
        try (FileSystem jar =
                FileSystems.newFileSystem(URI.create("jar:" + root.toUri()), Map.of())) {
            return names(jar.getPath("/"));
        }
    }

    private static List<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }
}
