package workbook.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import workbook.nbformat.Json;

/** Concept questions as trees: what they compute, and how results go into their text. */
final class QuizText {

    /** A name in a prompt, <code>{days}</code>; two braces stay one. */
    static final Pattern NAME = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private QuizText() {}

    /** Return the expressions of {@code question} by name: given ones first. */
    static Map<String, String> named(Map<String, Object> question) {
        var expressions = new LinkedHashMap<String, String>();
        for (var group : List.of("given", "compute")) {
            Json.object(question.get(group))
                    .forEach((name, text) -> expressions.put(name, String.valueOf(text)));
        }
        return expressions;
    }

    /** Return the values that answers are compared with: the answer's own, and its slips'. */
    static Set<String> numbers(Map<String, Object> question) {
        var answer = Json.object(question.get("answer"));
        var numbers = new LinkedHashSet<String>();
        if (answer.get("value") != null) {
            numbers.add(String.valueOf(answer.get("value")));
        }
        for (var slip : Json.array(answer.get("slips"))) {
            numbers.add(String.valueOf(Json.object(slip).get("value")));
        }
        return numbers;
    }

    /** Return everything that is evaluated, for the cache. */
    static Map<String, Object> expressions(Map<String, Object> question) {
        var all = new LinkedHashMap<String, Object>(named(question));
        all.put("=", List.copyOf(numbers(question)));
        all.put("unit", String.valueOf(Json.object(question.get("answer")).get("unit")));
        all.put("given", String.valueOf(question.get("given")));
        return all;
    }

    /** Put results into questions: texts substituted, expressions replaced by what they gave. */
    static List<Object> resolved(
            List<Map<String, Object>> questions, List<Map<String, Object>> results) {
        var resolved = new ArrayList<Object>();
        for (int i = 0; i < questions.size(); i++) {
            var values = i < results.size() ? results.get(i) : Map.<String, Object>of();
            resolved.add(resolved(questions.get(i), values));
        }
        return resolved;
    }

    private static Map<String, Object> resolved(
            Map<String, Object> question, Map<String, Object> values) {
        var texts = Json.object(values.get("texts"));
        var numbers = Json.object(values.get("numbers"));
        var resolved = new LinkedHashMap<String, Object>();
        question.forEach((key, value) -> resolved.put(key, substituted(value, texts)));
        for (var group : List.of("given", "compute")) {
            resolved.computeIfPresent(group, (key, old) -> results(Json.object(old), texts));
        }
        resolved.computeIfPresent("answer", (key, old) -> answer(old, numbers));
        return resolved;
    }

    private static Map<String, Object> results(
            Map<String, Object> names, Map<String, Object> texts) {
        var results = new LinkedHashMap<String, Object>();
        names.keySet()
                .forEach(name -> results.put(name, Map.of("text", texts.getOrDefault(name, ""))));
        return results;
    }

    private static Object answer(Object answer, Map<String, Object> numbers) {
        if (!(answer instanceof Map)) {
            return answer;
        }
        var resolved = new LinkedHashMap<>(Json.object(answer));
        resolved.computeIfPresent("value", (key, old) -> numbers.getOrDefault(old.toString(), old));
        resolved.computeIfPresent(
                "slips",
                (key, old) -> Json.array(old).stream().map(slip -> answer(slip, numbers)).toList());
        return resolved;
    }

    /** Replace names in texts; expressions stay for {@link #resolved} to replace. */
    private static Object substituted(Object value, Map<String, Object> texts) {
        if (value instanceof String text) {
            return NAME.matcher(text)
                    .replaceAll(
                            match ->
                                    java.util.regex.Matcher.quoteReplacement(
                                            texts.getOrDefault(match.group(1), match.group())
                                                    .toString()));
        } else if (value instanceof List<?> list) {
            return list.stream().map(item -> substituted(item, texts)).toList();
        } else if (value instanceof Map<?, ?>) {
            var tree = new LinkedHashMap<String, Object>();
            Json.object(value).forEach((key, item) -> tree.put(key, substituted(item, texts)));
            return tree;
        }
        return value;
    }
}
