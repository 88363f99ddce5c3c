package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notebooks that students receive, against the ones in this repository. */
class ReleaseFlowTest {

    private static final String NOTEBOOK = "notebooks/vol1/01-introduction.ipynb";

    private static CourseCopy course;

    @BeforeAll
    static void compute() {
        course = CourseCopy.get();
    }

    @Test
    void theCommittedNotebooksAreCurrent() {
        var answer = Shell.at(course.book()).run("release", "--check");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out().lines())
                .containsExactlyElementsOf(
                        course.chapters().stream()
                                .map(chapter -> "current notebooks/" + chapter + ".ipynb")
                                .toList());
        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aWordChangedInTheTextIsFoundAndMended() throws Exception {
        var twin = course.twin("changed");
        Shell.at(twin).run("release");
        var chapter = twin.resolve("chapters/vol1/01-introduction.md");
        var text = Files.readString(chapter);
        assertThat(text).contains("more than three hundred thousand zeros");
        Files.writeString(
                chapter, text.replace("more than three hundred", "more than two hundred"));
        var found = Shell.at(twin).run("release", "--check");
        assertThat(found.code()).isEqualTo(ExitCode.CONTENT_ERRORS);
        assertThat(found.err()).isEqualTo(NOTEBOOK + ": not current\n  try: workbook release\n");
        assertThat(Shell.at(twin).run("release").out().lines()).contains("wrote " + NOTEBOOK);
        assertThat(Shell.at(twin).run("release", "--check").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void theSameReleaseGivesTheSameZip(@TempDir Path folder) throws Exception {
        assertThat(course.released().err()).isEmpty();
        var again = folder.resolve("again.zip");
        Shell.at(course.twin("zipped")).run("release", "--zip", again);
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(course.zip()));
    }
}
