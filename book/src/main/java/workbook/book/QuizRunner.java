package workbook.book;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import workbook.engine.CellValue;
import workbook.nbformat.Json;

/**
 * Evaluates what a chapter's questions declare, in the chapter's own session. An expression sees
 * the chapter's variables; a {@code given} hides one of the same name from the expressions behind
 * it.
 */
final class QuizRunner {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d[\\d_]*(\\.\\d+)?");

    private final CodeSessions.CodeSession session;
    private final Chapter chapter;
    private final Path folder;
    private final Consumer<BookProblem> problems;

    QuizRunner(
            CodeSessions.CodeSession session,
            Chapter chapter,
            Path folder,
            Consumer<BookProblem> problems) {
        this.folder = folder;
        this.session = session;
        this.chapter = chapter;
        this.problems = problems;
    }

    /** Return for each question the texts of its names and the numbers of its answers. */
    List<Map<String, Object>> run() {
        var results = new ArrayList<Map<String, Object>>();
        chapter.quiz().forEach(question -> results.add(resolve(question)));
        return results;
    }

    private Map<String, Object> resolve(Map<String, Object> question) {
        var named = QuizText.named(question);
        var numbers = List.copyOf(QuizText.numbers(question));
        if (named.isEmpty() && numbers.isEmpty()) {
            return Map.of();
        }
        var unit = unit(question);
        var expressions = new ArrayList<>(named.values());
        for (var number : numbers) {
            var expression = named.getOrDefault(number, number);
            expressions.add(unit.isEmpty() ? expression : "(" + expression + ").in(" + unit + ")");
        }
        if (!unit.isEmpty()) {
            expressions.add(unit);
        }
        var values = evaluate(question, expressions);
        if (values.isEmpty()) {
            return Map.of();
        }
        var symbol = unit.isEmpty() ? "" : values.get(values.size() - 1).text();
        var result = new LinkedHashMap<String, Object>();
        result.put("texts", texts(question, named, values));
        result.put("numbers", numbers(question, numbers, values, named.size(), symbol));
        return result;
    }

    private static String unit(Map<String, Object> question) {
        var unit = Json.object(question.get("answer")).get("unit");
        return unit == null ? "" : unit.toString();
    }

    /** Evaluate in a block, where the question's own names are local variables. */
    private List<CellValue> evaluate(Map<String, Object> question, List<String> expressions) {
        var block = new StringBuilder("Object[] quizValues;\n{\n");
        Json.object(question.get("given"))
                .forEach(
                        (name, given) -> {
                            if (!mentions(given.toString(), name)) {
                                block.append("var ").append(name).append(" = ");
                                block.append(given).append(";\n");
                            }
                        });
        block.append("quizValues = new Object[] {");
        expressions.forEach(expression -> block.append("(").append(expression).append("),\n"));
        block.append("};\n}");
        var ran = session.run(block.toString(), "question " + question.get("id"));
        var error = ran.error();
        if (error != null) {
            problem(question, "the expressions fail: " + error.message(), "");
            return List.of();
        }
        var reads = new ArrayList<String>();
        for (int i = 0; i < expressions.size(); i++) {
            reads.add("quizValues[" + i + "]");
        }
        return session.evaluate(reads);
    }

    private static boolean mentions(String expression, String name) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(expression).find();
    }

    private Map<String, Object> texts(
            Map<String, Object> question, Map<String, String> named, List<CellValue> values) {
        var shown = shownNames(question);
        var texts = new LinkedHashMap<String, Object>();
        int i = 0;
        for (var entry : named.entrySet()) {
            var value = values.get(i++);
            if (PLAIN_NUMBER.matcher(entry.getValue()).matches()) {
                texts.put(entry.getKey(), entry.getValue().replace("_", ""));
            } else {
                texts.put(entry.getKey(), value.text());
                if (shown.contains(entry.getKey()) && Executor.isBare(value)) {
                    problem(
                            question,
                            "{" + entry.getKey() + "} does not say its format",
                            "write fmt(" + entry.getValue() + ", UNIT, 1)");
                }
            }
        }
        return texts;
    }

    private static List<String> shownNames(Map<String, Object> question) {
        var names = new ArrayList<String>();
        var texts = new LinkedHashMap<>(question);
        texts.remove("given");
        texts.remove("compute");
        var matcher = QuizText.NAME.matcher(Json.write(texts));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private Map<String, Object> numbers(
            Map<String, Object> question,
            List<String> names,
            List<CellValue> values,
            int first,
            String symbol) {
        var numbers = new LinkedHashMap<String, Object>();
        for (int i = 0; i < names.size(); i++) {
            var text = values.get(first + i).text();
            try {
                double number = Double.parseDouble(text);
                numbers.put(names.get(i), number(number, symbol));
            } catch (NumberFormatException e) {
                problem(
                        question,
                        "\"" + names.get(i) + "\" is no number but \"" + text + "\"",
                        "give the answer a unit, or an expression that is a number");
            }
        }
        return numbers;
    }

    private static Map<String, Object> number(double number, String symbol) {
        var resolved = new LinkedHashMap<String, Object>();
        resolved.put("text", short4(number));
        resolved.put("number", number);
        resolved.put("unit", symbol);
        return resolved;
    }

    /** Write with four significant digits, without trailing zeros. */
    private static String short4(double number) {
        var rounded = new java.math.BigDecimal(number).round(new java.math.MathContext(4));
        var text = rounded.stripTrailingZeros();
        return text.precision() - text.scale() > 12 ? text.toString() : text.toPlainString();
    }

    private void problem(Map<String, Object> question, String message, String hint) {
        var id = String.valueOf(question.get("id"));
        var place = JsonPlaces.of(folder, chapter.quizFile());
        problems.accept(
                new BookProblem(
                        place.file(), place.line(id), "question " + id + ": " + message, hint));
    }
}
