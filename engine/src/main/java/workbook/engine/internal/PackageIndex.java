package workbook.engine.internal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Which classes the packages of a jar and of modules of the JDK have, read from a file: looking for
 * them is half of what the first compilation in a JVM takes. The file fits one jar and one JDK, as
 * they were when it was written.
 *
 * <p>The first line of the file says what it fits. Then comes a line for each package, with its
 * place ({@link #JAR} or the compiler's name of a module), its name, and how long its classes are;
 * behind an empty line the classes, their simple names parted by spaces, one package right behind
 * the other.
 */
final class PackageIndex {

    /** The place of the jar, all of whose packages are in the index. */
    static final String JAR = "jar";

    /** The system property that names the file. */
    private static final String PROPERTY = "workbook.engine.packages";

    private static final String CLASS = ".class";

    private final Path jar;
    private final String text;
    private final Map<String, int[]> spans;

    private PackageIndex(Path jar, String text, Map<String, int[]> spans) {
        this.jar = jar;
        this.text = text;
        this.spans = spans;
    }

    /** Read the index that this JVM is told to use; null if there is none that fits. */
    static @Nullable PackageIndex ofThisJvm() {
        var file = file();
        return file == null ? null : read(file, jarOfThisJvm());
    }

    /** Write the index that this JVM is told to use, if it should and can. */
    static void saveForThisJvm(Map<String, List<String>> modules) {
        var file = file();
        if (file != null && Files.isRegularFile(jarOfThisJvm())) {
            try {
                write(file, jarOfThisJvm(), modules);
            } catch (IOException e) {
                return; // the next start is as slow as this one
            }
        }
    }

    private static @Nullable Path file() {
        var named = System.getProperty(PROPERTY);
        var classPath = System.getProperty("java.class.path", "");
        return named == null || classPath.contains(File.pathSeparator) ? null : Path.of(named);
    }

    private static Path jarOfThisJvm() {
        return Path.of(System.getProperty("java.class.path", ""));
    }

    /** Read the index of a jar and this JDK; null if the file is not there or does not fit. */
    static @Nullable PackageIndex read(Path file, Path jar) {
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            int end = text.indexOf('\n');
            return end > 0 && text.substring(0, end).equals(stamp(jar))
                    ? new PackageIndex(jar, text, spans(text, end + 1))
                    : null;
        } catch (IOException | RuntimeException e) { // it is not there, or cut
            return null;
        }
    }

    /** Where the classes of each package are in the text. */
    private static Map<String, int[]> spans(String text, int start) {
        var lengths = new HashMap<String, int[]>();
        int at = start;
        int classes = 0;
        while (text.charAt(at) != '\n') {
            int end = text.indexOf('\n', at);
            int name = text.lastIndexOf(' ', end);
            int length = Integer.parseInt(text, name + 1, end, 10);
            lengths.put(text.substring(at, name), new int[] {classes, classes + length});
            classes += length;
            at = end + 1;
        }
        if (text.length() - at - 1 != classes) {
            throw new IllegalArgumentException("the classes are cut");
        }
        for (var span : lengths.values()) {
            span[0] += at + 1;
            span[1] += at + 1;
        }
        return lengths;
    }

    /** The jar whose packages are in here. */
    Path jar() {
        return jar;
    }

    /** The simple names of a package's classes; null if the package is not in the index. */
    @Nullable List<String> classes(String place, String packageName) {
        var span = spans.get(key(place, packageName));
        return span == null ? null : List.of(text.substring(span[0], span[1]).split(" ", -1));
    }

    /** How a package in a place is named in {@link #write}. */
    static String key(String place, String packageName) {
        return place + " " + packageName;
    }

    /** Write the index of a jar and of packages of modules, each under its {@link #key}. */
    static void write(Path file, Path jar, Map<String, List<String>> modules) throws IOException {
        var packages = new TreeMap<>(modules);
        packages.putAll(packages(jar));
        var head = new StringBuilder(stamp(jar)).append('\n');
        var classes = new StringBuilder();
        packages.forEach(
                (key, names) -> {
                    var joined = String.join(" ", names);
                    head.append(key).append(' ').append(joined.length()).append('\n');
                    classes.append(joined);
                });
        var fresh = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
        Files.writeString(fresh, head.append('\n').append(classes), StandardCharsets.ISO_8859_1);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, List<String>> packages(Path jar) throws IOException {
        try (var opened = new JarFile(jar.toFile())) {
            return opened.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(CLASS) && name.contains("/"))
                    .filter(name -> !name.startsWith("META-INF/"))
                    .collect(
                            Collectors.groupingBy(
                                    name -> key(JAR, packageOf(name)),
                                    Collectors.mapping(
                                            PackageIndex::simpleName, Collectors.toList())));
        }
    }

    private static String packageOf(String entry) {
        return entry.substring(0, entry.lastIndexOf('/')).replace('/', '.');
    }

    /** The simple name of the class in a file of this name. */
    static String simpleName(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - CLASS.length());
    }

    private static String stamp(Path jar) throws IOException {
        var modules = Path.of(System.getProperty("java.home"), "lib", "modules");
        return Runtime.version() + "|" + stampOf(modules) + "|" + stampOf(jar);
    }

    private static String stampOf(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return file + "|" + attributes.size() + "|" + attributes.lastModifiedTime().toMillis();
    }
}
