package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.nbformat.Cell;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookReader;
import workbook.nbformat.NotebookWriter;

/** A course of nbgrader's with our chapter, in the steps of docs/nbgrader.md, with nbgrader. */
@Timeout(600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NbgraderTest {

    private static final String FILE = "01-introduction.ipynb";

    @TempDir static Path temp;

    private static CourseCopy course;
    private static Jupyter jupyter;
    private static Path nbgrader;

    @BeforeAll
    static void generate() throws IOException {
        course = CourseCopy.get();
        jupyter = Jupyter.at(temp, "nbgrader");
        nbgrader = temp.resolve("course");
        var jar = course.book().resolve("bundle/target/mlsys-workbook.jar").toString();
        assertThat(jupyter.java(temp, "-jar", jar, "install", "--user").code()).isZero();
        var twin = course.twin("nbgrader");
        assertThat(Shell.at(twin).run("release", "--edition", "instructor").code()).isZero();
        CourseCopy.copy(
                twin.resolve("_instructor/notebooks/vol1").resolve(FILE), at("source/intro"));
        Files.writeString(nbgrader.resolve("nbgrader_config.py"), config());
        jupyter.python(nbgrader, "nbgrader", "generate_assignment", "intro");
    }

    /** The documentation's own block. */
    private static String config() throws IOException {
        var text = Files.readString(CourseCopy.ROOT.resolve("docs/nbgrader.md"));
        var block = Pattern.compile("(?s)```python\n(.*?)```").matcher(text);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static Path at(String folder) {
        return nbgrader.resolve(folder).resolve(FILE);
    }

    private static Notebook released() {
        return NotebookReader.read(at("release/intro"));
    }

    @Test
    @Order(1)
    void whatNbgraderReleasesIsOurStudentEdition() {
        var ours = sources(course.student());
        sources(released())
                .forEach(
                        (id, source) ->
                                assertThat(source.replaceFirst("(?s)\n/\\*.*", ""))
                                        .as(id)
                                        .isEqualTo(ours.get(id)));
        var text = NotebookWriter.toJson(released());
        assertThat(Answers.secrets(course)).isNotEmpty().noneMatch(text::contains);
        assertThat(text).doesNotContain("BEGIN SOLUTION");
    }

    @Test
    @Order(2)
    void validateNamesWhatIsNotSolved() {
        var said = jupyter.python(nbgrader, "nbgrader", "validate", at("release/intro").toString());
        for (var exercise : Answers.exercises(course)) {
            assertThat(said.out()).contains(method(exercise) + " is not solved yet");
        }
    }

    @Test
    @Order(3)
    void anUnsolvedNotebookHasNoPointsAndASolvedOneHasThem() throws IOException {
        NotebookWriter.write(released(), at("submitted/unsolved/intro"));
        NotebookWriter.write(
                Answers.with(released(), Answers.reference(course)), at("submitted/ada/intro"));
        jupyter.python(nbgrader, "nbgrader", "autograde", "intro");
        var grades = grades();
        assertThat(grades).containsEntry("unsolved", 0.0);
        // questions wait for a person: nbgrader has no keys
        assertThat(grades).containsEntry("ada", 16.0);
    }

    @Test
    @Order(4)
    void ourGradesAndPagesTakeTheirPlace() throws IOException {
        var shell = Shell.at(course.book());
        var out = temp.resolve("graded");
        var graded =
                shell.run(
                        "grade",
                        nbgrader.resolve("submitted"),
                        "--out",
                        out,
                        "--isolation",
                        0,
                        "--assignment",
                        "vol1/introduction");
        assertThat(graded.code()).as(graded.err()).isZero();
        var late = words("comment", "ada", "training-days", "--score", "3", "--text", "see line 2");
        assertThat(gradebook(shell, out, late).code()).isZero();
        for (var i = 0; i < 2; i++) { // twice is as once
            var exported = gradebook(shell, out, words("export", "nbgrader", "--out", nbgrader));
            assertThat(exported.code()).as(exported.err()).isZero();
        }
        assertThat(grades()).isEqualTo(Map.of("unsolved", 0.0, "ada", 22.0));
        var page = nbgrader.resolve("feedback/ada/intro/01-introduction.html");
        assertThat(page).content().contains("marked by hand: see line 2");
        assertThat(nbgrader.resolve("feedback/unsolved/intro/01-introduction.html")).exists();
        var elsewhere = gradebook(shell, out, words("export", "nbgrader", "--out", out));
        assertThat(elsewhere.code()).isEqualTo(ExitCode.USAGE);
        assertThat(elsewhere.err())
                .endsWith(
                        "is no database of nbgrader; run `nbgrader generate_assignment` in the"
                                + " course's folder first\n");
    }

    private static List<Object> words(Object... words) {
        return List.of(words);
    }

    private static Shell.Answer gradebook(Shell shell, Path db, List<Object> words) {
        var all = new java.util.ArrayList<Object>(words);
        all.add(0, "gradebook");
        all.addAll(List.of("--db", db));
        return shell.run(all.toArray());
    }

    /** Return what nbgrader itself says. */
    private static Map<String, Double> grades() throws IOException {
        var file = nbgrader.resolve("grades.csv");
        jupyter.python(nbgrader, "nbgrader", "export");
        var lines = Files.readAllLines(file);
        var head = List.of(lines.get(0).split(","));
        var grades = new TreeMap<String, Double>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = line.split(",", -1);
            grades.put(
                    fields[head.indexOf("student_id")],
                    Double.valueOf(fields[head.indexOf("score")]));
        }
        return grades;
    }

    private static Map<String, String> sources(Notebook notebook) {
        var sources = new TreeMap<String, String>();
        notebook.cells().stream()
                .filter(Cell.Code.class::isInstance)
                .filter(cell -> cell.nbgrader().containsKey("grade_id"))
                .forEach(cell -> sources.put(cell.id(), cell.source()));
        return sources;
    }

    private static String method(String exercise) {
        return Pattern.compile("-(.)")
                .matcher(exercise)
                .replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT));
    }
}
