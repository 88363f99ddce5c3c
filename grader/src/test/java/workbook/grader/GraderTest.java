package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.nbformat.Cell;
import workbook.nbformat.Notebook;

class GraderTest {

    private static final String DAYS = "training-days";

    @TempDir Path temp;

    private ClassFolder folder;

    @BeforeEach
    void folder() {
        folder = new ClassFolder(temp);
    }

    @Test
    void gradesAClass() throws IOException {
        folder.add("ada", Course.solved()).add("bob", Course.released());
        folder.add(
                "cy",
                DAYS,
                """
                static double trainingDays(double flop, int devices, double peak, double eta) {
                    return flop / (devices * peak * eta) / 86_400;
                }
                """);
        Files.writeString(folder.in().resolve("=dora.ipynb"), "{\"cells\": [");
        folder.grade();
        var grades = Files.readString(folder.out().resolve("grades.csv"));
        var golden = Path.of("src/test/resources/golden/grades.csv");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, grades);
        }
        assertThat(grades).isEqualTo(Files.readString(golden));
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        folder.add("ada", Course.solved()).add("bob", Course.released());
        folder.add(
                "cy",
                DAYS,
                "static double trainingDays(double f, int d, double p, double e) {"
                        + " System.out.println(f); return f; }");
        var report = folder.grade();
        var first = contents(folder.out());
        Grader.grade(folder.request().withJobs(1));
        assertThat(contents(folder.out())).isEqualTo(first);
        assertThat(first).hasSize(2 + 3 * report.submissions().size());
    }

    @Test
    void drawsCasesFromTheSecret() {
        folder.add(
                "cy",
                DAYS,
                "static double trainingDays(double f, int d, double p, double e) {"
                        + " System.out.println(f); return f; }");
        assertThat(folder.grade()).isEqualTo(folder.grade());
    }

    @Test
    void tellsVisibleTestsInFullAndHiddenOnesByHint() throws IOException {
        folder.add(
                "cy",
                DAYS,
                "static double trainingDays(double f, int d, double p, double e) {"
                        + " System.out.println(\"secret \" + d); return 1.0; }");
        folder.grade();
        var page = Files.readString(folder.out().resolve("feedback/cy.html"));
        assertThat(page)
                .contains(
                        "called trainingDays(flop = 3.14E23, devices = 1024, peak = 3.12E14, eta = 0.45)")
                .contains("expected 25.278357, but got 1.0")
                .contains("secret 1024")
                .contains("Hint: Refuse a cluster without devices")
                .doesNotContain("11574")
                .doesNotContain("otherClusters");
    }

    @Test
    void usesHelpersOfOtherCellsAndNothingElse() {
        var cells =
                new ArrayList<>(
                        Course.answered(
                                        Map.of(
                                                DAYS,
                                                """
                        // a demo below, a helper elsewhere
                        import java.util.function.DoubleUnaryOperator;
                        double trainingDays(double flop, int devices, double peak, double eta) {
                            var rate = rates(devices).applyAsDouble(peak) * eta;
                            var ch = flop / rate;
                            if (devices < limit) throw new IllegalArgumentException("none");
                            return ch / SECONDS;
                        }
                        System.out.println(trainingDays(3.14e23, 1024, 3.12e14, 0.45));
                        trainingDays(1, 1, 1, 1)
                        """))
                                .cells());
        cells.add(
                2,
                new Cell.Code(
                        "h1", "final int SECONDS = 1;\nvar limit = Math.max(1, 0);", Map.of()));
        cells.add(3, new Cell.Code("h2", "%time\nint SECONDS = 60 * 60 * 24;", Map.of()));
        cells.add(4, new Cell.Code("h3", "this is ) not Java {", Map.of()));
        cells.add(
                new Cell.Code(
                        "h4",
                        "static DoubleUnaryOperator rates(int n) { return peak -> n * peak; }",
                        Map.of()));
        folder.add("eve", Notebook.of(Course.released().metadata(), cells));
        var result = folder.grade("eve", DAYS);
        assertThat(result.message()).isEqualTo("all tests passed");
        assertThat(result.status()).isEqualTo(Status.OK);
    }

    @Test
    void namesCellAndLineOfACompileError() {
        folder.add(
                "fay",
                DAYS,
                """
                static double trainingDays(double flop, int devices, double peak, double eta) {
                    return flop / (devices * peek * eta) / 86_400;
                }
                """);
        var result = folder.grade("fay", DAYS);
        assertThat(result.status()).isEqualTo(Status.COMPILE);
        assertThat(result.message())
                .startsWith("does not compile: answer cell, line 2: cannot find symbol")
                .contains("variable peek");
    }

    @Test
    void saysTheSignatureItExpects() {
        folder.add(
                "gus",
                "steps-until-below",
                "static double stepsUntilBelow(double a, double l, double d, double f) { return 1; }");
        var result = folder.grade("gus", "steps-until-below");
        assertThat(result.status()).isEqualTo(Status.COMPILE);
        assertThat(result.message())
                .isEqualTo(
                        "expected static int stepsUntilBelow(double, double, double, double), but"
                                + " found static double stepsUntilBelow(double a, double l,"
                                + " double d, double f)");
    }

    @Test
    void takesAnAnswerWithWiderParameters() {
        folder.add(
                "hal",
                DAYS,
                """
                static double trainingDays(double flop, double devices, double peak, double eta) {
                    if (devices < 1) throw new IllegalArgumentException();
                    return flop / (devices * peak * eta) / 86_400;
                }
                """);
        assertThat(folder.grade("hal", DAYS).status()).isEqualTo(Status.OK);
    }

    @Test
    void refusesAFolderThatIsMissing() {
        assertThatThrownBy(folder::grade)
                .isInstanceOf(GradingException.class)
                .hasMessage(
                        folder.in()
                                + " is no folder; give the folder with the submitted notebooks");
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var name = folder.relativize(file).toString();
                contents.put(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }
}
