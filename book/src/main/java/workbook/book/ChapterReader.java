package workbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.dialect.Dialect;
import workbook.dialect.Part;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookException;

/** Reads a chapter's file, and what belongs to it, into a notebook. */
final class ChapterReader {

    private final BookConfig config;
    private final Dialect dialect;

    ChapterReader(BookConfig config) {
        this.config = config;
        dialect = Dialect.of(config.callouts());
    }

    /**
     * All that a chapter is made of.
     *
     * @param attached the texts of its questions, glossary and concepts, by path
     * @param inputs those of its input files that are there
     */
    private record Sources(
            BookConfig.Place place,
            String text,
            FrontMatter front,
            Map<String, String> attached,
            List<Path> inputs) {}

    /** A chapter, and what it was made of. */
    static final class Read {

        private final Sources sources;
        private final Chapter chapter;

        private Read(Sources sources, Chapter chapter) {
            this.sources = sources;
            this.chapter = chapter;
        }

        Chapter chapter() {
            return chapter;
        }
    }

    /**
     * Read the chapter at {@code place}, or take what was read earlier with the same configuration
     * if every file of it is as it was.
     *
     * @throws BookException if its front matter is wrong or a code cell is not closed
     */
    Read read(BookConfig.Place place, @Nullable Read earlier) {
        var text = text(config.folder().resolve(place.file()), place.file());
        var front =
                earlier != null && earlier.sources.text().equals(text)
                        ? earlier.sources.front()
                        : front(text, place.file());
        var sources = sources(place, text, front);
        return earlier != null && earlier.sources.equals(sources)
                ? earlier
                : new Read(sources, chapter(place, text, front));
    }

    private static FrontMatter front(String text, String file) {
        return FrontMatter.parse(ChapterParts.of(text, file).frontMatter(), file);
    }

    private Sources sources(BookConfig.Place place, String text, FrontMatter front) {
        var attached = new LinkedHashMap<String, String>();
        Stream.of(
                        quizFile(front),
                        glossaryFile(front),
                        ConceptFile.path(config.folder(), place.file(), front.concepts()))
                .flatMap(Optional::stream)
                .forEach(path -> attached.put(path, attached(path)));
        var file = config.folder().resolve(place.file());
        var inputs = inputs(front, file, place.file(), new ArrayList<>());
        return new Sources(place, text, front, attached, inputs);
    }

    /** The text of a file, or what is not the text of any. */
    private String attached(String path) {
        try {
            return Files.readString(config.folder().resolve(path));
        } catch (IOException e) {
            return "\0" + e.getClass().getName();
        }
    }

    private Chapter chapter(BookConfig.Place place, String text, FrontMatter front) {
        var file = config.folder().resolve(place.file());
        var parts = ChapterParts.of(text, place.file());
        var cells = new CellBuilder(config, place.file(), front.id());
        parts.pieces().forEach(cells::add);
        var problems = new ArrayList<>(cells.problems());
        var quiz = attachment(quizFile(front), place.file(), problems);
        var questions = Json.array(quiz.get("questions")).stream().map(Json::object).toList();
        var glossary = attachment(glossaryFile(front), place.file(), problems);
        var metadata = metadata(front, place, glossary);
        var notebook = Notebook.of(metadata, cells.finished());
        var document = dialect.parse(parts(notebook), place.number());
        document.problems().forEach(p -> problems.add(BookProblem.of(place.file(), p)));
        return new Chapter(
                place.file(),
                front.id(),
                front.title(),
                place,
                notebook,
                document,
                questions,
                quizFile(front).orElse(config.quizzes() + "/" + front.id() + ".json"),
                inputs(front, file, place.file(), problems),
                problems);
    }

    private static String text(Path file, String name) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BookException(
                    name + ": cannot be read; book.yml lists it among the chapters", e);
        }
    }

    /** Return the parts of a notebook for the dialect; other programs' notebooks have no lines. */
    static List<Part> parts(Notebook notebook) {
        var parts = new ArrayList<Part>();
        for (var cell : notebook.cells()) {
            int line = cell.workbook().get("line") instanceof Integer known ? known : 1;
            parts.add(
                    cell instanceof Cell.Markdown
                            ? new Part.Markdown(cell.source(), line)
                            : new Part.Code(options(cell), line));
        }
        return parts;
    }

    static Map<String, String> options(Cell cell) {
        var options = new LinkedHashMap<String, String>();
        Json.object(cell.workbook().get("options"))
                .forEach((key, value) -> options.put(key, String.valueOf(value)));
        return options;
    }

    private Optional<String> quizFile(FrontMatter front) {
        return front.quiz().or(() -> existing(config.quizzes() + "/" + front.id() + ".json"));
    }

    private Optional<String> glossaryFile(FrontMatter front) {
        return front.glossary().or(() -> existing(config.glossary() + "/" + front.id() + ".json"));
    }

    private Optional<String> existing(String path) {
        return Files.isRegularFile(config.folder().resolve(path))
                ? Optional.of(path)
                : Optional.empty();
    }

    private Map<String, Object> attachment(
            Optional<String> path, String chapter, List<BookProblem> problems) {
        if (path.isEmpty()) {
            return Map.of();
        }
        var file = config.folder().resolve(path.get());
        try {
            return Json.object(Json.parse(Files.readString(file)));
        } catch (NotebookException e) {
            problems.add(new BookProblem(path.get(), 0, String.valueOf(e.getMessage()), ""));
        } catch (IOException e) {
            problems.add(
                    new BookProblem(
                            chapter,
                            1,
                            "no file \"" + path.get() + "\"",
                            "paths in the front matter start at the book's folder"));
        }
        return Map.of();
    }

    private Map<String, Object> metadata(
            FrontMatter front, BookConfig.Place place, Map<String, Object> glossary) {
        var workbook = new LinkedHashMap<String, Object>();
        workbook.put("schema", 1);
        workbook.put("id", front.id());
        workbook.put("title", front.title());
        workbook.put("number", place.number());
        workbook.put("volume", place.volume().id());
        workbook.put("part", place.part().title());
        workbook.put("source", place.file());
        workbook.put("frontMatter", front.tree());
        workbook.put("objectives", List.copyOf(front.objectives()));
        workbook.put("glossary", Json.array(glossary.get("terms")));
        workbook.put("concepts", concepts(front, place));
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put(
                "kernelspec", Map.of("name", "java", "display_name", "Java", "language", "java"));
        metadata.put(
                "language_info",
                Map.of(
                        "name", "java",
                        "mimetype", "text/x-java-source",
                        "file_extension", ".jshell",
                        "codemirror_mode", "java",
                        "pygments_lexer", "java"));
        metadata.put("workbook", workbook);
        return metadata;
    }

    private Map<String, Object> concepts(FrontMatter front, BookConfig.Place place) {
        return ConceptFile.path(config.folder(), place.file(), front.concepts())
                .map(path -> ConceptFile.read(config.folder(), path).tree())
                .orElse(Map.of());
    }

    private static List<Path> inputs(
            FrontMatter front, Path chapter, String name, List<BookProblem> problems) {
        var inputs = new ArrayList<Path>();
        for (var input : front.inputs()) {
            var path = chapter.resolveSibling(input);
            if (Files.isRegularFile(path)) {
                inputs.add(path);
            } else {
                problems.add(
                        new BookProblem(
                                name,
                                1,
                                "no input file \"" + input + "\"",
                                "inputs are named from the chapter's folder"));
            }
        }
        return inputs;
    }
}
