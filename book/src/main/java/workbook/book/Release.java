package workbook.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.dialect.Block;
import workbook.dialect.Inline;
import workbook.dialect.Walk;
import workbook.nbformat.NotebookWriter;

/** Releases a book's notebooks for students or instructors. */
public final class Release {

    private final Book book;
    private final Bibliography bibliography;

    /** Release chapters of {@code book}, citing from {@code bibliography}. */
    public Release(Book book, Bibliography bibliography) {
        this.book = book;
        this.bibliography = bibliography;
    }

    /** Make the notebooks of executed chapters, and compare them with the files on disk. */
    public ReleaseReport make(BuildReport build, Edition edition) {
        var notebooks = new ArrayList<ReleaseReport.Released>();
        var assets = new LinkedHashMap<String, ReleaseReport.Asset>();
        var problems = new ArrayList<>(build.problems());
        for (var executed : build.chapters()) {
            if (executed.problems().isEmpty()) {
                try {
                    notebooks.add(notebook(executed, edition));
                    assets(executed.chapter()).forEach(a -> assets.put(a.path(), a));
                } catch (IllegalArgumentException e) {
                    problems.add(
                            new BookProblem(
                                    executed.chapter().file(),
                                    0,
                                    String.valueOf(e.getMessage()),
                                    ""));
                }
            }
        }
        var stale = new ArrayList<String>();
        notebooks.stream().filter(this::isStale).forEach(n -> stale.add(n.path()));
        assets.values().stream().filter(this::isStale).forEach(a -> stale.add(a.path()));
        return new ReleaseReport(notebooks, List.copyOf(assets.values()), stale, problems);
    }

    private ReleaseReport.Released notebook(Executed executed, Edition edition) {
        var chapter = executed.chapter();
        var own = path(chapter.file());
        var others = new HashMap<String, String>();
        for (var other : book.chapters()) {
            others.put(other.id(), relative(own, path(other.file())));
        }
        var names = new ReleaseNames(executed, book.references(chapter), bibliography, others);
        var released = new NotebookRelease(executed, names, edition).release();
        return new ReleaseReport.Released(own, released);
    }

    /** Return where the notebook of a chapter goes: {@code notebooks/vol1/01-x.ipynb}. */
    public static String path(String chapterFile) {
        return folder(chapterFile).replaceFirst("\\.md$", ".ipynb");
    }

    private static String folder(String chapterFile) {
        int slash = chapterFile.indexOf('/');
        return "notebooks/" + (slash < 0 ? chapterFile : chapterFile.substring(slash + 1));
    }

    private static String relative(String from, String to) {
        var path = Path.of(from).resolveSibling(".").normalize().relativize(Path.of(to));
        return path.toString().replace('\\', '/');
    }

    private List<ReleaseReport.Asset> assets(Chapter chapter) {
        var sources = new ArrayList<String>();
        Walk.blocks(chapter.document(), Block.Figure.class).forEach(f -> sources.add(f.source()));
        Walk.inlines(chapter.document(), Inline.Image.class).forEach(i -> sources.add(i.source()));
        var assets = new ArrayList<ReleaseReport.Asset>();
        for (var source : sources) {
            var from = Path.of(chapter.file()).resolveSibling(source).normalize();
            if (!source.contains("://")
                    && Files.isRegularFile(book.config().folder().resolve(from))) {
                var to = Path.of(path(chapter.file())).resolveSibling(source).normalize();
                assets.add(
                        new ReleaseReport.Asset(
                                to.toString().replace('\\', '/'),
                                from.toString().replace('\\', '/')));
            }
        }
        chapter.inputs()
                .forEach(
                        input -> {
                            var from = book.config().folder().relativize(input.normalize());
                            var name = from.toString().replace('\\', '/');
                            assets.add(new ReleaseReport.Asset(folder(name), name));
                        });
        return assets;
    }

    private boolean isStale(ReleaseReport.Released released) {
        return differs(
                released.path(),
                NotebookWriter.toJson(released.notebook()).getBytes(StandardCharsets.UTF_8));
    }

    private boolean isStale(ReleaseReport.Asset asset) {
        return differs(asset.path(), bytes(book.config().folder().resolve(asset.source())));
    }

    private boolean differs(String path, byte[] wanted) {
        var file = book.config().folder().resolve(path);
        return !Files.isRegularFile(file) || !Arrays.equals(bytes(file), wanted);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Write the notebooks and what they show below {@code folder}. */
    public void write(ReleaseReport report, Path folder) {
        for (var released : report.notebooks()) {
            NotebookWriter.write(released.notebook(), folder.resolve(released.path()));
        }
        for (var asset : report.assets()) {
            var target = folder.resolve(asset.path());
            try {
                Files.createDirectories(target.toAbsolutePath().getParent());
                Files.write(target, bytes(book.config().folder().resolve(asset.source())));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + target, e);
            }
        }
    }

    /**
     * Write the student's zip: notebooks, the one jar, and how to install. Same input, same bytes.
     */
    public void zip(ReleaseReport report, Path file) {
        var entries = new LinkedHashMap<String, byte[]>();
        for (var released : report.notebooks()) {
            var json = NotebookWriter.toJson(released.notebook());
            entries.put(released.path(), json.getBytes(StandardCharsets.UTF_8));
        }
        for (var asset : report.assets()) {
            entries.put(asset.path(), bytes(book.config().folder().resolve(asset.source())));
        }
        jar().forEach(entries::put);
        StudentZip.write(file, book.config(), entries);
    }

    private Map<String, byte[]> jar() {
        return book.config().classPath().stream()
                .filter(path -> path.endsWith(".jar"))
                .findFirst()
                .map(
                        path ->
                                Map.of(
                                        path.substring(path.lastIndexOf('/') + 1),
                                        bytes(book.config().folder().resolve(path))))
                .orElse(Map.of());
    }
}
