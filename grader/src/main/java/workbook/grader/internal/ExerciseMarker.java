package workbook.grader.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import workbook.grader.ExerciseResult;
import workbook.grader.GradingLimits;
import workbook.grader.Status;
import workbook.grader.TestResult;
import workbook.grader.internal.read.Assignment;
import workbook.grader.internal.read.CellMatcher;
import workbook.grader.internal.read.Exercise;
import workbook.grader.internal.run.Compiled;
import workbook.grader.internal.run.Laboratory;
import workbook.grader.internal.run.Losses;
import workbook.grader.internal.run.Seed;
import workbook.grader.internal.run.TestRun;
import workbook.grader.internal.sandbox.WorkerLost.Reason;
import workbook.nbformat.Cell;
import workbook.nbformat.Notebook;

/** Marks the coding exercises of one notebook. */
final class ExerciseMarker {

    private static final int CODE_LIMIT = 1 << 20;

    private final Laboratory laboratory;
    private final GradingLimits limits;
    private final Assignment assignment;
    private final String secret;

    ExerciseMarker(
            Laboratory laboratory, GradingLimits limits, Assignment assignment, String secret) {
        this.laboratory = laboratory;
        this.limits = limits;
        this.assignment = assignment;
        this.secret = secret;
    }

    ExerciseResult mark(Exercise exercise, Notebook notebook, String student, int attempt) {
        var match = new CellMatcher(notebook).match(exercise);
        var tests = laboratory.catalog().of(exercise.id());
        if (tests.isEmpty()) {
            return none(exercise, Status.MANUAL, "no tests: a person has to mark it", match);
        }
        var untouched = match.found() && CellMatcher.same(match.source(), exercise.source());
        var cells = code(notebook);
        if (untouched) {
            cells.remove(match.position());
        }
        if (cells.values().stream().mapToInt(String::length).sum() > CODE_LIMIT) {
            return none(exercise, Status.COMPILE, "more than 1 MB of code", match);
        }
        var answer = untouched ? 0 : match.position();
        var compiled = laboratory.compile(tests.get(), cells, answer);
        if (compiled instanceof Compiled.Classes classes) {
            var seed = new Seed(secret, assignment.id(), student, exercise.id(), "" + attempt);
            return judged(exercise, match, laboratory.run(tests.get(), classes, seed));
        }
        return notCompiled(exercise, match, untouched, compiled);
    }

    /** Check cells and answers to questions are not the student's code. */
    private Map<Integer, String> code(Notebook notebook) {
        var cells = new LinkedHashMap<Integer, String>();
        for (var i = 0; i < notebook.cells().size(); i++) {
            var cell = notebook.cells().get(i);
            var id = Assignment.gradeId(cell);
            if (cell instanceof Cell.Code && !id.endsWith("-check") && !id.startsWith("quiz-")) {
                cells.put(i + 1, cell.source());
            }
        }
        return cells;
    }

    private static ExerciseResult notCompiled(
            Exercise exercise, CellMatcher.Match match, boolean untouched, Compiled compiled) {
        if (compiled instanceof Compiled.Errors errors) {
            var text = "does not compile: " + String.join("; ", errors.messages());
            return none(exercise, Status.COMPILE, text, match);
        }
        if (compiled instanceof Compiled.Signature signature) {
            return none(exercise, Status.COMPILE, signature.message(), match);
        }
        return none(exercise, Status.MISSING, missing(match, untouched, compiled), match);
    }

    private static String missing(CellMatcher.Match match, boolean untouched, Compiled compiled) {
        if (untouched) {
            return "not answered: the cell still has its stub";
        }
        if (!match.found()) {
            return "the answer cell is missing; paste the answer into a cell of a fresh copy of the"
                    + " notebook";
        }
        return compiled instanceof Compiled.Missing missing && !missing.expected().isEmpty()
                ? "no cell declares " + missing.expected()
                : "no cell declares what the exercise asks for";
    }

    private ExerciseResult judged(
            Exercise exercise, CellMatcher.Match match, TestRun.Report report) {
        var total = sum(report.tests(), true);
        var earned = sum(report.tests(), false);
        var cheated = report.losses().contains(Reason.PROTOCOL);
        var score =
                cheated || total.signum() == 0
                        ? BigDecimal.ZERO
                        : exercise.points().multiply(earned).divide(total, 3, RoundingMode.HALF_UP);
        var full = earned.compareTo(total) == 0 && !cheated;
        return new ExerciseResult(
                exercise.id(),
                score,
                exercise.points(),
                full ? Status.OK : status(report.losses(), score),
                full ? "all tests passed" : message(report),
                match.notes(),
                report.tests());
    }

    private static BigDecimal sum(List<TestResult> tests, boolean all) {
        return tests.stream()
                .filter(test -> all || test.passed())
                .map(TestResult::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Status status(Set<Reason> losses, BigDecimal score) {
        if (losses.contains(Reason.PROTOCOL)) {
            return Status.PROTOCOL;
        }
        if (losses.contains(Reason.MEMORY)) {
            return Status.MEMORY;
        }
        if (losses.contains(Reason.TIMEOUT)) {
            return Status.TIMEOUT;
        }
        return score.signum() > 0 ? Status.PARTIAL : Status.FAILED;
    }

    private String message(TestRun.Report report) {
        var parts = new ArrayList<String>();
        for (var reason : Reason.values()) {
            if (report.losses().contains(reason)) {
                parts.add(
                        reason == Reason.TIMEOUT
                                ? "time limit: your code took longer than "
                                        + limits.test().toSeconds()
                                        + " s in one test or "
                                        + limits.exercise().toSeconds()
                                        + " s in all"
                                : Losses.explain(reason));
            }
        }
        report.tests().stream()
                .filter(test -> !test.passed())
                .map(test -> test.visible() ? "a visible test failed" : test.name())
                .distinct()
                .forEach(parts::add);
        return String.join("; ", parts).replace(".; ", "; ");
    }

    private static ExerciseResult none(
            Exercise exercise, Status status, String message, CellMatcher.Match match) {
        return ExerciseResult.none(
                exercise.id(), exercise.points(), status, message, match.notes());
    }
}
