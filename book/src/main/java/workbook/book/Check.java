package workbook.book;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import workbook.dialect.Block;
import workbook.dialect.Inline;
import workbook.dialect.Literals;
import workbook.dialect.Nearest;
import workbook.dialect.Walk;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.Solutions;

/** Everything an author can get wrong that can be seen without running code. */
public final class Check {

    private static final Pattern TRIVIAL_GUARD = Pattern.compile("\\.guard\\(\\s*true\\s*,");

    private final Book book;
    private final Bibliography bibliography;
    private final Set<String> names = new LinkedHashSet<>();
    private final List<BookProblem> problems = new ArrayList<>();

    /**
     * Check {@code book}.
     *
     * @param names words with numbers in them that the caller knows: names of devices and models
     */
    public Check(Book book, Bibliography bibliography, Set<String> names) {
        this.book = book;
        this.bibliography = bibliography;
        this.names.addAll(names);
        this.names.addAll(book.config().names());
        for (var chapter : book.chapters()) {
            var workbook = chapter.notebook().workbook();
            var front = Json.object(workbook.get("frontMatter"));
            Json.array(front.get("names")).forEach(name -> this.names.add(name.toString()));
            for (var tree : Json.array(workbook.get("glossary"))) {
                var entry = Json.object(tree);
                this.names.add(String.valueOf(entry.get("term")));
                Json.array(entry.get("aliases")).forEach(a -> this.names.add(a.toString()));
            }
        }
    }

    /** Return all problems, by file and line. */
    public List<BookProblem> problems() {
        problems.clear();
        problems.addAll(book.problems());
        problems.addAll(bibliography.problems());
        var quiz = new QuizCheck(names);
        for (var chapter : book.chapters()) {
            problems.addAll(chapter.problems());
            prose(chapter);
            exercises(chapter);
            quiz.check(chapter, JsonPlaces.of(book.config().folder(), chapter.quizFile()));
        }
        problems.addAll(quiz.problems());
        problems.addAll(new GlossaryCheck(book).problems());
        problems.addAll(new ConceptCheck(book).problems());
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(BookProblem::file).thenComparingInt(BookProblem::line))
                .toList();
    }

    private void problem(Chapter chapter, int line, String message, String hint) {
        problems.add(new BookProblem(chapter.file(), line, message, hint));
    }

    private void prose(Chapter chapter) {
        var document = chapter.document();
        book.references(chapter)
                .problems()
                .forEach(p -> problems.add(BookProblem.of(chapter.file(), p)));
        Literals.check(document, names)
                .forEach(p -> problems.add(BookProblem.of(chapter.file(), p)));
        Walk.inlines(document, Inline.Citation.class)
                .forEach(citation -> citation.works().forEach(w -> cited(chapter, citation, w)));
        Walk.blocks(document, Block.Figure.class).forEach(figure -> figure(chapter, figure));
        Walk.blocks(document, Block.CodeCell.class).forEach(cell -> shown(chapter, cell));
        Walk.blocks(document, Block.Code.class)
                .filter(code -> code.language().equals("{java}"))
                .forEach(
                        code ->
                                problem(
                                        chapter,
                                        code.at().line(),
                                        "a code cell that is indented or quoted is not run",
                                        "begin ```{java} at the start of its line"));
    }

    private void cited(Chapter chapter, Inline.Citation citation, Inline.Cited work) {
        if (bibliography.find(work.key()).isEmpty()) {
            problem(
                    chapter,
                    citation.at().line(),
                    "unknown citation @" + work.key(),
                    Nearest.to(work.key(), bibliography.works().keySet())
                            .map(near -> "did you mean @" + near + "?")
                            .orElse("add it to the bibliography"));
        }
    }

    private void figure(Chapter chapter, Block.Figure figure) {
        var alt = figure.alt();
        if (alt == null || alt.isBlank()) {
            problem(
                    chapter,
                    figure.at().line(),
                    "figure \"" + figure.source() + "\" has no alt text",
                    "add alt=\"…\": what a reader who can't see it has to know");
        }
        var file = book.config().folder().resolve(chapter.file()).resolveSibling(figure.source());
        if (!figure.source().contains("://") && !Files.isRegularFile(file)) {
            problem(
                    chapter,
                    figure.at().line(),
                    "no file \"" + figure.source() + "\"",
                    "paths of figures start at the chapter's folder");
        }
    }

    private void shown(Chapter chapter, Block.CodeCell cell) {
        var label = cell.label();
        if (label == null) {
            return;
        }
        if (label.startsWith("fig-") && cell.options().getOrDefault("alt", "").isBlank()) {
            problem(
                    chapter,
                    cell.at().line(),
                    "figure " + label + " has no alt text",
                    "add //| alt: …");
        }
        if (cell.caption().isEmpty()) {
            problem(chapter, cell.at().line(), label + " has no caption", "add //| caption: …");
        }
    }

    private void exercises(Chapter chapter) {
        var answers = new LinkedHashMap<String, Integer>();
        var checks = new LinkedHashMap<String, Integer>();
        for (var cell : chapter.notebook().cells()) {
            var options = ChapterReader.options(cell);
            int line = cell.workbook().get("line") instanceof Integer at ? at : 0;
            remember(answers, options, "exercise", line);
            remember(checks, options, "check", line);
            if (options.containsKey("exercise")) {
                solution(chapter, cell, line);
            }
            if (TRIVIAL_GUARD.matcher(cell.source()).find()) {
                problem(chapter, line, "a guard that can never fail", "guard what the text says");
            }
        }
        answers.forEach(
                (id, line) -> {
                    if (!checks.containsKey(id)) {
                        problem(
                                chapter,
                                line,
                                "exercise \"" + id + "\" has no check cell",
                                "add a cell with //| check: " + id);
                    }
                });
        checks.forEach(
                (id, line) -> {
                    if (!answers.containsKey(id)) {
                        problem(
                                chapter,
                                line,
                                "check \"" + id + "\" has no exercise",
                                "add a cell with //| exercise: " + id + ", or rename it");
                    }
                });
    }

    private static void remember(
            Map<String, Integer> cells, Map<String, String> options, String key, int line) {
        var id = options.get(key);
        if (id != null) {
            cells.put(id, line);
        }
    }

    private void solution(Chapter chapter, Cell cell, int line) {
        if (!Solutions.isIn(cell.source())) {
            problem(
                    chapter,
                    line,
                    "the exercise has no solution",
                    "put it between // BEGIN SOLUTION and // END SOLUTION");
            return;
        }
        try {
            Solutions.strip(cell.source());
        } catch (IllegalArgumentException e) {
            problem(chapter, line, String.valueOf(e.getMessage()), "pair the marks");
        }
    }
}
