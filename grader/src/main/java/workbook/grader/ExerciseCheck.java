package workbook.grader;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.grader.internal.read.Assignment;
import workbook.grader.internal.run.Compiled;
import workbook.grader.internal.run.ExerciseTests;
import workbook.grader.internal.run.Laboratory;
import workbook.grader.internal.run.Seed;
import workbook.grader.internal.run.TestRun;
import workbook.nbformat.Notebook;
import workbook.nbformat.Solutions;

/**
 * Proves that the tests of an exercise tell right from wrong: the solution earns full marks, the
 * stub none, and every wrong answer fails the test that its header names.
 *
 * <p>Wrong answers lie in the tests' jar as {@code wrong/EXERCISE/NAME.java}. Each begins with two
 * comments, {@code // Wrong: what} and {@code // Fails: methodOfTheTest}.
 */
public final class ExerciseCheck implements AutoCloseable {

    private static final int LEAST = 3;
    private static final Pattern FAILS = Pattern.compile("(?m)^// Fails: (\\S+)$");

    private final Laboratory laboratory;
    private final Map<String, Map<String, String>> wrong = new TreeMap<>();

    /**
     * What is wrong with an exercise.
     *
     * @param exercise the exercise
     * @param subject the file or the part that has the problem
     * @param message what and what to do
     */
    public record Problem(String exercise, String subject, String message) {}

    /**
     * Prepare to check. Trusts the authors, so it runs on machines without a sandbox too.
     *
     * @param tests jars or class folders with hidden tests and wrong answers
     * @param classPath jars or class folders with the interfaces, and the library they use
     */
    public ExerciseCheck(List<Path> tests, List<Path> classPath) {
        this.laboratory = new Laboratory(tests, classPath, Isolation.JVM, GradingLimits.DEFAULT, 1);
        tests.forEach(this::findWrongAnswers);
    }

    /** Check all exercises of a chapter's notebook that still has its solutions. */
    public List<Problem> check(Notebook instructor) {
        var problems = new ArrayList<Problem>();
        var assignment = Assignment.of(instructor);
        for (var exercise : assignment.exercises()) {
            var tests = laboratory.catalog().of(exercise.id());
            if (tests.isEmpty()) {
                problems.add(
                        new Problem(
                                exercise.id(),
                                "tests",
                                "there is no test class with the tag exercise=" + exercise.id()));
            } else {
                var cells = assignment.code();
                problems.addAll(checkReference(tests.get(), cells, exercise.position()));
                var stub = new LinkedHashMap<>(cells);
                stub.put(exercise.position(), exercise.source());
                problems.addAll(checkStub(tests.get(), stub, exercise.position()));
                problems.addAll(checkWrong(tests.get()));
            }
        }
        return problems;
    }

    /** Check a solution given as the text of one cell, and the exercise's wrong answers. */
    public List<Problem> check(String exercise, String solution) {
        var tests =
                laboratory
                        .catalog()
                        .of(exercise)
                        .orElseThrow(
                                () -> new GradingException("no tests for exercise " + exercise));
        var problems = new ArrayList<Problem>();
        problems.addAll(checkReference(tests, Map.of(1, solution), 1));
        problems.addAll(checkStub(tests, Map.of(1, Solutions.strip(solution)), 1));
        problems.addAll(checkWrong(tests));
        return problems;
    }

    private List<Problem> checkReference(
            ExerciseTests tests, Map<Integer, String> cells, int answer) {
        var compiled = laboratory.compile(tests, cells, answer);
        if (!(compiled instanceof Compiled.Classes classes)) {
            return problem(tests, "solution", "does not compile: " + compiled);
        }
        var report = run(tests, classes);
        return report.failed().isEmpty()
                ? List.of()
                : problem(tests, "solution", "fails " + report.failed());
    }

    /** A stub that does not compile earns nothing, so that is fine too. */
    private List<Problem> checkStub(ExerciseTests tests, Map<Integer, String> cells, int answer) {
        if (!(laboratory.compile(tests, cells, answer) instanceof Compiled.Classes classes)) {
            return List.of();
        }
        var failed = run(tests, classes).failed();
        var passed = tests.methods().stream().filter(name -> !failed.contains(name)).toList();
        return passed.isEmpty()
                ? List.of()
                : problem(
                        tests,
                        "stub",
                        "passes " + passed + "; expect a type of exception, or a value");
    }

    private List<Problem> checkWrong(ExerciseTests tests) {
        var problems = new ArrayList<Problem>();
        var answers = wrong.getOrDefault(tests.id(), Map.of());
        if (answers.size() < LEAST) {
            problems.addAll(
                    problem(
                            tests,
                            "wrong answers",
                            "there are "
                                    + answers.size()
                                    + " in wrong/"
                                    + tests.id()
                                    + ", but "
                                    + LEAST
                                    + " are needed"));
        }
        answers.forEach((file, source) -> problems.addAll(checkWrong(tests, file, source)));
        return problems;
    }

    private List<Problem> checkWrong(ExerciseTests tests, String file, String source) {
        var named = FAILS.matcher(source);
        if (!named.find() || !tests.methods().contains(named.group(1))) {
            return problem(
                    tests,
                    file,
                    "needs a line \"// Fails: METHOD\" with one of " + tests.methods());
        }
        var compiled = laboratory.compile(tests, Map.of(1, source), 1);
        if (!(compiled instanceof Compiled.Classes classes)) {
            return problem(tests, file, "does not compile: " + compiled);
        }
        var report = run(tests, classes);
        var failed = report.failed();
        if (!failed.contains(named.group(1))) {
            return problem(tests, file, "passes " + named.group(1) + ", which it must fail");
        }
        return report.tests().stream().noneMatch(TestResult::passed)
                ? problem(tests, file, "passes no test; make it wrong in one point only")
                : List.of();
    }

    private TestRun.Report run(ExerciseTests tests, Compiled.Classes classes) {
        return laboratory.run(tests, classes, new Seed("check", tests.id()));
    }

    private static List<Problem> problem(ExerciseTests tests, String subject, String message) {
        return List.of(new Problem(tests.id(), subject, message));
    }

    private void findWrongAnswers(Path tests) {
        try {
            if (Files.isDirectory(tests)) {
                readWrongAnswers(tests.resolve("wrong"));
                return;
            }
            try (var jar = FileSystems.newFileSystem(tests)) {
                readWrongAnswers(jar.getPath("/wrong"));
            }
        } catch (IOException e) {
            throw new GradingException(tests + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private void readWrongAnswers(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder, 2)) {
            for (var file : tree.filter(path -> path.toString().endsWith(".java")).toList()) {
                var exercise = String.valueOf(folder.relativize(file).getName(0)).replace("/", "");
                wrong.computeIfAbsent(exercise, key -> new TreeMap<>())
                        .put(file.getFileName().toString(), Files.readString(file));
            }
        }
    }

    @Override
    public void close() {
        laboratory.close();
    }
}
