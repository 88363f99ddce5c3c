package workbook.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;

/** A chapter's questions as cells: the question in Markdown, and a cell for the answer. */
final class QuizCells {

    private QuizCells() {}

    static List<Cell> of(List<Object> questions, Edition edition) {
        var cells = new ArrayList<Cell>();
        int number = 0;
        for (var tree : questions) {
            var question = Json.object(tree);
            var id = String.valueOf(question.get("id"));
            cells.add(new Cell.Markdown(id + "-question", markdown(question, ++number), Map.of()));
            cells.add(answer(id, question, edition));
        }
        return cells;
    }

    static boolean isGraded(Map<String, Object> question) {
        return "graded".equals(question.get("mode"));
    }

    private static Cell answer(String id, Map<String, Object> question, Edition edition) {
        var code = "answer(\"" + id + "\", \"\");";
        var nbgrader = new LinkedHashMap<>(Nbgrader.answer("quiz-" + id));
        if (isGraded(question)) {
            nbgrader.put("grade", true);
            nbgrader.put("points", question.getOrDefault("points", 1));
        }
        if (edition == Edition.INSTRUCTOR) {
            if (!isGraded(question)) {
                return new Cell.Code("quiz-" + id, code, Map.of());
            }
            code += keyForNbgrader(question);
        }
        return Nbgrader.withChecksum(
                new Cell.Code("quiz-" + id, code, Map.of("nbgrader", nbgrader)));
    }

    /**
     * The key, where nbgrader's release removes it. What nbgrader puts in its place, which may be
     * code that throws, stays in a comment.
     */
    private static String keyForNbgrader(Map<String, Object> question) {
        var key = key(question).replace("*/", "* /");
        return "\n/*\nBEGIN SOLUTION\n" + key + "\nEND SOLUTION\n*/";
    }

    private static String markdown(Map<String, Object> question, int number) {
        var text = new StringBuilder("**Question ").append(number).append("**");
        if (isGraded(question)) {
            text.append(" (graded, points: ")
                    .append(question.getOrDefault("points", 1))
                    .append(')');
        }
        text.append("\n\n").append(question.get("prompt")).append("\n\n");
        for (var tree : Json.array(question.get("choices"))) {
            var choice = Json.object(tree);
            text.append("- `").append(choice.get("id")).append("`: ");
            text.append(choice.get("text")).append('\n');
        }
        text.append('\n').append(instruction(question));
        if (!isGraded(question)) {
            text.append("\n\n<details><summary>Answer</summary>\n\n");
            text.append(key(question)).append("\n\n</details>");
        }
        return text.toString().replaceAll("\n{3,}", "\n\n");
    }

    private static String instruction(Map<String, Object> question) {
        var unit = String.valueOf(Json.object(value(question)).getOrDefault("unit", ""));
        return switch (String.valueOf(question.get("type"))) {
            case "mcq" -> "*Write the name of your choice between the second quotes.*";
            case "truefalse" -> "*Write true or false between the second quotes.*";
            case "numeric" ->
                    "*Write a number"
                            + (unit.isEmpty() ? "" : " in " + unit)
                            + " between the second quotes.*";
            case "order" ->
                    "*Write the names in order, separated by commas, between the second quotes.*";
            default -> "*Write your answer between the second quotes.*";
        };
    }

    private static Object value(Map<String, Object> question) {
        return Json.object(question.get("answer")).getOrDefault("value", Map.of());
    }

    private static String key(Map<String, Object> question) {
        var text = new StringBuilder();
        for (var tree : Json.array(question.get("choices"))) {
            var choice = Json.object(tree);
            if (choice.containsKey("why")) {
                text.append("- `").append(choice.get("id")).append("`");
                text.append(Boolean.TRUE.equals(choice.get("correct")) ? " (right): " : ": ");
                text.append(choice.get("why")).append('\n');
            }
        }
        if (question.get("answer") instanceof Boolean truth) {
            text.append(truth ? "True. " : "False. ").append(question.getOrDefault("why", ""));
        } else {
            var answer = Json.object(question.get("answer"));
            var value = Json.object(answer.get("value"));
            if (!value.isEmpty()) {
                text.append(value.get("text")).append(' ').append(value.get("unit")).append(". ");
            }
            var sequence = Json.array(answer.get("sequence"));
            sequence.forEach(id -> text.append('`').append(id).append("` "));
            text.append(answer.getOrDefault("why", question.getOrDefault("why", "")));
        }
        return text.toString().strip();
    }
}
