package workbook.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.AssignmentRules;
import workbook.grader.Deduction;
import workbook.grader.ExerciseResult;
import workbook.grader.GradeKey;
import workbook.grader.GradeReport;
import workbook.grader.GradeRun;
import workbook.grader.Isolation;
import workbook.grader.ReportFiles;
import workbook.grader.Roster;
import workbook.grader.Status;
import workbook.grader.SubmissionReport;
import workbook.grader.TestResult;

/** What counts, from gradings that the test makes itself. */
class GradebookTest {

    private static final String ID = "vol1/homework";

    @TempDir Path temp;

    private Gradebook gradebook;

    @BeforeEach
    void open() {
        gradebook = Gradebook.open(temp.resolve("gradebook.db").toString());
    }

    @AfterEach
    void close() {
        gradebook.close();
    }

    @Test
    void keepsAWholeReport() {
        var strange = "nul \0 half \ud800 and \"quotes\" ' ; -- 𝄞";
        var result =
                new ExerciseResult(
                        "a",
                        new BigDecimal("0.333"),
                        new BigDecimal("2.5"),
                        Status.PARTIAL,
                        strange,
                        List.of("one", "two"),
                        List.of(
                                new TestResult(
                                        "hint",
                                        true,
                                        false,
                                        new BigDecimal("1.5"),
                                        List.of(new TestResult.Case("case", false, strange)))));
        var report =
                new SubmissionReport("ada", "ada", ID, 3, at(1), List.of("note"), List.of(result));
        var journal = gradebook.journal(true);
        journal.begin(run("", "2.5"));
        var key = key("ada", "v1");
        assertThat(journal.find(key)).isEmpty();
        journal.record(key, report);
        // neither database keeps these two in a column, and no file of a report shows them
        var found = journal.find(key).orElseThrow().toString().replace('\0', '\ufffd');
        assertThat(found)
                .isEqualTo(
                        report.toString()
                                .replace('\0', '\ufffd')
                                .replace("half \ud800", "half \ufffd"));
        assertThat(journal.find(key("ada", "v2"))).isEmpty();
    }

    @Test
    void theLatestAttemptCounts() {
        grade("", attempt("ada", 1, "3"), attempt("ada", 2, "1"), attempt("bob", 1, "2"));
        assertThat(scores()).containsExactly("ada 1", "bob 2");
    }

    @Test
    void theBestAttemptCountsAfterWhatBeingLateCosts() {
        var late = "\"due\": \"2027-03-01T12:00:00Z\", \"late\": {\"per-day\": 50}";
        grade(
                "\"policy\": \"best\", " + late,
                attempt("ada", 1, "3"),
                attempt("ada", 2, "4"),
                attempt("ada", 3, "1"));
        assertThat(scores()).containsExactly("ada 3");
    }

    @Test
    void attemptsBeyondTheLimitDoNotCount() {
        grade(
                "\"attempts\": 2",
                attempt("ada", 1, "3"),
                attempt("ada", 2, "2"),
                attempt("ada", 3, "4"));
        assertThat(scores()).containsExactly("ada 2");
    }

    @Test
    void theFirstAttemptCounts() {
        grade("\"policy\": \"first\"", attempt("ada", 2, "3"), attempt("ada", 1, "2"));
        assertThat(scores()).containsExactly("ada 2");
    }

    @Test
    void showsTheArithmeticOfBeingLate() {
        grade(
                "\"due\": \"2027-02-26T09:30:00Z\", \"late\": {\"grace\": \"15m\", \"per-day\": 10,"
                        + " \"cap\": 35}",
                attempt("ada", 1, "3"));
        var report = gradebook.grades(ID);
        var arithmetic =
                "handed in 3 d 2 h 30 min after it was due: 4 days begun after 15 min of grace × 10"
                        + " % = 40 %, at most 35 %; 3 − 1.05 = 1.95 points";
        assertThat(report.deduction(report.submissions().get(0)).map(Deduction::arithmetic))
                .contains(arithmetic);
        assertThat(TotalsCsv.of(report))
                .isEqualTo(
                        "student,submission,attempt,submitted,points,late,total,max,arithmetic\n"
                                + "ada,ada,1,2027-03-01T12:00:00Z,3,35,1.95,4,\""
                                + arithmetic
                                + "\"\n");
        var page = new StringBuilder();
        gradebook.each(ID, (head, each) -> page.append(ReportFiles.feedback(head, each)));
        assertThat(page)
                .contains("<strong>1.95</strong> of 4 points</p>\n<p class=\"late\">" + arithmetic);
    }

    @Test
    void aManualScoreCountsAndIsFlaggedWhenTheGraderChangesItsMind() {
        grade("", attempt("ada", 1, "1"), attempt("bob", 1, "2"));
        enter("ada", "2.5", "good idea");
        enter("bob", null, "see me");
        assertThat(ReportFiles.grades(gradebook.grades(ID)))
                .isEqualTo(
                        """
                        submission,student,assignment,exercise,score,max,status,message
                        ada,ada,vol1/homework,a,2.5,4,partial,marked by hand: good idea; the grader said: so so
                        bob,bob,vol1/homework,a,2,4,partial,so so; comment: see me
                        """);
        assertThat(gradebook.flags(ID)).isEmpty();
        grade("", attempt("ada", 1, "4"));
        assertThat(scores()).containsExactly("ada 2.5", "bob 2");
        assertThat(gradebook.flags(ID))
                .containsExactly(
                        "ada, a: the manual score was entered when the grader gave 1; now it gives"
                                + " 4; look at it again");
        grade("", attempt("ada", 2, "1"));
        assertThat(gradebook.flags(ID))
                .containsExactly(
                        "ada, a: the manual score was entered for another version of the notebook;"
                                + " look at it again");
        enter("ada", null, "");
        assertThat(scores()).containsExactly("ada 1", "bob 2");
    }

    @Test
    void entersATableAsAWholeOrNotAtAll() throws IOException {
        grade("", attempt("ada", 1, "1"), attempt("bob", 1, "2"));
        var table = temp.resolve("scores.csv");
        Files.writeString(table, "student,exercise,score,comment\nada,a,4,\ncy,a,3,\n");
        assertThatThrownBy(() -> gradebook.enter(ID, ManualTable.read(table), "me"))
                .hasMessage("student \"cy\" is not in the gradebook; known are ada, bob");
        assertThat(scores()).containsExactly("ada 1", "bob 2");
        Files.writeString(table, "student,exercise,score,comment\nada,a,4,\nbob,a,3,\"a, b\"\n");
        gradebook.enter(ID, ManualTable.read(table), "me");
        assertThat(scores()).containsExactly("ada 4", "bob 3");
        Files.writeString(table, "student,exercise,score\nada,a,four\n");
        assertThatThrownBy(() -> ManualTable.read(table))
                .hasMessage(table + ":2: score \"four\" is no number of points, such as 2 or 2.5");
    }

    @Test
    void refusesWhatIsNotThere() {
        grade("", attempt("ada", 1, "1"));
        assertThatThrownBy(() -> gradebook.enter(ID, List.of(score("ada", "b", "1")), "me"))
                .hasMessage("exercise \"b\" is not in vol1/homework; known are a");
        assertThatThrownBy(() -> gradebook.enter(ID, List.of(score("ada", "a", "5")), "me"))
                .hasMessage("ada, a: score 5 is more than the 4 points there are");
        assertThatThrownBy(() -> gradebook.grades("vol2/other"))
                .hasMessage("the gradebook has no assignment \"vol2/other\"; grade it first");
    }

    @Test
    void showsADashForWhatOneStudentCannotTell() {
        grade("", attempt("ada", 1, "1"));
        var page = StatisticsPage.of("Homework", ItemAnalysis.of(gradebook.handedIn(ID)));
        assertThat(page)
                .contains("<td class=\"number\">–</td>", "<td class=\"number\">1</td>")
                .doesNotContain("null", "<caption>Tests</caption>");
    }

    @Test
    void writesWhatCanvasImports() throws IOException {
        grade("", attempt("lovelaceada", 1, "3"), attempt("=cmd", 1, "1"));
        var canvas = temp.resolve("canvas.csv");
        Files.writeString(
                canvas,
                """
                Student,ID,SIS User ID,SIS Login ID,Section,Old (7)
                    Points Possible,,,,,10.00
                "Lovelace, Ada",0042,007,ada@example.org,"Lab, 1",9
                "Hopper, Grace",43,008,grace@example.org,"Lab, 1",8
                """);
        var report = gradebook.grades(ID);
        assertThat(CanvasCsv.of(report, Roster.read(canvas), "Homework 1 (4711)"))
                .isEqualTo(
                        """
                        Student,ID,SIS User ID,SIS Login ID,Section,Homework 1 (4711)
                            Points Possible,,,,,4.00
                        "Hopper, Grace",43,008,grace@example.org,"Lab, 1",
                        "Lovelace, Ada",0042,007,ada@example.org,"Lab, 1",3.00
                        """);
        assertThat(CanvasCsv.unknown(report, Roster.read(canvas))).containsExactly("=cmd");
        assertThat(CanvasCsv.of(report, Roster.NONE, "Homework"))
                .contains("\n\"'=cmd\",,,\"'=cmd\",,1.00\n")
                .endsWith("\nlovelaceada,,,lovelaceada,,3.00\n");
    }

    private record Graded(GradeKey key, SubmissionReport report) {}

    private void grade(String rules, Graded... graded) {
        var journal = gradebook.journal(false);
        journal.begin(run(rules, "4"));
        for (var each : graded) {
            journal.record(each.key(), each.report());
        }
    }

    private static GradeRun run(String rules, String max) {
        return new GradeRun(
                ID,
                "Homework",
                List.of(new GradeRun.Item("a", new BigDecimal(max))),
                AssignmentRules.parse("{" + rules + "}"),
                Isolation.BUBBLEWRAP,
                "grader",
                "17");
    }

    private static Graded attempt(String student, int number, String score) {
        var result =
                new ExerciseResult(
                        "a",
                        new BigDecimal(score),
                        new BigDecimal("4"),
                        Status.PARTIAL,
                        "so so",
                        List.of(),
                        List.of());
        var report =
                new SubmissionReport(
                        student, student, ID, number, at(number), List.of(), List.of(result));
        return new Graded(key(student, "v" + number), report);
    }

    private static Instant at(int day) {
        return Instant.parse("2027-03-0" + day + "T12:00:00Z");
    }

    private static GradeKey key(String student, String content) {
        return new GradeKey(student, student, content, "points", "tests", "settings");
    }

    private void enter(String student, @Nullable String score, String text) {
        var points = score == null ? null : new BigDecimal(score);
        gradebook.enter(ID, List.of(new ManualScore(student, "a", points, text)), "me");
    }

    private static ManualScore score(String student, String exercise, String score) {
        return new ManualScore(student, exercise, new BigDecimal(score), "");
    }

    private List<String> scores() {
        var scores = new ArrayList<String>();
        GradeReport report = gradebook.grades(ID);
        for (var submission : report.submissions()) {
            scores.add(submission.student() + " " + submission.score().toPlainString());
        }
        return scores;
    }
}
