package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookWriter;

/** A class of students, good, mistaken, lazy and hostile, graded with one command. */
@Timeout(600)
class GradeFlowTest {

    private static final Path WRONG =
            CourseCopy.ROOT.resolve("quizzes/instructor/src/main/resources/wrong");

    @TempDir static Path temp;

    private static CourseCopy course;
    private static CompletableFuture<Shell.Answer> again;
    private static Shell.Answer answer;

    /** Wrong answers by exercise, then by the submission that has them. */
    private static final Map<String, Map<String, String>> wrong = new TreeMap<>();

    private static final String ID = "vol1/introduction";

    /** One line of grades.csv. */
    private record Grade(double score, double max, String status, String message) {}

    private static Map<String, Map<String, Grade>> grades;

    @BeforeAll
    static void grade() throws IOException {
        course = CourseCopy.get();
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "bwrap"))),
                "bubblewrap is not installed (apt-get install bubblewrap)");
        var student = course.student();
        submit("untouched", student);
        submit("reference", Answers.with(student, Answers.reference(course)));
        submit("hostile", Answers.with(student, hostile()));
        wrongAnswers().forEach((name, answers) -> submit(name, Answers.with(student, answers)));
        Files.writeString(in().resolve("torn.ipynb"), "{\"cells\": [");
        // an endless loop takes its time, so another run goes on beside
        again = CompletableFuture.supplyAsync(() -> grade(temp.resolve("again"), 1));
        answer = grade(out(), 2);
        assumeTrue(
                !answer.err().contains("isolation 3 (bubblewrap)"),
                () -> "bubblewrap does not work here: " + answer.err());
        grades = grades();
    }

    @Test
    void aRunWithATornFileReportsItAndEndsWithOne() {
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.CONTENT_ERRORS);
        assertThat(answer.err())
                .endsWith("1 submission could not be read; grades.csv says what to do\n");
        assertThat(answer.out())
                .contains("torn  0 of 23  unreadable\n")
                .endsWith("wrote " + out().resolve("grades.csv") + "\n");
        assertThat(gradesOf("torn").values())
                .isNotEmpty()
                .allMatch(grade -> grade.status().equals("unreadable") && grade.score() == 0)
                .allMatch(grade -> !grade.message().isBlank());
    }

    @Test
    void theReferenceHasFullMarks() {
        assertThat(gradesOf("reference").values())
                .hasSize(Answers.exercises(course).size() + Answers.graded(course).size())
                .allMatch(grade -> grade.score() == grade.max() && grade.status().equals("ok"));
        assertThat(answer.out()).contains("reference  23 of 23\n");
    }

    @Test
    void anUntouchedNotebookIsMissingAndCostsNothingElse() {
        assertThat(gradesOf("untouched").values())
                .allMatch(grade -> grade.score() == 0 && grade.status().equals("missing"));
        assertThat(answer.out()).contains("untouched  0 of 23\n");
    }

    @Test
    void everyWrongAnswerLosesSomethingAndKeepsSomething() {
        wrong.forEach(
                (exercise, files) ->
                        files.forEach(
                                (submission, file) -> {
                                    var grade = grade(submission, exercise);
                                    assertThat(grade.score())
                                            .as(exercise + "/" + file + ": " + grade)
                                            .isGreaterThan(0)
                                            .isLessThan(grade.max());
                                }));
        assertThat(wrong.keySet()).containsExactlyInAnyOrderElementsOf(Answers.exercises(course));
    }

    @Test
    void aHostileNotebookGetsThePointsOfItsHonestPart() {
        assertThat(grade("hostile", "steps-until-below").status()).isEqualTo("ok");
        assertThat(grade("hostile", "iron-law-seconds").status()).isEqualTo("timeout");
        for (var exercise : List.of("iron-law-seconds", "training-days", "input-space-digits")) {
            assertThat(grade("hostile", exercise).score()).as(exercise).isZero();
        }
        assertThat(answer.out()).contains("hostile  4 of 23\n");
    }

    @Test
    void twoRunsGiveTheSameBytes() {
        assertThat(again.join().code()).isEqualTo(answer.code());
        var first = CourseCopy.content(out());
        var second = CourseCopy.content(temp.resolve("again"));
        assertThat(first.remove("gradebook.db")).isNotNull();
        assertThat(second.remove("gradebook.db")).isNotNull();
        assertThat(second.keySet()).isEqualTo(first.keySet());
        second.forEach(
                (file, bytes) ->
                        assertThat(new String(bytes, StandardCharsets.UTF_8))
                                .as(file)
                                .isEqualTo(new String(first.get(file), StandardCharsets.UTF_8)));
    }

    @Test
    void aFolderWithoutNotebooksIsSaid() throws IOException {
        var empty = Files.createDirectories(temp.resolve("empty"));
        var shell = Shell.at(course.book());
        var said = shell.run("grade", empty, "--out", temp.resolve("none"), "--assignment", ID);
        assertThat(said.code()).isEqualTo(ExitCode.CONTENT_ERRORS);
        assertThat(said.err())
                .endsWith(
                        "found no submission: put notebooks (.ipynb) into the folder, flat or"
                                + " STUDENT/ASSIGNMENT/FILE\n");
    }

    @Test
    void aTeacherWorksOnTheGradebook() throws IOException {
        var again = temp.resolve("resumed");
        CourseCopy.copy(out(), again);
        var shell = Shell.at(course.book());
        var count = grades.size();
        var resumed = shell.run("grade", in(), "--out", again, "--resume", "--assignment", ID);
        assertThat(resumed.err())
                .contains(count + " of " + count + " submissions had been graded before\n");
        assertThat(shell.run("gradebook", "regrade", in(), "--db", again, "--assignment", ID).out())
                .isEqualTo("0 changes; nothing is applied: add --apply\n");
        var words = List.of("training-days", "--score", "1.5", "--text", "by hand", "--db");
        assertThat(shell.run(words("gradebook", "comment", "untouched", words, again)).out())
                .isEqualTo("entered 1 score or comment\n");
        var pages = temp.resolve("pages");
        shell.run("gradebook", "export", "feedback", "--out", pages, "--db", again);
        assertThat(Files.readString(pages.resolve("untouched.html")))
                .contains("<strong>1.5</strong> of 23 points", "marked by hand: by hand");
        var stats = shell.run("gradebook", "stats", "--db", again, "--out", pages);
        assertThat(stats.out())
                .startsWith(count + " of the class handed in\n")
                .contains("training-days")
                .endsWith("wrote " + pages.resolve("stats.html") + "\n");
        assertThat(shell.run(words("gradebook", "comment", "nobody", words, again)))
                .satisfies(a -> assertThat(a.code()).isEqualTo(ExitCode.USAGE))
                .satisfies(
                        a ->
                                assertThat(a.err())
                                        .startsWith(
                                                "workbook: student \"nobody\" is not in the"
                                                        + " gradebook; known are hostile, "));
    }

    private static Shell.Answer grade(Path out, int jobs) {
        return Shell.at(course.book())
                .run("grade", in(), "--out", out, "--jobs", jobs, "--assignment", ID);
    }

    private static Object[] words(
            String first, String second, String third, List<String> words, Path last) {
        var all = new ArrayList<Object>(List.of(first, second, third));
        all.addAll(words);
        all.add(last);
        return all.toArray();
    }

    private static Map<String, Grade> gradesOf(String submission) {
        return Objects.requireNonNull(grades.get(submission), submission);
    }

    private static Grade grade(String submission, String exercise) {
        return Objects.requireNonNull(gradesOf(submission).get(exercise), exercise);
    }

    private static Path in() {
        return temp.resolve("in");
    }

    private static Path out() {
        return temp.resolve("out");
    }

    private static void submit(String name, Notebook notebook) {
        NotebookWriter.write(notebook, in().resolve(name + ".ipynb"));
    }

    /** One exercise runs for ever, one stops the JVM, one spies; the fourth is honest. */
    private static Map<String, String> hostile() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("steps-until-below", solution("steps-until-below"));
        answers.put("iron-law-seconds", body("iron-law-seconds", "while (true) {}"));
        answers.put("training-days", body("training-days", "System.exit(0); return 1;"));
        var solution = solution("input-space-digits");
        var tests = course.book().resolve("quizzes/instructor/target/quizzes-instructor.jar");
        // Whoever can read one of the files gets all the points, and this test fails.
        answers.put(
                "input-space-digits",
                body(
                                "input-space-digits",
                                """
                                for (var file : new String[] {"/etc/passwd", "%s"}) {
                                    try {
                                        if (java.nio.file.Files.readAllBytes(java.nio.file.Path.of(file)).length > 0) {
                                            return honest(w, h, channels, levels);
                                        }
                                    } catch (java.io.IOException e) {
                                        // not there
                                    }
                                }
                                return -1;
                                """
                                        .formatted(tests))
                        + "\n"
                        + solution.replace("inputSpaceDigits(", "honest("));
        return answers;
    }

    private static String solution(String exercise) {
        return Objects.requireNonNull(Answers.reference(course).get(exercise), exercise);
    }

    private static String body(String exercise, String statements) {
        var solution = solution(exercise);
        return solution.substring(0, solution.indexOf('{') + 1) + "\n" + statements + "\n}";
    }

    /** Put the n-th wrong answer of each exercise into the n-th submission. */
    private static Map<String, Map<String, String>> wrongAnswers() throws IOException {
        var submissions = new TreeMap<String, Map<String, String>>();
        for (var exercise : Answers.exercises(course)) {
            try (Stream<Path> files = Files.list(WRONG.resolve(exercise))) {
                var number = 0;
                for (var file : new ArrayList<>(files.sorted().toList())) {
                    var name = "wrong-" + ++number;
                    submissions
                            .computeIfAbsent(name, key -> new TreeMap<>())
                            .put(exercise, Files.readString(file));
                    wrong.computeIfAbsent(exercise, key -> new TreeMap<>())
                            .put(name, file.getFileName().toString());
                }
            }
        }
        return submissions;
    }

    private static Map<String, Map<String, Grade>> grades() throws IOException {
        var grades = new TreeMap<String, Map<String, Grade>>();
        var lines = Files.readAllLines(out().resolve("grades.csv"));
        assertThat(lines.get(0))
                .isEqualTo("submission,student,assignment,exercise,score,max,status,message");
        for (var line : lines.subList(1, lines.size())) {
            var fields = line.split(",", 8);
            grades.computeIfAbsent(fields[0], key -> new LinkedHashMap<>())
                    .put(
                            fields[3],
                            new Grade(
                                    Double.parseDouble(fields[4]),
                                    Double.parseDouble(fields[5]),
                                    fields[6],
                                    fields[7]));
        }
        return grades;
    }
}
