package workbook.grader.internal.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import workbook.grader.ExerciseResult;
import workbook.grader.GradeReport;
import workbook.grader.SubmissionReport;
import workbook.grader.TestResult;
import workbook.nbformat.Json;

/** One submission as Gradescope's {@code results.json}. */
final class ResultsJson {

    private static final int OUTPUT = 8_000;

    private ResultsJson() {}

    static String of(GradeReport report, SubmissionReport submission) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("score", number(report.total(submission)));
        var output = new ArrayList<>(submission.notes());
        report.deduction(submission).ifPresent(d -> output.add(d.arithmetic()));
        tree.put("output", CleanText.of(String.join("\n", output), OUTPUT));
        tree.put("output_format", "text");
        tree.put("test_output_format", "text");
        tree.put("visibility", "visible");
        tree.put("stdout_visibility", "hidden");
        tree.put("tests", submission.results().stream().map(ResultsJson::test).toList());
        tree.put("extra_data", extra(report, submission));
        return Json.pretty(tree);
    }

    private static Map<String, Object> test(ExerciseResult result) {
        var test = new LinkedHashMap<String, Object>();
        test.put("name", result.exercise());
        test.put("score", number(result.score()));
        test.put("max_score", number(result.max()));
        test.put("status", result.score().compareTo(result.max()) == 0 ? "passed" : "failed");
        test.put("output", CleanText.of(output(result), OUTPUT));
        test.put("output_format", "text");
        test.put("visibility", "visible");
        test.put("extra_data", Map.of("status", result.status().label()));
        return test;
    }

    private static Map<String, Object> extra(GradeReport report, SubmissionReport submission) {
        var extra = new LinkedHashMap<String, Object>();
        extra.put("schema", 1);
        extra.put("submission", submission.submission());
        extra.put("student", submission.student());
        extra.put("assignment", submission.assignment());
        extra.put("max", number(submission.max()));
        extra.put("isolation", report.isolation().label());
        return extra;
    }

    /** Tell visible tests in full and hidden ones by their hint only. */
    static String output(ExerciseResult result) {
        var lines = new ArrayList<String>(List.of(result.message()));
        result.notes().forEach(note -> lines.add("note: " + note));
        for (var test : result.tests()) {
            if (test.visible()) {
                test.cases().forEach(part -> lines.add(line(part)));
            } else {
                lines.add((test.passed() ? "passed  " : "FAILED  ") + hidden(test));
            }
        }
        return String.join("\n", lines);
    }

    static String hidden(TestResult test) {
        return test.passed() ? "a hidden test" : "a hidden test. Hint: " + test.name();
    }

    private static String line(TestResult.Case part) {
        var text =
                part.text()
                        .lines()
                        .map(line -> "        " + line)
                        .collect(Collectors.joining("\n"));
        return (part.passed() ? "passed  " : "FAILED  ")
                + part.name()
                + (text.isEmpty() ? "" : "\n" + text);
    }

    private static Object number(BigDecimal points) {
        return points.stripTrailingZeros().scale() <= 0
                ? (Object) points.longValue()
                : (Object) points.doubleValue();
    }
}
