package workbook.book;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import workbook.dialect.References;

/** A book: its configuration, and its chapters as they are on disk at the time of loading. */
public final class Book {

    private final BookConfig config;
    private final List<Chapter> chapters;
    private final List<BookProblem> problems;
    private final Map<String, ChapterReader.Read> read;
    private final Map<String, Executor.Kept> kept;

    private Book(
            BookConfig config,
            Map<String, ChapterReader.Read> read,
            List<BookProblem> problems,
            Map<String, Executor.Kept> kept) {
        this.config = config;
        this.chapters = read.values().stream().map(ChapterReader.Read::chapter).toList();
        this.problems = List.copyOf(problems);
        this.read = read;
        this.kept = kept;
    }

    /**
     * Read the book in {@code folder}. A chapter that can't be read is a problem, not the end.
     *
     * @throws BookException if {@code book.yml} is missing or wrong
     */
    public static Book load(Path folder) {
        return load(BookConfig.read(folder), Map.of(), new ConcurrentHashMap<>());
    }

    /**
     * Read the book again. Chapters none of whose files changed, by content, are taken as they are,
     * with their results.
     *
     * @throws BookException if {@code book.yml} is missing or wrong
     */
    public Book reload() {
        var now = BookConfig.read(config.folder());
        return load(now, now.equals(config) ? read : Map.of(), kept);
    }

    private static Book load(
            BookConfig config,
            Map<String, ChapterReader.Read> earlier,
            Map<String, Executor.Kept> kept) {
        var reader = new ChapterReader(config);
        var all = new LinkedHashMap<String, ChapterReader.Read>();
        var problems = new ArrayList<BookProblem>();
        var ids = new HashMap<String, String>();
        for (var place : config.places()) {
            try {
                var read = reader.read(place, earlier.get(place.file()));
                var chapter = read.chapter();
                var first = ids.putIfAbsent(chapter.id(), chapter.file());
                if (first != null) {
                    problems.add(
                            new BookProblem(
                                    chapter.file(),
                                    2,
                                    "id \"" + chapter.id() + "\" is already that of " + first,
                                    "give each chapter its own id"));
                }
                all.put(place.file(), read);
            } catch (BookException e) {
                problems.add(Messages.problem(place.file(), e));
            }
        }
        return new Book(config, all, problems, kept);
    }

    /** Return what {@code book.yml} says. */
    public BookConfig config() {
        return config;
    }

    /** Return the chapters that could be read, in order. */
    public List<Chapter> chapters() {
        return chapters;
    }

    /** Return problems of files that could not be read. */
    public List<BookProblem> problems() {
        return problems;
    }

    /** Return the labels a chapter can refer to in the others. */
    public Map<String, References.Elsewhere> labelsOutside(Chapter chapter) {
        var labels = new LinkedHashMap<String, References.Elsewhere>();
        for (var other : chapters) {
            if (!other.id().equals(chapter.id())) {
                other.document()
                        .labels()
                        .forEach(
                                (label, target) ->
                                        labels.putIfAbsent(
                                                label,
                                                new References.Elsewhere(other.id(), target)));
            }
        }
        return labels;
    }

    /** Resolve the references of a chapter. */
    public References references(Chapter chapter) {
        return new References(chapter.document(), labelsOutside(chapter));
    }

    /** Execute the chapters in a child JVM. */
    public BuildReport execute(BuildOptions options, BuildListener listener) {
        return execute(options, listener, () -> new RemoteSessions(classPath()));
    }

    BuildReport execute(
            BuildOptions options, BuildListener listener, Supplier<CodeSessions> workers) {
        var chosen = chosen(options);
        var found = new ArrayList<>(problems);
        found.addAll(missingClassPath());
        var done = new ArrayList<Executed>();
        try (var sessions = workers.get()) {
            var measurements = new Measurements(config.folder(), options.measure());
            var executor =
                    new Executor(
                            sessions,
                            cache(options),
                            classPathHash(),
                            config.folder(),
                            measurements,
                            options.useCache() ? kept : new HashMap<>());
            int index = 0;
            for (var chapter : chosen) {
                listener.started(chapter.id(), ++index, chosen.size());
                var executed = executor.execute(chapter);
                found.addAll(chapter.problems());
                references(chapter)
                        .problems()
                        .forEach(p -> found.add(BookProblem.of(chapter.file(), p)));
                found.addAll(executed.problems());
                done.add(executed);
                listener.finished(chapter.id(), executed.cached(), executed.problems().size());
            }
        }
        return new BuildReport(done, found);
    }

    private List<Chapter> chosen(BuildOptions options) {
        var known = chapters.stream().map(Chapter::id).toList();
        for (var id : options.chapters()) {
            if (!known.contains(id)) {
                throw new BookException(Messages.unknownChapter(id, known));
            }
        }
        return chapters.stream()
                .filter(c -> options.chapters().isEmpty() || options.chapters().contains(c.id()))
                .toList();
    }

    private Cache cache(BuildOptions options) {
        return options.useCache()
                ? Cache.in(config.folder().resolve(".workbook/cache"))
                : Cache.none();
    }

    private List<Path> classPath() {
        return config.classPath().stream().map(config.folder()::resolve).toList();
    }

    private List<BookProblem> missingClassPath() {
        return config.classPath().stream()
                .filter(path -> !config.folder().resolve(path).toFile().exists())
                .map(Messages::missingJar)
                .toList();
    }

    private String classPathHash() {
        var hashes = new Hashes();
        classPath().forEach(hashes::add);
        return hashes.hex();
    }
}
