package workbook.grader.internal.report;

import workbook.grader.ExerciseResult;
import workbook.grader.SubmissionReport;

/** One submission as a JUnit report, without times and host names. */
final class JunitXml {

    private static final int TEXT = 8_000;

    private JunitXml() {}

    static String of(SubmissionReport submission) {
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        submission.results().forEach(result -> suite(result, out));
        return out.append("</testsuites>\n").toString();
    }

    private static void suite(ExerciseResult result, StringBuilder out) {
        var cases = new StringBuilder();
        var count = 0;
        var failures = 0;
        for (var test : result.tests()) {
            for (var part : test.cases()) {
                count++;
                failures += part.passed() ? 0 : 1;
                testCase(result, part.name(), part.passed(), part.text(), cases);
            }
            if (!test.visible()) {
                count++;
                failures += test.passed() ? 0 : 1;
                var name = "hidden test " + count;
                testCase(result, name, test.passed(), "hint: " + test.name(), cases);
            }
        }
        if (count == 0) {
            var passed = result.score().compareTo(result.max()) == 0;
            count++;
            failures += passed ? 0 : 1;
            testCase(result, result.exercise(), passed, result.message(), cases);
        }
        out.append("  <testsuite name=\"").append(text(result.exercise()));
        out.append("\" tests=\"").append(count).append("\" failures=\"").append(failures);
        out.append("\" errors=\"0\" skipped=\"0\">\n").append(cases).append("  </testsuite>\n");
    }

    private static void testCase(
            ExerciseResult result, String name, boolean passed, String why, StringBuilder out) {
        out.append("    <testcase classname=\"").append(text(result.exercise()));
        out.append("\" name=\"").append(text(name)).append('"');
        if (passed) {
            out.append("/>\n");
            return;
        }
        out.append(">\n      <failure type=\"").append(result.status().label());
        out.append("\" message=\"").append(text(result.message())).append("\">");
        out.append(text(why)).append("</failure>\n    </testcase>\n");
    }

    private static String text(String text) {
        return CleanText.escape(CleanText.of(text, TEXT));
    }
}
