package workbook.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import workbook.nbformat.Json;
import workbook.nbformat.NotebookException;

/**
 * What the last build of a folder of pages read, wrote and reported. A build that would read the
 * same, and finds its pages as it left them, has nothing to do. All that counts is content. Every
 * file of a source folder counts as read, but hidden ones and those that tools make.
 */
final class LastBuild {

    private static final Set<String> MADE = Set.of("target", "node_modules");
    private static final long LARGEST = 256L << 20;

    private final Path file;
    private final Path out;
    private final List<Path> sources;
    private final String settings;

    /**
     * @param file where this is kept
     * @param out folder of the pages
     * @param sources files and folders that the build reads
     * @param settings what else its pages depend on
     */
    LastBuild(Path file, Path out, List<Path> sources, Object... settings) {
        this.file = file;
        this.out = out.toAbsolutePath().normalize();
        this.sources = sources.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        this.settings = Arrays.toString(settings) + Runtime.version();
    }

    /** Return what the last build reported; empty if this one has something to do. */
    Optional<Map<String, Object>> report() {
        try {
            var last = Json.object(Json.parse(Files.readString(file)));
            var more = Json.array(last.get("more")).stream().map(String::valueOf).toList();
            return state(more).equals(last.get("read")) && pages().equals(last.get("written"))
                    ? Optional.of(Json.object(last.get("report")))
                    : Optional.empty();
        } catch (IOException | NotebookException e) {
            return Optional.empty();
        }
    }

    /**
     * Return the state of all that the build reads, to be taken before it begins; empty if that is
     * more than is worth looking at, or cannot be read.
     *
     * @param more files that are not among the sources, relative to the first of these
     */
    String state(List<String> more) {
        var sum = new Sum();
        sum.text(settings);
        tool().forEach(sum::tree);
        sources.forEach(sum::tree);
        more.forEach(file -> sum.tree(sources.get(0).resolve(file)));
        return sum.result();
    }

    /** Keep what a build reported that began in this state. */
    void keep(List<String> more, String state, Map<String, Object> report) {
        if (state.isEmpty()) {
            return;
        }
        var last = new TreeMap<String, Object>();
        last.put("more", more);
        last.put("read", state);
        last.put("written", pages());
        last.put("report", report);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, Json.pretty(last));
        } catch (IOException e) {
            return; // the next build does its work again
        }
    }

    private String pages() {
        var sum = new Sum();
        sum.tree(out);
        return sum.result();
    }

    /** The programs: the class path, or one jar with its libraries beside it. */
    private static List<Path> tool() {
        var path = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        var jars = Arrays.stream(path).filter(entry -> !entry.isEmpty()).map(Path::of).toList();
        return jars.size() == 1 ? List.of(jars.get(0), jars.get(0).resolveSibling("lib")) : jars;
    }

    /** A checksum of texts and files with their names, whatever the order of these. */
    private final class Sum extends SimpleFileVisitor<Path> {

        private final byte[] buffer = new byte[1 << 16];
        private long total;
        private long size;
        private Path root = out;

        void text(String text) {
            add(named(text));
        }

        private CRC32 named(String name) {
            var crc = new CRC32();
            crc.update(name.getBytes(StandardCharsets.UTF_8));
            crc.update(0);
            return crc;
        }

        private void add(CRC32 crc) {
            total += (crc.getValue() + 1) * 0x9E37_79B9_7F4A_7C15L;
        }

        void tree(Path path) {
            root = path;
            try {
                if (Files.exists(path) && size <= LARGEST) {
                    Files.walkFileTree(path, this);
                }
            } catch (IOException e) {
                size = LARGEST + 1; // what cannot be read may have changed
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root) || !isMade(folder)
                    ? FileVisitResult.CONTINUE
                    : FileVisitResult.SKIP_SUBTREE;
        }

        private boolean isMade(Path folder) {
            var name = String.valueOf(folder.getFileName());
            return name.startsWith(".") || MADE.contains(name) || folder.equals(out);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (String.valueOf(file.getFileName()).startsWith(".") || !Files.isRegularFile(file)) {
                return FileVisitResult.CONTINUE;
            }
            size += Files.size(file);
            if (size > LARGEST) {
                return FileVisitResult.TERMINATE;
            }
            var crc = named(root.relativize(file).toString());
            try (var content = Files.newInputStream(file)) {
                for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                    crc.update(buffer, 0, n);
                }
            }
            add(crc);
            return FileVisitResult.CONTINUE;
        }

        String result() {
            return size > LARGEST ? "" : Long.toHexString(total);
        }
    }
}
