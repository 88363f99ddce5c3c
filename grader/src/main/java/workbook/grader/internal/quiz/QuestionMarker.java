package workbook.grader.internal.quiz;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import workbook.nbformat.Json;

/** Marks answers to concept questions by the keys in the instructor's notebook. */
public final class QuestionMarker {

    private static final Set<String> TRUE = Set.of("true", "t", "yes", "1");
    private static final Set<String> FALSE = Set.of("false", "f", "no", "0");

    private QuestionMarker() {}

    /** Mark one answer, given as text; several parts are separated by commas. */
    public static Mark mark(Map<String, Object> question, String answer) {
        return switch (String.valueOf(question.get("type"))) {
            case "mcq" -> choice(question, answer);
            case "truefalse" -> truth(question, answer);
            case "numeric" -> number(question, answer);
            case "fill" -> fill(question, answer);
            case "order" -> order(question, answer);
            default -> text(question, answer);
        };
    }

    /** Right choices count for, wrong ones against, and the sum is never below zero. */
    private static Mark choice(Map<String, Object> question, String answer) {
        var right = new HashSet<String>();
        var all = new HashSet<String>();
        for (var item : Json.array(question.get("choices"))) {
            var choice = Json.object(item);
            var id = plain(Objects.toString(choice.get("id")));
            all.add(id);
            if (Boolean.TRUE.equals(choice.get("correct"))) {
                right.add(id);
            }
        }
        if (right.isEmpty()) {
            return Mark.manual();
        }
        var chosen = parts(answer);
        var unknown = chosen.stream().filter(id -> !all.contains(id)).toList();
        if (!unknown.isEmpty()) {
            return Mark.wrong("\"" + unknown.get(0) + "\" is none of the choices");
        }
        var hits = (int) chosen.stream().distinct().filter(right::contains).count();
        var misses = (int) chosen.stream().distinct().filter(id -> !right.contains(id)).count();
        return Mark.part(hits - misses, right.size(), misses > 0 ? "wrong" : "incomplete");
    }

    private static Mark truth(Map<String, Object> question, String answer) {
        if (!(question.get("answer") instanceof Boolean key)) {
            return Mark.manual();
        }
        var given = plain(answer);
        if (!TRUE.contains(given) && !FALSE.contains(given)) {
            return Mark.wrong("answer true or false, not \"" + cut(answer) + "\"");
        }
        return TRUE.contains(given) == key ? Mark.right() : Mark.wrong("wrong");
    }

    private static Mark number(Map<String, Object> question, String answer) {
        var key = Json.object(question.get("answer"));
        var plain = key.get("value") instanceof Number typed ? Map.of("number", typed) : null;
        Map<String, Object> value =
                plain == null ? Json.object(key.get("value")) : Map.copyOf(plain);
        if (!(value.get("number") instanceof Number expected)) {
            return Mark.manual();
        }
        var given = NumberText.read(answer);
        if (given.readings().isEmpty()) {
            return Mark.wrong("\"" + cut(answer) + "\" is no number");
        }
        var unit = Objects.toString(value.get("unit"), "");
        if (!fits(given.unit(), unit, Objects.toString(key.get("unit"), ""))) {
            return Mark.wrong("give the answer in " + (unit.isEmpty() ? "plain numbers" : unit));
        }
        var tolerance = key.get("tolerance") instanceof Number number ? number.doubleValue() : 0.01;
        var wanted = expected.doubleValue();
        var margin = wanted == 0 ? tolerance : Math.abs(wanted) * tolerance;
        return given.readings().stream().anyMatch(n -> Math.abs(n - wanted) <= margin)
                ? Mark.right()
                : Mark.wrong("wrong");
    }

    /** No unit, the unit's symbol, or its name in singular or plural. */
    private static boolean fits(String given, String symbol, String name) {
        var singular = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return given.isEmpty()
                || given.equals(symbol.toLowerCase(Locale.ROOT))
                || given.equals(singular)
                || given.equals(singular + "s");
    }

    private static Mark fill(Map<String, Object> question, String answer) {
        var accepted = accepted(question);
        if (accepted.isEmpty()) {
            return Mark.manual();
        }
        return accepted.contains(plain(answer)) ? Mark.right() : Mark.wrong("wrong");
    }

    /** An accepted phrase anywhere in the text is enough; otherwise a person decides. */
    private static Mark text(Map<String, Object> question, String answer) {
        var text = " " + plain(answer) + " ";
        return accepted(question).stream().anyMatch(phrase -> text.contains(" " + phrase + " "))
                ? Mark.right()
                : Mark.manual();
    }

    private static Mark order(Map<String, Object> question, String answer) {
        var key = Json.object(question.get("answer"));
        var wanted = Json.array(key.get("sequence")).stream().map(id -> plain("" + id)).toList();
        if (wanted.isEmpty()) {
            return Mark.manual();
        }
        var given = parts(answer);
        if (!new HashSet<>(given).equals(new HashSet<>(wanted)) || given.size() != wanted.size()) {
            return Mark.wrong("name each of the " + wanted.size() + " items once, by its id");
        }
        return Mark.part(
                longestCommon(wanted, given) - 1, wanted.size() - 1, "some are in another order");
    }

    private static int longestCommon(List<String> one, List<String> other) {
        var lengths = new int[one.size() + 1][other.size() + 1];
        for (var i = 1; i <= one.size(); i++) {
            for (var k = 1; k <= other.size(); k++) {
                lengths[i][k] =
                        one.get(i - 1).equals(other.get(k - 1))
                                ? lengths[i - 1][k - 1] + 1
                                : Math.max(lengths[i - 1][k], lengths[i][k - 1]);
            }
        }
        return lengths[one.size()][other.size()];
    }

    private static Set<String> accepted(Map<String, Object> question) {
        return Json.array(Json.object(question.get("answer")).get("accept")).stream()
                .map(phrase -> plain("" + phrase))
                .collect(Collectors.toSet());
    }

    private static List<String> parts(String answer) {
        var parts = new ArrayList<String>();
        Arrays.stream(answer.split("[,;>\\n]", 200))
                .map(QuestionMarker::plain)
                .filter(part -> !part.isEmpty())
                .forEach(parts::add);
        return parts;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static String cut(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
