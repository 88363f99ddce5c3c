package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.epubcheck.api.EpubCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.book.Book;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookWriter;
import workbook.site.Format;
import workbook.site.Site;
import workbook.site.SiteSpec;

/** The book of this repository, from its text to pages and explanations. */
class BuildFlowTest {

    private static final String EPUB = "the-mlsys-workbook.epub";
    private static CourseCopy course;

    @BeforeAll
    static void compute() {
        course = CourseCopy.get();
    }

    @Test
    void theBookBuildsWithoutProblems() {
        assertThat(course.built().err()).isEmpty();
        assertThat(course.built().code()).isEqualTo(ExitCode.DONE);
        assertThat(course.built().out())
                .startsWith(course.chapters().size() + " chapters (0 unchanged), ")
                .contains(", 0 problems\n")
                .endsWith(
                        "open "
                                + course.site().resolve("index.html")
                                + "\nopen "
                                + course.site().resolve(EPUB)
                                + "\n");
        assertThat(course.site().resolve("index.html")).isRegularFile();
        assertThat(course.site().resolve("vol1/introduction.html")).isRegularFile();
    }

    @Test
    void servicesGetTheNotebooksPath() throws Exception {
        var twin = course.twin("launched");
        var service = "\nlaunch:\n  - name: Binder\n    url: https://example.org/lab?file={path}\n";
        var yaml = twin.resolve("book.yml");
        Files.writeString(yaml, Files.readString(yaml) + service);
        assertThat(Publication.spec(Book.load(twin), Optional.empty()).chapters().get(0).launch())
                .containsExactly(
                        new SiteSpec.Launch(
                                "Binder",
                                "https://example.org/lab?file=notebooks/vol1/01-introduction.ipynb"));
    }

    @Test
    void anEditionThatIsNotThereIsSaidBeforeAnyWork(@TempDir Path out) {
        var answer = Shell.at(course.book()).run("build", "--out", out, "--since", out);
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err())
                .contains("--since: there is no numbers.json at " + out + "; name the folder");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void aBuildMayStopOnDiskBetweenComputingAndRendering(@TempDir Path out) throws Exception {
        var notebooks = new LinkedHashMap<String, Notebook>();
        for (var chapter : course.chapters()) {
            var kept = course.keep().resolve(CourseCopy.id(chapter) + ".ipynb");
            var notebook = course.executed(chapter);
            assertThat(NotebookWriter.toJson(notebook)).isEqualTo(Files.readString(kept));
            notebooks.put(CourseCopy.id(chapter), notebook);
        }
        var spec = Publication.spec(Book.load(course.book()), Optional.empty());
        Site.render(spec, notebooks, Set.of(Format.HTML, Format.EPUB), out);
        assertSameFiles(out, course.site());
    }

    @Test
    void aSecondBuildComputesNothingAndGivesTheSameBytes(@TempDir Path out) {
        var again = Shell.at(course.book()).run("build", "--format", "html,epub", "--out", out);
        var count = course.chapters().size();
        assertThat(again.out()).startsWith(count + " chapters (" + count + " unchanged), ");
        assertSameFiles(out, course.site());
    }

    @Test
    void theEpubIsCleanAndTheCoverLeadsToIt() throws Exception {
        var file = course.site().resolve(EPUB);
        assertThat(new EpubCheck(file.toFile()).doValidate()).isZero();
        assertThat(Files.readString(course.site().resolve("index.html")))
                .contains("<a href=\"" + EPUB + "\" download>EPUB</a>");
    }

    @Test
    void aNumberExplainsItself() {
        var answer = Shell.at(course.book()).run("explain", "vol1/introduction#training-gpt3");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .isEqualTo(
                        """
                        vol1/introduction#training-gpt3 = 25.28 d   [scenario]
                        T = O / (N · R_peak · η)   (Reddi et al., Machine Learning Systems)
                          O       3.14e23  FLOP     Brown et al., Language Models are Few-Shot Learners, 2020  [paper]
                          N       1024              a cluster of about a thousand A100s, chosen for this example  [scenario]
                          R_peak  312      TFLOP/s  NVIDIA A100 datasheet; Choquette et al., NVIDIA A100 Tensor Core GPU, IEEE Micro, 2020  [datasheet]
                          η       0.45              Reddi et al., Machine Learning Systems, worked example  [scenario]
                        """);
    }

    @Test
    void aMisspelledNumberFindsItsName() {
        var answer = Shell.at(course.book()).run("explain", "vol1/introduction#training-gtp3");
        assertThat(answer.code()).isEqualTo(ExitCode.CONTENT_ERRORS);
        assertThat(answer.err())
                .isEqualTo(
                        "workbook: nothing is named \"vol1/introduction#training-gtp3\"; did you"
                                + " mean vol1/introduction#training-gpt3?\n");
    }

    private static void assertSameFiles(Path found, Path expected) {
        var one = CourseCopy.content(found);
        var other = CourseCopy.content(expected);
        assertThat(one.keySet()).isEqualTo(other.keySet());
        one.forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(other.get(file)));
    }
}
