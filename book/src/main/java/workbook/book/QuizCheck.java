package workbook.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import workbook.nbformat.Json;

/** Checks concept questions: every key right, one right choice, reasons given. */
final class QuizCheck {

    private static final Set<String> KEYS =
            new TreeSet<>(
                    Set.of(
                            "id",
                            "section",
                            "type",
                            "mode",
                            "points",
                            "difficulty",
                            "objective",
                            "prompt",
                            "given",
                            "compute",
                            "choices",
                            "answer",
                            "why",
                            "tempting"));
    private static final Set<String> TYPES =
            new TreeSet<>(Set.of("mcq", "truefalse", "numeric", "fill", "order", "short"));

    private final Collection<String> names;
    private final List<BookProblem> problems = new ArrayList<>();
    private final Map<String, String> seen = new HashMap<>();
    private JsonPlaces places = new JsonPlaces("", "");
    private String id = "";

    /** Check with these names, whose numbers are no literals. */
    QuizCheck(Collection<String> names) {
        this.names = List.copyOf(names);
    }

    List<BookProblem> problems() {
        return problems;
    }

    void check(Chapter chapter, JsonPlaces file) {
        places = file;
        for (var question : chapter.quiz()) {
            id = String.valueOf(question.getOrDefault("id", ""));
            head(chapter, question);
            texts(question);
            answer(question);
        }
    }

    private void problem(String message, String hint) {
        var place = places.line(id);
        problems.add(
                new BookProblem(places.file(), place, "question " + id + ": " + message, hint));
    }

    private void head(Chapter chapter, Map<String, Object> question) {
        if (!id.matches("[a-z0-9][a-z0-9-]*")) {
            problem("the id \"" + id + "\" is not of the form introduction-q03", "rename it");
        }
        var earlier = seen.putIfAbsent(id, chapter.id());
        if (earlier != null) {
            problem("the id is already used in " + earlier, "ids are unique in the book");
        }
        question.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> problem("unknown key \"" + key + "\"", "one of " + KEYS));
        var type = String.valueOf(question.get("type"));
        if (!TYPES.contains(type)) {
            problem("unknown type \"" + type + "\"", "one of " + TYPES);
        }
        var mode = String.valueOf(question.getOrDefault("mode", "practice"));
        if (!Set.of("practice", "graded").contains(mode)) {
            problem("unknown mode \"" + mode + "\"", "practice or graded");
        }
        if (!(question.getOrDefault("points", 1) instanceof Number points)
                || points.doubleValue() < 0) {
            problem("points \"" + question.get("points") + "\" is no number of points", "write 1");
        }
        var section = question.get("section");
        if (section != null && chapter.document().target(section.toString()).isEmpty()) {
            problem("no section \"" + section + "\" in the chapter", "name a label of a heading");
        }
    }

    private void texts(Map<String, Object> question) {
        if (String.valueOf(question.getOrDefault("prompt", "")).isBlank()) {
            problem("it has no prompt", "ask something");
        }
        var text = new QuizNumbers(question, names, this::problem);
        for (var key : List.of("prompt", "why", "tempting")) {
            text.text("its " + key, question.get(key));
        }
        for (var tree : Json.array(question.get("choices"))) {
            var choice = Json.object(tree);
            var where = "choice \"" + choice.get("id") + "\"";
            text.text(where, choice.get("text"));
            text.text("the why of " + where, choice.get("why"));
        }
        text.answer(Json.object(question.get("answer")));
    }

    private void answer(Map<String, Object> question) {
        switch (String.valueOf(question.get("type"))) {
            case "mcq" -> choice(question);
            case "truefalse" -> {
                if (!(question.get("answer") instanceof Boolean)) {
                    problem("the answer is neither true nor false", "write \"answer\": true");
                }
                need(question, "why", "the question");
            }
            case "numeric" -> numeric(question);
            case "fill", "short" -> {
                if (Json.array(Json.object(question.get("answer")).get("accept")).isEmpty()) {
                    problem("it accepts no answer", "list accepted words in answer.accept");
                }
                need(Json.object(question.get("answer")), "why", "the answer");
            }
            case "order" -> order(question);
            default -> {
                // an unknown type is reported above
            }
        }
    }

    private void need(Map<String, Object> tree, String key, String what) {
        if (String.valueOf(tree.getOrDefault(key, "")).isBlank()) {
            problem(what + " has no \"" + key + "\"", "say what tempts and how to notice");
        }
    }

    private List<String> choiceIds(Map<String, Object> question) {
        var ids = new ArrayList<String>();
        var unique = new HashSet<String>();
        var texts = new HashSet<String>();
        for (var tree : Json.array(question.get("choices"))) {
            var choice = Json.object(tree);
            var choiceId = String.valueOf(choice.getOrDefault("id", ""));
            ids.add(choiceId);
            if (choiceId.isBlank() || !unique.add(choiceId)) {
                problem("choice id \"" + choiceId + "\" is missing or twice there", "rename it");
            }
            if (!texts.add(String.valueOf(choice.get("text")))) {
                problem("two choices read \"" + choice.get("text") + "\"", "change one");
            }
        }
        if (ids.size() < 2) {
            problem("it has " + ids.size() + " choices", "give at least two");
        }
        return ids;
    }

    private void choice(Map<String, Object> question) {
        choiceIds(question);
        int correct = 0;
        for (var tree : Json.array(question.get("choices"))) {
            var choice = Json.object(tree);
            if (Boolean.TRUE.equals(choice.get("correct"))) {
                correct++;
            } else {
                need(choice, "why", "the wrong choice \"" + choice.get("id") + "\"");
            }
        }
        if (correct != 1) {
            problem("it has " + correct + " right choices", "mark exactly one \"correct\": true");
        }
    }

    private void numeric(Map<String, Object> question) {
        var answer = Json.object(question.get("answer"));
        if (!answer.containsKey("value")) {
            problem("the answer has no value", "name one of compute in answer.value");
        }
        if (!(answer.get("tolerance") instanceof Number tolerance)
                || !(tolerance.doubleValue() > 0)) {
            problem("the answer has no tolerance", "write \"tolerance\": 0.01");
        }
        for (var tree : Json.array(answer.get("slips"))) {
            var slip = Json.object(tree);
            need(slip, "why", "the slip \"" + slip.get("value") + "\"");
        }
    }

    private void order(Map<String, Object> question) {
        var ids = new TreeSet<>(choiceIds(question));
        var sequence = new TreeSet<String>();
        Json.array(Json.object(question.get("answer")).get("sequence"))
                .forEach(item -> sequence.add(String.valueOf(item)));
        if (!ids.equals(sequence)) {
            problem(
                    "the sequence " + sequence + " is not made of the choices " + ids,
                    "name each choice once");
        }
    }
}
