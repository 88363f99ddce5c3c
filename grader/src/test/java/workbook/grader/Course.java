package workbook.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mlsys.exercises.TrainingDays;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookWriter;
import workbook.nbformat.Solutions;

/** The course's own exercises, as the grader's tests use them. */
final class Course {

    static final String QUIZ =
            """
            [
             {"id": "introduction-q03", "type": "numeric", "mode": "graded", "points": 2,
              "answer": {"value": {"text": "22.75", "number": 22.7505, "unit": "d"},
                         "unit": "DAY", "tolerance": 0.01}},
             {"id": "introduction-q06", "type": "mcq", "mode": "graded", "points": 1,
              "choices": [{"id": "monitor", "correct": true}, {"id": "larger", "correct": false}]},
             {"id": "introduction-q02", "type": "truefalse", "mode": "practice", "points": 1,
              "answer": false}
            ]
            """;

    private static final Pattern CELL =
            Pattern.compile("(?s)```\\{java\\}\n(//\\| exercise: ([\\w-]+)\n.*?)```");

    /** Answer cells with solutions, by exercise, as the chapter has them. */
    static final Map<String, String> SOLUTIONS = solutions();

    private Course() {}

    /** Return the instructor's notebook: every exercise with its check cell, and the quiz. */
    static Notebook assignment() {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Markdown("intro", "# Introduction", Map.of()));
        cells.add(
                new Cell.Code(
                        "start",
                        """
                        %jars ../lib/mlsys-workbook.jar
                        import mlsys.notebook.*;
                        import static mlsys.notebook.Notebooks.*;
                        var ch = Chapter.start("vol1/introduction");
                        """,
                        Map.of()));
        SOLUTIONS.forEach(
                (id, source) -> {
                    cells.add(answerCell(id, source));
                    cells.add(checkCell(id, "Exercises.check(" + id.replace('-', '_') + ");"));
                });
        cells.add(quizCell("introduction-q03", ""));
        cells.add(quizCell("introduction-q06", ""));
        return Notebook.of(metadata(true), cells);
    }

    /** Return what a student receives. */
    static Notebook released() {
        return assignment()
                .withMetadata(metadata(false))
                .mapCells(cell -> cell.withSource(Solutions.strip(cell.source())));
    }

    /** Return the released notebook with these answers in its cells, by grade_id. */
    static Notebook answered(Map<String, String> answers) {
        return released()
                .mapCells(
                        cell -> {
                            var id = String.valueOf(cell.nbgrader().get("grade_id"));
                            return cell.withSource(answers.getOrDefault(id, cell.source()));
                        });
    }

    /** Return the released notebook with all solutions. */
    static Notebook solved() {
        var answers = new LinkedHashMap<>(SOLUTIONS);
        answers.put("quiz-introduction-q03", "answer(\"introduction-q03\", \"22.75 d\");");
        answers.put("quiz-introduction-q06", "answer(\"introduction-q06\", \"monitor\");");
        return answered(answers);
    }

    static Cell answerCell(String id, String source) {
        return new Cell.Code("cell-" + id, source, nbgrader(id, false, true, 0));
    }

    static Cell checkCell(String id, String source) {
        return new Cell.Code("check-" + id, source, nbgrader(id + "-check", true, false, 4));
    }

    static Cell quizCell(String id, String answer) {
        return new Cell.Code(
                "cell-quiz-" + id,
                "answer(\"" + id + "\", \"" + answer + "\");",
                nbgrader("quiz-" + id, false, true, 0));
    }

    static void write(Notebook notebook, Path file) {
        try {
            Files.createDirectories(file.getParent());
            NotebookWriter.write(notebook, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Return where the hidden tests are: a folder of classes or a jar. */
    static List<Path> tests() {
        try {
            var marker = Class.forName("mlsys.exercises.hidden.TrainingDaysHiddenTest");
            return List.of(origin(marker));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Return where the interfaces of the exercises are. */
    static List<Path> classPath() {
        return List.of(origin(TrainingDays.class));
    }

    private static Map<String, Object> metadata(boolean keys) {
        var workbook = new LinkedHashMap<String, Object>();
        workbook.put("schema", 1);
        workbook.put("id", "vol1/introduction");
        workbook.put("title", "Introduction");
        if (keys) {
            workbook.put("quiz", Json.parse(QUIZ));
        }
        return Map.of("workbook", workbook);
    }

    private static Map<String, Object> nbgrader(
            String id, boolean grade, boolean solution, int points) {
        var nbgrader = new LinkedHashMap<String, Object>();
        nbgrader.put("schema_version", 3);
        nbgrader.put("grade", grade);
        nbgrader.put("solution", solution);
        nbgrader.put("locked", grade);
        nbgrader.put("grade_id", id);
        if (grade) {
            nbgrader.put("points", points);
        }
        return Map.of("nbgrader", nbgrader);
    }

    /** The reference is the chapter's own solution cell. */
    private static Map<String, String> solutions() {
        try {
            var chapter = Files.readString(Path.of("../chapters/vol1/01-introduction.md"));
            var solutions = new LinkedHashMap<String, String>();
            CELL.matcher(chapter)
                    .results()
                    .forEach(found -> solutions.put(found.group(2), found.group(1)));
            return solutions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
