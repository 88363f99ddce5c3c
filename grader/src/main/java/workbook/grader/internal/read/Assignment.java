package workbook.grader.internal.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import workbook.grader.GradeRun;
import workbook.grader.GradingException;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.Notebook;
import workbook.nbformat.Solutions;

/**
 * What was released, read from the instructor's notebook: the only place that points, exercises and
 * questions come from.
 *
 * @param id the chapter, such as {@code vol1/introduction}
 * @param title its title
 * @param exercises the coding exercises in order
 * @param questions the concept questions with their keys, in order
 * @param gradeIds every grade_id that a released notebook may have
 * @param code the code cells by number, with their solutions
 */
public record Assignment(
        String id,
        String title,
        List<Exercise> exercises,
        List<Map<String, Object>> questions,
        Set<String> gradeIds,
        Map<Integer, String> code) {

    private static final String QUIZ = "quiz-";
    private static final String CHECK = "-check";

    /** Hold copies. */
    public Assignment {
        exercises = List.copyOf(exercises);
        questions = List.copyOf(questions);
        gradeIds = Set.copyOf(gradeIds);
    }

    /**
     * Read an assignment from the notebook with solutions, keys and nbgrader's metadata.
     *
     * @throws GradingException if the notebook has no id
     */
    public static Assignment of(Notebook notebook) {
        var id = notebook.workbook().get("id");
        if (!(id instanceof String name)) {
            throw new GradingException(
                    "the assignment has no metadata.workbook.id; take the notebook that"
                            + " `build --keep` or `release --edition instructor` wrote");
        }
        var ids = new HashSet<String>();
        notebook.cells().forEach(cell -> ids.add(gradeId(cell)));
        ids.remove("");
        var questions =
                Json.array(notebook.workbook().get("quiz")).stream().map(Json::object).toList();
        questions.forEach(question -> ids.add(QUIZ + question.get("id")));
        return new Assignment(
                name,
                Objects.toString(notebook.workbook().get("title"), name),
                exercises(notebook),
                questions,
                ids,
                code(notebook));
    }

    /** Return what gives points: exercises, then graded questions. */
    public List<GradeRun.Item> items() {
        var items = new ArrayList<GradeRun.Item>();
        exercises.forEach(each -> items.add(new GradeRun.Item(each.id(), each.points())));
        gradedQuestions()
                .forEach(
                        question ->
                                items.add(
                                        new GradeRun.Item(
                                                String.valueOf(question.get("id")),
                                                points(question))));
        return items;
    }

    /** Only questions marked {@code graded} count: the others have their key in the page. */
    public List<Map<String, Object>> gradedQuestions() {
        return questions.stream()
                .filter(question -> "graded".equals(question.get("mode")))
                .toList();
    }

    /** Return the points of a question. */
    public static BigDecimal points(Map<String, Object> question) {
        return question.get("points") instanceof Number points
                ? new BigDecimal(points.toString())
                : BigDecimal.ONE;
    }

    /** Return this assignment with other points, by the ids of exercises and questions. */
    public Assignment withPoints(Map<String, BigDecimal> points) {
        var known = new HashSet<String>();
        exercises.forEach(exercise -> known.add(exercise.id()));
        questions.forEach(question -> known.add(String.valueOf(question.get("id"))));
        for (var id : new TreeSet<>(points.keySet())) {
            if (!known.contains(id)) {
                throw new GradingException(
                        "the rules give points for \"" + id + "\", which is not in " + this.id);
            }
        }
        var weighed =
                exercises.stream()
                        .map(each -> each.withPoints(points.getOrDefault(each.id(), each.points())))
                        .toList();
        var asked =
                questions.stream()
                        .map(each -> with(each, "points", points.get("" + each.get("id"))))
                        .toList();
        return new Assignment(id, title, weighed, asked, gradeIds, code);
    }

    /** Return this assignment with other keys: what {@code keys} says of a question wins. */
    public Assignment withKeys(List<Map<String, Object>> keys) {
        var byId = new HashMap<Object, Map<String, Object>>();
        keys.forEach(key -> byId.put(String.valueOf(key.get("id")), key));
        var merged = new ArrayList<Map<String, Object>>();
        for (var question : questions) {
            var all = new LinkedHashMap<>(question);
            all.putAll(byId.getOrDefault(String.valueOf(question.get("id")), Map.of()));
            merged.add(all);
        }
        return new Assignment(id, title, exercises, merged, gradeIds, code);
    }

    private static Map<String, Object> with(
            Map<String, Object> tree, String key, @Nullable Object value) {
        var changed = new LinkedHashMap<>(tree);
        if (value != null) {
            changed.put(key, value);
        }
        return changed;
    }

    /** Return the code cells of a notebook by their numbers, from 1. */
    public static Map<Integer, String> code(Notebook notebook) {
        var cells = new LinkedHashMap<Integer, String>();
        for (var i = 0; i < notebook.cells().size(); i++) {
            if (notebook.cells().get(i) instanceof Cell.Code cell) {
                cells.put(i + 1, cell.source());
            }
        }
        return cells;
    }

    /** Return the grade_id of a cell, or an empty text. */
    public static String gradeId(Cell cell) {
        return cell.nbgrader().get("grade_id") instanceof String id ? id : "";
    }

    private static List<Exercise> exercises(Notebook notebook) {
        var exercises = new ArrayList<Exercise>();
        var cells = notebook.cells();
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            var id = gradeId(cell);
            var answers = Boolean.TRUE.equals(cell.nbgrader().get("solution"));
            if (cell instanceof Cell.Code && answers && !id.startsWith(QUIZ)) {
                var check = check(notebook, id);
                exercises.add(
                        new Exercise(
                                id,
                                cell.id(),
                                i + 1,
                                Solutions.strip(cell.source()),
                                points(check == null ? cell : check),
                                check == null ? "" : check.source()));
            }
        }
        return exercises;
    }

    private static @Nullable Cell check(Notebook notebook, String id) {
        return notebook.cells().stream()
                .filter(cell -> gradeId(cell).equals(id + CHECK))
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal points(Cell cell) {
        return cell.nbgrader().get("points") instanceof Number points
                ? new BigDecimal(points.toString()).stripTrailingZeros()
                : BigDecimal.ONE;
    }
}
