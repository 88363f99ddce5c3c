package workbook.grader.internal.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import workbook.grader.Deduction;
import workbook.grader.ExerciseResult;
import workbook.grader.GradeReport;
import workbook.grader.Status;
import workbook.grader.SubmissionReport;
import workbook.grader.TestResult;

/** One submission as a page for the student: one file, no scripts, nothing from elsewhere. */
final class FeedbackHtml {

    private static final int CASE = 6_000;
    private static final int EXERCISE = 64 << 10;

    private FeedbackHtml() {}

    static String of(GradeReport report, SubmissionReport submission) {
        var page = new StringBuilder();
        page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.append("<title>Feedback: ").append(text(report.title())).append("</title>\n");
        page.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n<main>\n");
        page.append("<header>\n<p class=\"kicker\">Feedback</p>\n<h1>")
                .append(text(report.title()));
        page.append("</h1>\n<p class=\"who\">").append(text(submission.student())).append("</p>\n");
        page.append("<p class=\"total\"><strong>").append(plain(report.total(submission)));
        page.append("</strong> of ").append(submission.max().toPlainString());
        page.append(" points</p>\n");
        report.deduction(submission).ifPresent(deduction -> late(deduction, page));
        page.append("</header>\n");
        var late = report.deduction(submission).map(Deduction::arithmetic).orElse("");
        notes(submission.notes().stream().filter(note -> !late.startsWith(note)).toList(), page);
        summary(submission, page);
        submission.results().forEach(result -> exercise(result, page));
        page.append("<footer><p>Hidden tests are told by a hint only. Points count tests that the");
        page.append(" grader itself saw succeed.</p></footer>\n</main>\n</body>\n</html>\n");
        return page.toString();
    }

    private static void late(Deduction deduction, StringBuilder page) {
        page.append("<p class=\"late\">").append(text(deduction.arithmetic())).append("</p>\n");
    }

    private static String plain(BigDecimal points) {
        var stripped = points.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static void notes(List<String> notes, StringBuilder page) {
        if (!notes.isEmpty()) {
            page.append("<ul class=\"notes\">\n");
            notes.forEach(note -> item(note, page));
            page.append("</ul>\n");
        }
    }

    private static void summary(SubmissionReport submission, StringBuilder page) {
        page.append(
                "<table>\n<caption>Points</caption>\n<thead><tr><th scope=\"col\">Exercise</th>");
        page.append("<th scope=\"col\">Points</th><th scope=\"col\">Status</th></tr></thead>\n");
        page.append("<tbody>\n");
        for (var result : submission.results()) {
            page.append("<tr><th scope=\"row\"><a href=\"#").append(text(result.exercise()));
            page.append("\">").append(text(result.exercise())).append("</a></th><td>");
            page.append(points(result)).append("</td><td>").append(badge(result));
            page.append("</td></tr>\n");
        }
        page.append("</tbody>\n</table>\n");
    }

    private static void exercise(ExerciseResult result, StringBuilder page) {
        page.append("<section id=\"").append(text(result.exercise())).append("\">\n<h2>");
        page.append(text(result.exercise())).append(" <small>").append(points(result));
        page.append("</small> ").append(badge(result)).append("</h2>\n<p class=\"message\">");
        page.append(text(result.message())).append("</p>\n");
        notes(result.notes(), page);
        if (!result.tests().isEmpty()) {
            page.append("<ul class=\"tests\">\n");
            tests(result, page);
            page.append("</ul>\n");
        }
        page.append("</section>\n");
    }

    private static void tests(ExerciseResult result, StringBuilder page) {
        var start = page.length();
        for (var test : result.tests()) {
            if (page.length() - start > EXERCISE) {
                page.append("<li>More tests are left out: their output is too long.</li>\n");
                return;
            }
            test.cases().forEach(part -> part(part, page));
            if (!test.visible()) {
                hidden(test, page);
            }
        }
    }

    private static void part(TestResult.Case part, StringBuilder page) {
        page.append("<li class=\"").append(part.passed() ? "passed" : "failed").append("\"><b>");
        page.append(part.passed() ? "passed" : "failed").append("</b> ").append(text(part.name()));
        if (!part.text().isEmpty()) {
            page.append("\n<pre tabindex=\"0\">").append(text(part.text())).append("</pre>");
        }
        page.append("</li>\n");
    }

    private static void hidden(TestResult test, StringBuilder page) {
        page.append("<li class=\"").append(test.passed() ? "passed" : "failed").append("\"><b>");
        page.append(test.passed() ? "passed" : "failed").append("</b> ");
        page.append(text(ResultsJson.hidden(test))).append("</li>\n");
    }

    private static void item(String note, StringBuilder page) {
        page.append("<li>").append(text(note)).append("</li>\n");
    }

    private static String points(ExerciseResult result) {
        return result.score().toPlainString() + " of " + result.max().toPlainString();
    }

    private static String badge(ExerciseResult result) {
        var kind = result.status() == Status.OK ? "good" : "open";
        return "<span class=\"badge " + kind + "\">" + result.status().label() + "</span>";
    }

    private static String text(String text) {
        return CleanText.escape(CleanText.of(text, CASE));
    }

    private static String style() {
        try (var in = FeedbackHtml.class.getResourceAsStream("/workbook/grader/feedback.css")) {
            if (in == null) {
                throw new IllegalStateException("feedback.css is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
