package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Concept answers from answer cells and from exports of a page. */
class AnswersTest {

    private static final String QUESTION = "introduction-q03";
    private static final String EXPORT =
            """
            {"schema": 1, "chapter": "vol1/introduction", "edition": "x", "student": "Ada",
             "answers": {"introduction-q03": 22.75, "introduction-q06": "monitor"}}
            """;

    @TempDir Path temp;

    private ClassFolder folder;

    @BeforeEach
    void folder() {
        folder = new ClassFolder(temp);
    }

    @Test
    void readsAnExportBesideTheNotebook() throws IOException {
        folder.add("Ada", Course.released());
        Files.writeString(folder.in().resolve("vol1-introduction-answers.json"), EXPORT);
        var report = folder.grade();
        assertThat(ClassFolder.keys(report)).containsExactly("Ada");
        assertThat(ClassFolder.result(report, "Ada", QUESTION).status()).isEqualTo(Status.OK);
        assertThat(ClassFolder.submission(report, "Ada").score()).isEqualByComparingTo("3");
    }

    @Test
    void gradesAnExportAlone() throws IOException {
        Files.createDirectories(folder.in());
        Files.writeString(folder.in().resolve("answers.json"), EXPORT);
        var submission = ClassFolder.submission(folder.grade(), "answers");
        assertThat(submission.student()).isEqualTo("Ada");
        assertThat(submission.score()).isEqualByComparingTo("3");
    }

    @Test
    void saysWhatIsWrongWithAFileOfAnswers() throws IOException {
        folder.add("ada", Course.released());
        var export = folder.in().resolve("ada.json");
        Files.writeString(export, EXPORT.substring(0, 120));
        assertThat(notes()).contains("ada.json: is no whole file of answers that a page saved");
        Files.write(export, new byte[] {'{', (byte) 0xFF});
        assertThat(notes()).contains("it is not text in UTF-8");
        Files.writeString(export, EXPORT.replaceAll("(?s)\"answers.*", "\"answers\": [1]}"));
        assertThat(notes()).contains("ada.json: is no whole file of answers that a page saved");
    }

    private String notes() {
        return String.join("\n", ClassFolder.submission(folder.grade(), "ada").notes());
    }

    @Test
    void takesTheNewerAnswerAndFlagsTheConflict() throws IOException {
        var answer = "answer(\"introduction-q03\", \"7\");";
        folder.add("ada", Course.answered(Map.of("quiz-introduction-q03", answer)));
        var export = folder.in().resolve("ada.json");
        Files.writeString(export, EXPORT);
        Files.setLastModifiedTime(export, FileTime.fromMillis(0));
        var result = folder.grade("ada", QUESTION);
        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.notes())
                .containsExactly("the notebook and the exported file differ; the newer one counts");
    }

    @Test
    void neverRunsAnAnswerCell() {
        var code = "System.exit(1); answer(\"introduction-q03\", \"22.75\");";
        folder.add("ada", Course.answered(Map.of("quiz-introduction-q03", code)));
        var result = folder.grade("ada", QUESTION);
        assertThat(result.status()).isEqualTo(Status.MISSING);
        assertThat(result.notes())
                .containsExactly(
                        "the answer cell cannot be read; it must be answer(\"introduction-q03\","
                                + " \"…\"); and nothing else");
    }

    @Test
    void readsAnAnswerBetweenComments() throws IOException {
        var code =
                """
                // 80 // 3.5
                answer("introduction-q03", /* days */ "22.75 d"); // see "http://example.org"
                /* answer("introduction-q03", "7"); */
                """;
        folder.add("ada", Course.answered(Map.of("quiz-introduction-q03", code)));
        var result = folder.grade("ada", QUESTION);
        assertThat(result.status()).isEqualTo(Status.OK);
        assertThat(result.notes()).isEmpty();
    }

    @Test
    void readsAnAnswerOfAnyLength() {
        var code = "answer(\"introduction-q03\", \"" + "\\\"".repeat(4_900) + "\");";
        folder.add("ada", Course.answered(Map.of("quiz-introduction-q03", code)));
        assertThat(folder.grade("ada", QUESTION).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void readsAFolderForEachStudent() {
        folder.add("ada/introduction/homework", Course.solved());
        var submission = ClassFolder.submission(folder.grade(), "ada_introduction_homework");
        assertThat(submission.student()).isEqualTo("ada");
        assertThat(submission.score()).isEqualByComparingTo(submission.max());
    }
}
