package workbook.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.AssignmentRules;
import workbook.grader.GradeRequest;
import workbook.grader.Grader;
import workbook.grader.SubmissionReport;

class RegradeTest {

    private static final String ID = "vol1/homework";

    @TempDir Path temp;

    @Test
    void showsWhatWouldChangeBeforeItCounts() {
        var homework = new Homework(temp).addClass();
        try (var gradebook = Gradebook.open(homework.db())) {
            homework.grade(gradebook);
            var before = scores(gradebook);
            assertThat(before).containsExactly("ada 7", "bob 5", "cy 1", "dan 0");
            assertThat(lines(gradebook, homework.request())).isEmpty();
            assertThat(lines(gradebook, homework.request(4)))
                    .containsExactly(
                            "ada q1 2 -> 4: other points or keys; of 4 instead of 2",
                            "bob q1 2 -> 4: other points or keys; of 4 instead of 2",
                            "cy q1 0 -> 0: other points or keys; of 4 instead of 2",
                            "dan q1 0 -> 0: other points or keys; of 4 instead of 2");
            assertThat(scores(gradebook)).isEqualTo(before);
            var regrade = gradebook.regrade(homework.request(4), (report, done, total) -> {});
            assertThat(regrade.apply("bob"::equals, false)).containsExactly("bob");
            assertThat(scores(gradebook)).containsExactly("ada 7", "bob 7", "cy 1", "dan 0");
            assertThat(regrade.apply(student -> true, false))
                    .containsExactly("ada", "bob", "cy", "dan");
            assertThat(scores(gradebook)).containsExactly("ada 9", "bob 7", "cy 1", "dan 0");
        }
    }

    @Test
    void lowersNobodyWhenAskedNotTo() {
        var homework = new Homework(temp).addClass();
        try (var gradebook = Gradebook.open(homework.db())) {
            homework.grade(gradebook);
            homework.add("ada", Homework.STUB, "22.75", "true");
            homework.add("cy", Homework.STUB, "22.75", "true");
            assertThat(lines(gradebook, homework.request()))
                    .first()
                    .isEqualTo("ada training-days 4 -> 0: another notebook; ok becomes missing");
            var regrade = gradebook.regrade(homework.request(), (report, done, total) -> {});
            assertThat(regrade.apply(student -> true, true)).containsExactly("cy");
            assertThat(scores(gradebook)).containsExactly("ada 7", "bob 5", "cy 3", "dan 0");
        }
    }

    @Test
    void showsWhatOtherLateRulesWouldCost() throws IOException {
        var homework = new Homework(temp).addClass().collected("2027-03-01 12:00:00 UTC");
        try (var gradebook = Gradebook.open(homework.db())) {
            Grader.grade(homework.request(late(10)), (r, d, t) -> {}, gradebook.journal(false));
            assertThat(totals(gradebook)).containsExactly("ada 6.3", "bob 4.5", "cy 0.9", "dan 0");
            var regrade = gradebook.regrade(homework.request(late(50)), (r, d, t) -> {});
            assertThat(regrade.changes(change -> true)).isEmpty();
            assertThat(regrade.totals(student -> true, false).stream().map(RegradeTest::line))
                    .containsExactly(
                            "ada total 6.300 -> 3.500: handed in 12 h 0 min after it was due: 1 day"
                                    + " begun × 50 % = 50 %; 7 − 3.5 = 3.5 points",
                            "bob total 4.500 -> 2.500: handed in 12 h 0 min after it was due: 1 day"
                                    + " begun × 50 % = 50 %; 5 − 2.5 = 2.5 points",
                            "cy total 0.900 -> 0.500: handed in 12 h 0 min after it was due: 1 day"
                                    + " begun × 50 % = 50 %; 1 − 0.5 = 0.5 points");
            assertThat(totals(gradebook)).contains("ada 6.3");
            assertThat(regrade.apply(student -> true, false)).isEmpty();
            assertThat(totals(gradebook)).containsExactly("ada 3.5", "bob 2.5", "cy 0.5", "dan 0");
            assertThat(regrade.totals(student -> true, false)).isEmpty();
        }
    }

    private static AssignmentRules late(int percent) {
        return AssignmentRules.parse(
                "{\"due\": \"2027-03-01T00:00:00Z\", \"late\": {\"per-day\": " + percent + "}}");
    }

    private static List<String> totals(Gradebook gradebook) {
        var report = gradebook.grades(ID);
        return report.submissions().stream()
                .map(s -> s.student() + " " + report.total(s).stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void analysesExercisesAndTests() {
        var homework = new Homework(temp).addClass();
        try (var gradebook = Gradebook.open(homework.db())) {
            // what a big class would fill the memory with is in the gradebook, not in the report
            assertThat(cases(homework.grade(gradebook).submissions().stream())).isZero();
            var full = new ArrayList<SubmissionReport>();
            gradebook.each(ID, (head, report) -> full.add(report));
            assertThat(cases(full.stream())).isPositive();
            var analysis = ItemAnalysis.of(gradebook.handedIn(ID));
            var exercises = analysis.exercises();
            assertThat(analysis.size()).isEqualTo(4);
            assertThat(exercises.stringColumn("exercise").asList())
                    .containsExactly("training-days", "q1", "q2");
            assertThat(exercises.intColumn("missing").asList()).containsExactly(2, 1, 1);
            assertThat(exercises.doubleColumn("difficulty").asDoubleArray())
                    .containsExactly(7.0 / 16, 0.5, 0.5);
            // by hand: 2 2 0 0 against 5 3 1 0 gives 7 / sqrt(4 * 14.75)
            assertThat(exercises.doubleColumn("discrimination").getDouble(1))
                    .isCloseTo(0.91132, within(1e-4));
            assertThat(analysis.tests().rowCount()).isGreaterThan(1);
            var page = StatisticsPage.of("Homework", analysis);
            assertThat(page)
                    .contains("4 students handed in.", "<dt>90–100 %</dt>", "training-days");
            assertThat(page).isEqualTo(StatisticsPage.of("Homework", analysis));
        }
    }

    private static long cases(Stream<SubmissionReport> reports) {
        return reports.flatMap(report -> report.results().stream())
                .flatMap(result -> result.tests().stream())
                .mapToLong(test -> test.cases().size())
                .sum();
    }

    private static List<String> lines(Gradebook gradebook, GradeRequest request) {
        return gradebook.regrade(request, (report, done, total) -> {}).changes(c -> true).stream()
                .map(RegradeTest::line)
                .toList();
    }

    private static String line(Change c) {
        return c.student()
                + " "
                + c.exercise()
                + " "
                + c.before().toPlainString()
                + " -> "
                + c.after().toPlainString()
                + ": "
                + c.why();
    }

    private static List<String> scores(Gradebook gradebook) {
        return gradebook.grades(ID).submissions().stream()
                .map(s -> s.student() + " " + s.score().toPlainString())
                .toList();
    }
}
