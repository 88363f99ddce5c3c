package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.nbformat.Json;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookWriter;

/** The zips for services, unpacked as they unpack them and run with their commands. */
@Timeout(600)
class AutograderTest {

    private static final String FILE = "01-introduction.ipynb";

    /** What Gradescope documents, and nothing else. */
    private static final Set<String> TOP =
            Set.of(
                    "score",
                    "execution_time",
                    "output",
                    "output_format",
                    "test_output_format",
                    "test_name_format",
                    "visibility",
                    "stdout_visibility",
                    "extra_data",
                    "tests",
                    "leaderboard");

    private static final Set<String> TEST =
            Set.of(
                    "score",
                    "max_score",
                    "status",
                    "name",
                    "name_format",
                    "number",
                    "output",
                    "output_format",
                    "tags",
                    "visibility",
                    "extra_data");

    /** Two who handed in together. */
    private static final String METADATA =
            """
            {"id": 1, "users": [{"email": "b@example.org", "id": 1234, "name": "B, \\"id\\": 3"},
                                {"email": "a@example.org", "id": 15, "name": "A"}]}
            """;

    @TempDir Path temp;

    private final CourseCopy course = CourseCopy.get();

    @Test
    void gradescopeGradesAsItLaysThingsOut() throws Exception {
        var keys = Files.createDirectories(temp.resolve("private"));
        Files.writeString(keys.resolve("secret"), "a course's secret");
        Files.writeString(keys.resolve("roster.csv"), "student,name\nada,Ada\n");
        var root = temp.resolve("autograder");
        var zip = pack("gradescope", "--private", keys);
        // 32 MB, and 30 more of epubcheck's, which the class path of these tests has
        assertThat(zip).satisfies(file -> assertThat(Files.size(file)).isLessThan(65_000_000));
        unpack(zip, root.resolve("source"));
        assertThat(root.resolve("source/private/secret")).exists();
        assertThat(root.resolve("source/private/roster.csv")).doesNotExist();
        assertThat(root.resolve("source/setup.sh")).content().contains("openjdk-17-jdk-headless");
        var reference = Answers.with(course.student(), Answers.reference(course));
        assertThat(score(gradescope(root, reference))).isEqualByComparingTo("23");
        assertThat(score(gradescope(root, course.student()))).isEqualByComparingTo("0");
        Files.writeString(root.resolve("submission_metadata.json"), METADATA);
        assertThat(graded(root, reference)).contains("1234-15  23 of 23");
        // Whoever can read the keys gets these points.
        var spy = Answers.with(reference, Map.of("training-days", spying(root)));
        assertThat(score(gradescope(root, spy))).isEqualByComparingTo("19");
        var none = gradescope(root, null);
        assertThat(none.get("score")).isEqualTo(0);
        assertThat(none.get("output")).isEqualTo("Hand in one notebook, " + FILE + ".");
        var again = pack("gradescope", "--private", keys);
        assertThat(again).hasSameBinaryContentAs(zip);
    }

    @Test
    void githubHasNothingSecretAndReportsToClassroom() throws Exception {
        var repository = temp.resolve("repository");
        var grading = repository.resolve(".github/grading");
        unpack(pack("github"), repository);
        assertThat(repository.resolve(".github/workflows/classroom.yml"))
                .content()
                .contains("run: bash .github/grading/classroom.sh");
        var shipped = Files.readString(grading.resolve("course/assignment.ipynb"));
        assertThat(shipped).doesNotContain("BEGIN SOLUTION");
        var secrets = Answers.secrets(course);
        assertThat(NotebookWriter.toJson(course.executed())).contains(secrets);
        assertThat(secrets).isNotEmpty().noneMatch(shipped::contains);
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/jq")), "jq is not installed");
        var result =
                classroom(repository, Answers.with(course.student(), Answers.reference(course)));
        assertThat(result).containsEntry("version", 1).containsEntry("status", "pass");
        assertThat(decimal(result.get("max_score"))).isEqualByComparingTo("16");
        assertThat(Json.array(result.get("tests"))).hasSize(Answers.exercises(course).size());
        assertThat(classroom(repository, course.student())).containsEntry("status", "fail");
        assertThat(run("github", "--private", temp).code()).isEqualTo(ExitCode.USAGE);
    }

    private Shell.Answer run(String service, Object... more) {
        var words = new ArrayList<Object>(List.of("autograder", service));
        words.addAll(List.of("--assignment", "vol1/introduction"));
        words.addAll(List.of("--out", temp.resolve(service + ".zip")));
        words.addAll(List.of(more));
        return Shell.at(course.book()).run(words.toArray());
    }

    private Path pack(String service, Object... more) throws IOException {
        var answer = run(service, more);
        assertThat(answer.code()).as(answer.err()).isZero();
        var file = temp.resolve(service + ".zip");
        return Files.copy(file, Files.createTempDirectory(temp, "zip").resolve("it.zip"));
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : Collections.list(file.entries())) {
                if (!entry.isDirectory()) {
                    var target = folder.resolve(entry.getName());
                    Files.createDirectories(target.getParent());
                    Files.write(target, file.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    private Map<String, Object> gradescope(Path root, @Nullable Notebook submission)
            throws Exception {
        graded(root, submission);
        var tree = Json.object(Json.parse(Files.readString(root.resolve("results/results.json"))));
        assertThat(TOP).containsAll(tree.keySet());
        for (var test : Json.array(tree.get("tests"))) {
            assertThat(TEST).containsAll(Json.object(test).keySet());
            assertThat(Json.object(test)).containsKeys("score", "max_score", "name");
        }
        return tree;
    }

    /** Run the autograder and return what it says in its log. */
    private String graded(Path root, @Nullable Notebook submission) throws Exception {
        var folder = Files.createDirectories(root.resolve("submission"));
        Files.deleteIfExists(folder.resolve(FILE));
        if (submission != null) {
            NotebookWriter.write(submission, folder.resolve(FILE));
        }
        return bash(Map.of("AUTOGRADER", root.toString()), root.resolve("source/run_autograder"));
    }

    private static BigDecimal score(Map<String, Object> tree) {
        return Json.array(tree.get("tests")).stream()
                .map(test -> decimal(Json.object(test).get("score")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal decimal(@Nullable Object number) {
        return new BigDecimal(String.valueOf(number));
    }

    private String spying(Path root) {
        var right = String.valueOf(Answers.reference(course).get("training-days"));
        return right.replace("trainingDays(", "honest(")
                + """

                static double trainingDays(double flop, int devices, double peak, double eta) {
                    try (var in = java.nio.file.Files.newInputStream(java.nio.file.Path.of("%s"))) {
                        if (in.read() >= 0) return honest(flop, devices, peak, eta);
                    } catch (java.io.IOException e) {
                        // not there, or not for us
                    }
                    return -1;
                }
                """
                        .formatted(root.resolve("source/course/assignment.ipynb"));
    }

    private Map<String, Object> classroom(Path repository, Notebook submission) throws Exception {
        NotebookWriter.write(submission, repository.resolve(FILE));
        var output = Files.createTempFile(temp, "output", "");
        var variables =
                Map.of(
                        "GITHUB_WORKSPACE",
                        repository.toString(),
                        "GITHUB_OUTPUT",
                        output.toString());
        bash(variables, repository.resolve(".github/grading/classroom.sh"));
        var result = Files.readString(output).strip();
        assertThat(result).startsWith("result=");
        var json = Base64.getDecoder().decode(result.substring("result=".length()));
        return Json.object(Json.parse(new String(json, StandardCharsets.UTF_8)));
    }

    private String bash(Map<String, String> variables, Path script) throws Exception {
        var log = Files.createTempFile(temp, "log", "");
        var builder = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
        var environment = new HashMap<>(variables);
        environment.put(
                "PATH", System.getProperty("java.home") + "/bin:/usr/local/bin:/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.redirectOutput(log.toFile()).start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        var said = Files.readString(log);
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said.lines()).noneMatch(line -> line.startsWith("Exception in"));
        return said;
    }
}
