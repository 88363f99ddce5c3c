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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.nbformat.Cell;
import workbook.nbformat.Notebook;

class GraderTest {

    private static final String DAYS = "training-days";

    private static final String PRINTS =
            "static double trainingDays(double f, int d, double p, double e) {"
                    + " System.out.println(\"secret \" + d); return 1.0; }";

    @TempDir static Path temp;

    private static ClassFolder folder;
    private static GradeReport report;

    /** One class for all, since what takes long is to set up and to warm up. */
    @BeforeAll
    static void grade() throws IOException {
        folder = new ClassFolder(temp);
        folder.add("ada", Course.solved()).add("bob", Course.released());
        folder.add("cy", DAYS, days("int", "return flop / (devices * peak * eta) / 86_400;"));
        Files.writeString(folder.in().resolve("=dora.ipynb"), "{\"cells\": [");
        folder.add("eve", helped());
        folder.add("fay", DAYS, days("int", "return flop / (devices * peek * eta) / 86_400;"));
        folder.add(
                "gus",
                "steps-until-below",
                "static double stepsUntilBelow(double a, double l, double d, double f) { return 1; }");
        folder.add(
                "hal",
                DAYS,
                days(
                        "double",
                        "if (devices < 1) throw new IllegalArgumentException();"
                                + " return flop / (devices * peak * eta) / 86_400;"));
        folder.add("ida", DAYS, PRINTS);
        report = folder.grade();
    }

    private static String days(String devices, String body) {
        return """
        static double trainingDays(double flop, %s devices, double peak, double eta) {
            %s
        }
        """
                .formatted(devices, body);
    }

    @Test
    void gradesAClass() throws IOException {
        var grades = Files.readString(folder.out().resolve("grades.csv"));
        var golden = Path.of("src/test/resources/golden/grades.csv");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, grades);
        }
        assertThat(grades).isEqualTo(Files.readString(golden));
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        var again = temp.resolve("again");
        var request =
                GradeRequest.of(
                                folder.in(),
                                again,
                                Course.assignment(),
                                Course.tests(),
                                Course.classPath())
                        .withIsolation(Isolation.JVM)
                        .withJobs(1)
                        .withSecret("test");
        assertThat(Grader.grade(request)).isEqualTo(report);
        var first = contents(folder.out());
        assertThat(contents(again)).isEqualTo(first);
        assertThat(first).hasSize(2 + 3 * report.submissions().size());
    }

    @Test
    void drawsCasesFromTheSecret() throws IOException {
        var other = new ClassFolder(temp.resolve("other")).add("bob", Course.released());
        Grader.grade(other.request().withSecret("other"));
        assertThat(Files.readAllLines(other.out().resolve("seeds.csv")))
                .hasSize(1 + Course.SOLUTIONS.size())
                .doesNotContainAnyElementsOf(
                        Files.readAllLines(folder.out().resolve("seeds.csv")).stream()
                                .skip(1)
                                .toList());
    }

    @Test
    void tellsVisibleTestsInFullAndHiddenOnesByHint() throws IOException {
        var page = Files.readString(folder.out().resolve("feedback/ida.html"));
        assertThat(page)
                .contains(
                        "called trainingDays(flop = 3.14E23, devices = 1024, peak = 3.12E14, eta = 0.45)")
                .contains("expected 25.278357, but got 1.0")
                .contains("secret 1024")
                .contains("Hint: Refuse a cluster without devices")
                .doesNotContain("11574")
                .doesNotContain("otherClusters");
    }

    private static Notebook helped() {
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
        return Notebook.of(Course.released().metadata(), cells);
    }

    @Test
    void usesHelpersOfOtherCellsAndNothingElse() {
        var result = result("eve", DAYS);
        assertThat(result.message()).isEqualTo("all tests passed");
        assertThat(result.status()).isEqualTo(Status.OK);
    }

    @Test
    void namesCellAndLineOfACompileError() {
        var result = result("fay", DAYS);
        assertThat(result.status()).isEqualTo(Status.COMPILE);
        assertThat(result.message())
                .startsWith("does not compile: answer cell, line 2: cannot find symbol")
                .contains("variable peek");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    return 1; }          | 3 | a } too many, or a { is missing
                    if (eta > 0) {       | 3 | reached end of file while parsing
                    return (1;           | 2 | ')' expected
                    """)
    void namesTheLineOfASyntaxError(String body, int line, String message, @TempDir Path other) {
        var result = new ClassFolder(other).add("ann", DAYS, days("int", body)).grade("ann", DAYS);
        assertThat(result.status()).isEqualTo(Status.COMPILE);
        assertThat(result.message())
                .startsWith("does not compile: answer cell, line " + line + ": ")
                .contains(message);
    }

    @Test
    void saysTheSignatureItExpects() {
        var result = result("gus", "steps-until-below");
        assertThat(result.status()).isEqualTo(Status.COMPILE);
        assertThat(result.message())
                .isEqualTo(
                        "expected static int stepsUntilBelow(double, double, double, double), but"
                                + " found static double stepsUntilBelow(double a, double l,"
                                + " double d, double f)");
    }

    @Test
    void takesAnAnswerThatDeclaresExceptions(@TempDir Path other) {
        var answer =
                """
                import java.io.IOException;
                double trainingDays(double flop, int n, double peak, double eta) throws IOException {
                    if (n < 1) throw new IllegalArgumentException("none");
                    if (eta > 2) throw new IOException("too good");
                    return flop / (n * peak * eta) / 86_400;
                }
                """;
        var result = new ClassFolder(other).add("ann", DAYS, answer).grade("ann", DAYS);
        assertThat(result.message()).isEqualTo("all tests passed");
    }

    @Test
    void namesTheMethodThatIsMissing(@TempDir Path other) {
        var answer = days("int", "return 1;").replace("trainingDays", "days");
        var result = new ClassFolder(other).add("ann", DAYS, answer).grade("ann", DAYS);
        assertThat(result.status()).isEqualTo(Status.MISSING);
        assertThat(result.message())
                .isEqualTo(
                        "no cell declares static double trainingDays(double, int, double, double)");
    }

    @Test
    void takesAnAnswerWithWiderParameters() {
        assertThat(result("hal", DAYS).status()).isEqualTo(Status.OK);
    }

    @Test
    void refusesAFolderThatIsMissing() {
        var none = new ClassFolder(temp.resolve("none"));
        assertThatThrownBy(none::grade)
                .isInstanceOf(GradingException.class)
                .hasMessage(
                        none.in() + " is no folder; give the folder with the submitted notebooks");
    }

    private static ExerciseResult result(String submission, String exercise) {
        return ClassFolder.result(report, submission, exercise);
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
