package workbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.dialect.CalloutKind;

/**
 * What {@code book.yml} says. Paths are as written, relative to {@code folder}.
 *
 * @param folder the book's folder
 * @param date of the edition, as EPUB and PDF state it
 * @param setup lines at the head of every notebook's first cell: its imports
 * @param start what the first cell does behind the imports; {@code {chapter}} is the chapter's id
 * @param end the last cell of a chapter that has none
 * @param callouts the standard kinds and the book's own
 * @param formulas a script that computes the formulas of its what-ifs in a browser
 * @param redirects addresses that pages had in earlier editions
 * @param names words with numbers in them that are no literals: "A100"
 */
public record BookConfig(
        Path folder,
        String title,
        String subtitle,
        List<String> authors,
        String language,
        String licence,
        @Nullable String repository,
        @Nullable String url,
        @Nullable LocalDate date,
        List<String> classPath,
        List<String> tests,
        @Nullable String bibliography,
        @Nullable String formulas,
        String quizzes,
        String glossary,
        List<String> setup,
        String start,
        String end,
        List<CalloutKind> callouts,
        List<String> names,
        List<Launch> launch,
        List<Redirect> redirects,
        List<Volume> volumes) {

    private static final Set<String> KEYS =
            new LinkedHashSet<>(
                    List.of(
                            "title",
                            "subtitle",
                            "authors",
                            "language",
                            "licence",
                            "repository",
                            "url",
                            "date",
                            "class-path",
                            "tests",
                            "bibliography",
                            "formulas",
                            "quizzes",
                            "glossary",
                            "setup",
                            "start",
                            "end",
                            "callouts",
                            "names",
                            "launch",
                            "redirects",
                            "volumes"));

    /** A volume of the book. */
    public record Volume(String id, String title, List<Section> parts) {}

    /**
     * A part of a volume.
     *
     * @param chapters files from the book's folder, in order
     */
    public record Section(String title, List<String> chapters) {}

    /** A service that opens notebooks; {@code {path}} in its address is the notebook's. */
    public record Launch(String name, String url) {}

    /**
     * A page that has moved.
     *
     * @param from its old address, {@code vol1/old.html}
     * @param to a chapter's id or a page, with or without a place in it: {@code vol1/new#sec-x}
     * @param line where book.yml says so
     */
    public record Redirect(String from, String to, int line) {}

    /** A chapter's place in the book. */
    public record Place(String file, int number, Volume volume, Section part) {}

    /** Return the files and folders that it names, chapters aside. */
    public List<String> files() {
        return Stream.of(
                        classPath.stream(),
                        tests.stream(),
                        Stream.ofNullable(bibliography),
                        Stream.ofNullable(formulas),
                        Stream.of(quizzes, glossary))
                .flatMap(names -> names)
                .toList();
    }

    /**
     * Read {@code book.yml} in {@code folder}.
     *
     * @throws BookException with a message to show, when it is missing or wrong
     */
    public static BookConfig read(Path folder) {
        var file = folder.resolve("book.yml");
        if (!Files.isRegularFile(file)) {
            throw new BookException(
                    "no book.yml in "
                            + folder
                            + ": name the book's folder with --book DIR, or start one with"
                            + " `workbook new book DIR`");
        }
        try {
            return parse(folder, YamlObject.parse(Files.readString(file), "book.yml", 0));
        } catch (IOException e) {
            throw new BookException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static BookConfig parse(Path folder, YamlObject yaml) {
        yaml.only(KEYS);
        var setup = setup(yaml);
        return new BookConfig(
                folder,
                yaml.required("title"),
                yaml.text("subtitle").orElse(""),
                yaml.texts("authors"),
                yaml.text("language").orElse("en"),
                yaml.text("licence").orElse(""),
                yaml.text("repository").orElse(null),
                yaml.text("url").orElse(null),
                yaml.text("date").map(text -> date(yaml, text)).orElse(null),
                yaml.texts("class-path"),
                yaml.texts("tests"),
                yaml.text("bibliography").orElse(null),
                yaml.text("formulas").orElse(null),
                yaml.text("quizzes").orElse("quizzes"),
                yaml.text("glossary").orElse("glossary"),
                setup,
                yaml.text("start")
                        .orElse(setup.isEmpty() ? "" : "var ch = Chapter.start(\"{chapter}\");"),
                yaml.text("end").orElse(setup.isEmpty() ? "" : "ch.end();"),
                callouts(yaml),
                yaml.texts("names"),
                launch(yaml),
                redirects(yaml),
                volumes(yaml));
    }

    private static LocalDate date(YamlObject yaml, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw yaml.problem(
                    yaml.line("date"),
                    "date must be a day, but was \"" + text + "\"",
                    "write it as 2026-01-31");
        }
    }

    private static List<String> setup(YamlObject yaml) {
        return yaml.texts("setup").stream().flatMap(String::lines).toList();
    }

    private static List<CalloutKind> callouts(YamlObject yaml) {
        var kinds = new ArrayList<>(CalloutKind.STANDARD);
        for (var item : yaml.objects("callouts")) {
            item.only(Set.of("name", "title", "numbered"));
            kinds.add(
                    new CalloutKind(
                            item.required("name"),
                            item.required("title"),
                            item.text("numbered").orElse("false").equals("true")));
        }
        return List.copyOf(kinds);
    }

    private static List<Launch> launch(YamlObject yaml) {
        var services = new ArrayList<Launch>();
        for (var item : yaml.objects("launch")) {
            item.only(Set.of("name", "url"));
            var url = item.required("url");
            if (!url.matches("https?://.*\\{path}.*")) {
                throw item.problem(
                        item.line("url"),
                        "url must be an address with {path} in it, but was \"" + url + "\"",
                        "write {path} where the notebook's path goes, notebooks/vol1/…");
            }
            services.add(new Launch(item.required("name"), url));
        }
        return List.copyOf(services);
    }

    private static List<Redirect> redirects(YamlObject yaml) {
        var moved = yaml.object("redirects");
        return moved.keys().stream()
                .map(from -> new Redirect(from, moved.required(from), moved.line(from)))
                .peek(redirect -> old(redirect, yaml))
                .toList();
    }

    /** An old address is that of a page inside the site. */
    private static void old(Redirect redirect, YamlObject yaml) {
        if (!redirect.from().matches("(?!\\.)[\\w.~-]+(/(?!\\.)[\\w.~-]+)*\\.html")) {
            throw yaml.problem(
                    redirect.line(),
                    "redirects: \"" + redirect.from() + "\" is no address of a page in the site",
                    "write it from the site's root, as vol1/old-name.html");
        }
    }

    private static List<Volume> volumes(YamlObject yaml) {
        var volumes = new ArrayList<Volume>();
        var files = new LinkedHashSet<String>();
        for (var item : yaml.objects("volumes")) {
            item.only(Set.of("title", "id", "parts"));
            var parts = new ArrayList<Section>();
            for (var part : item.objects("parts")) {
                part.only(Set.of("title", "chapters"));
                var chapters = part.texts("chapters");
                for (var chapter : chapters) {
                    if (!files.add(chapter)) {
                        throw part.problem(
                                part.line("chapters"),
                                "chapter \"" + chapter + "\" is listed twice",
                                "keep one");
                    }
                }
                parts.add(new Section(part.text("title").orElse(""), chapters));
            }
            volumes.add(
                    new Volume(item.required("id"), item.required("title"), List.copyOf(parts)));
        }
        return List.copyOf(volumes);
    }

    /** Return the chapters in the order of the book; numbers start again in each volume. */
    public List<Place> places() {
        var places = new ArrayList<Place>();
        for (var volume : volumes) {
            int number = 0;
            for (var part : volume.parts()) {
                for (var file : part.chapters()) {
                    places.add(new Place(file, ++number, volume, part));
                }
            }
        }
        return places;
    }

    /** Return the file name of the jar that notebooks load: the first of the class path. */
    public Optional<String> jarName() {
        return classPath.stream()
                .filter(path -> path.endsWith(".jar"))
                .findFirst()
                .map(path -> path.substring(path.lastIndexOf('/') + 1));
    }
}
