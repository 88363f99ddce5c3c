package workbook.gradebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mlsys.exercises.TrainingDays;
import workbook.grader.AssignmentRules;
import workbook.grader.GradeReport;
import workbook.grader.GradeRequest;
import workbook.grader.Grader;
import workbook.grader.Isolation;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookWriter;
import workbook.nbformat.Solutions;

/** A small assignment: one exercise for 4 points and two questions for 2 and 1. */
final class Homework {

    static final String RIGHT =
            """
            static double trainingDays(double flop, int devices, double peak, double eta) {
                if (devices < 1) throw new IllegalArgumentException("no devices");
                return flop / (devices * peak * eta) / 86_400;
            }
            """;
    static final String ALMOST = RIGHT.replaceAll("    if .*\n", "");
    static final String STUB = Solutions.strip(solution());

    private static final String QUIZ =
            """
            [{"id": "q1", "type": "numeric", "mode": "graded", "points": %s,
              "answer": {"value": {"text": "22.75", "number": 22.75}, "tolerance": 0.01}},
             {"id": "q2", "type": "truefalse", "mode": "graded", "points": 1, "answer": true}]
            """;

    private final Path root;

    Homework(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    Path in() {
        return root.resolve("in");
    }

    Path out() {
        return root.resolve("out");
    }

    String db() {
        return root.resolve("gradebook.db").toString();
    }

    Homework add(String student, String code, String q1, String q2) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Code("answer", code, nbgrader("training-days", false)));
        cells.add(new Cell.Code("one", answer("q1", q1), nbgrader("quiz-q1", false)));
        cells.add(new Cell.Code("two", answer("q2", q2), nbgrader("quiz-q2", false)));
        try {
            Files.createDirectories(in());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        NotebookWriter.write(Notebook.of(metadata(""), cells), in().resolve(student + ".ipynb"));
        return this;
    }

    /** Ada has everything, bob almost, cy only a question, dan nothing. */
    Homework addClass() {
        return add("ada", RIGHT, "22.75", "true")
                .add("bob", ALMOST, "22.75", "false")
                .add("cy", STUB, "1", "true")
                .add("dan", STUB, "", "");
    }

    /** Put each notebook into a folder of its student, with the time as nbgrader writes it. */
    Homework collected(String time) throws IOException {
        try (Stream<Path> files = Files.list(in())) {
            for (var file : files.toList()) {
                var student = file.getFileName().toString().replace(".ipynb", "");
                var folder = Files.createDirectories(in().resolve(student).resolve("homework"));
                Files.move(file, folder.resolve("homework.ipynb"));
                Files.writeString(folder.resolve("timestamp.txt"), time + "\n");
            }
        }
        return this;
    }

    GradeRequest request() {
        return request(2);
    }

    /** Return a request where the first question gives other points. */
    GradeRequest request(int points) {
        return GradeRequest.of(in(), out(), assignment(points), tests(), classPath())
                .withIsolation(Isolation.JVM)
                .withJobs(2)
                .withSecret("test");
    }

    GradeRequest request(AssignmentRules rules) {
        return request().withRules(rules, workbook.grader.Roster.NONE);
    }

    GradeReport grade(Gradebook gradebook) {
        return Grader.grade(request(), (report, done, total) -> {}, gradebook.journal(false));
    }

    /** Return the files of the results with their text. */
    Map<String, String> content() {
        var content = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(out())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                content.put(out().relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }

    static Notebook assignment(int points) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Code("answer", solution(), nbgrader("training-days", false)));
        cells.add(new Cell.Code("check", "check();", nbgrader("training-days-check", true)));
        return Notebook.of(metadata(QUIZ.formatted(points)), cells);
    }

    private static String solution() {
        return RIGHT.replace(") {\n", ") {\n    // BEGIN SOLUTION\n")
                .replace("86_400;\n", "86_400;\n    // END SOLUTION\n");
    }

    private static String answer(String question, String text) {
        return "answer(\"" + question + "\", \"" + text + "\");";
    }

    private static Map<String, Object> metadata(String quiz) {
        var workbook = new LinkedHashMap<String, Object>();
        workbook.put("schema", 1);
        workbook.put("id", "vol1/homework");
        workbook.put("title", "Homework");
        if (!quiz.isEmpty()) {
            workbook.put("quiz", Json.array(Json.parse(quiz)));
        }
        return Map.of("workbook", workbook);
    }

    private static Map<String, Object> nbgrader(String id, boolean grade) {
        var nbgrader = new LinkedHashMap<String, Object>();
        nbgrader.put("schema_version", 3);
        nbgrader.put("grade", grade);
        nbgrader.put("solution", !grade);
        nbgrader.put("locked", grade);
        nbgrader.put("grade_id", id);
        if (grade) {
            nbgrader.put("points", 4);
        }
        return Map.of("nbgrader", nbgrader);
    }

    private static List<Path> tests() {
        return List.of(origin(hidden()));
    }

    private static Class<?> hidden() {
        try {
            return Class.forName("mlsys.exercises.hidden.TrainingDaysHiddenTest");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> classPath() {
        return List.of(origin(TrainingDays.class));
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
