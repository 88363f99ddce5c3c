package workbook.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.Notebook;

/** Answers to the first chapter's exercises and graded questions. */
final class Answers {

    private Answers() {}

    /** Return a notebook with other sources in its cells, by grade_id. */
    static Notebook with(Notebook notebook, Map<String, String> answers) {
        return notebook.mapCells(
                cell -> {
                    var id = String.valueOf(cell.nbgrader().get("grade_id"));
                    return cell.withSource(answers.getOrDefault(id, cell.source()));
                });
    }

    static List<String> exercises(CourseCopy course) {
        return course.executed().cells().stream()
                .filter(cell -> Boolean.TRUE.equals(cell.nbgrader().get("solution")))
                .map(cell -> (String) cell.nbgrader().get("grade_id"))
                .toList();
    }

    static List<Map<String, Object>> graded(CourseCopy course) {
        return Json.array(course.executed().workbook().get("quiz")).stream()
                .map(Json::object)
                .filter(question -> "graded".equals(question.get("mode")))
                .toList();
    }

    /** The chapter's own solutions, and right answers to all graded questions. */
    static Map<String, String> reference(CourseCopy course) {
        var answers = new LinkedHashMap<String, String>();
        for (var cell : course.executed().cells()) {
            if (cell instanceof Cell.Code
                    && exercises(course).contains(cell.nbgrader().get("grade_id"))) {
                answers.put((String) cell.nbgrader().get("grade_id"), cell.source());
            }
        }
        for (var question : graded(course)) {
            var id = (String) question.get("id");
            answers.put("quiz-" + id, "answer(\"" + id + "\", \"" + key(question) + "\");");
        }
        return answers;
    }

    private static String key(Map<String, Object> question) {
        var tree = Json.object(question.get("answer"));
        return switch (String.valueOf(question.get("type"))) {
            case "mcq" ->
                    String.join(
                            ", ",
                            Json.array(question.get("choices")).stream()
                                    .map(Json::object)
                                    .filter(choice -> Boolean.TRUE.equals(choice.get("correct")))
                                    .map(choice -> (String) choice.get("id"))
                                    .toList());
            case "order" ->
                    String.join(
                            ", ",
                            Json.array(tree.get("sequence")).stream()
                                    .map(String::valueOf)
                                    .toList());
            case "numeric" -> String.valueOf(Json.object(tree.get("value")).get("number"));
            case "truefalse" -> String.valueOf(question.get("answer"));
            default -> String.valueOf(Json.array(tree.get("accept")).get(0));
        };
    }

    /** Return why the graded questions' keys are right: no student may read that. */
    static List<String> secrets(CourseCopy course) {
        var secrets = new ArrayList<String>();
        collect(graded(course), secrets);
        return secrets;
    }

    private static void collect(@Nullable Object tree, List<String> secrets) {
        if (tree instanceof List<?> list) {
            list.forEach(each -> collect(each, secrets));
        } else if (tree instanceof Map<?, ?> map) {
            map.forEach(
                    (key, value) -> {
                        if (key.equals("why") && value instanceof String text) {
                            secrets.add(Json.write(text).strip().replaceAll("^\"|\"$", ""));
                        } else {
                            collect(value, secrets);
                        }
                    });
        }
    }
}
