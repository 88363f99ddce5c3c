package workbook.grader.internal;

import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import workbook.grader.AssignmentRules.Policy;
import workbook.grader.ExerciseResult;
import workbook.grader.GradingException;
import workbook.grader.GradingLimits;
import workbook.grader.Status;
import workbook.grader.SubmissionReport;
import workbook.grader.internal.quiz.QuestionMarker;
import workbook.grader.internal.read.Assignment;
import workbook.grader.internal.read.GivenAnswers;
import workbook.grader.internal.read.SubmissionFile;
import workbook.grader.internal.read.SubmissionFile.Attempt;
import workbook.grader.internal.run.Laboratory;
import workbook.nbformat.Limits;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookException;
import workbook.nbformat.NotebookReader;

/** Marks one submission against the assignment. Thread-safe. */
public final class SubmissionMarker {

    private final Assignment assignment;
    private final ExerciseMarker exercises;
    private final Policy policy;

    /** A notebook of this assignment, and which attempt it is. */
    private record Found(Attempt attempt, Notebook notebook) {}

    /** Mark with these tests, limits and keys. */
    public SubmissionMarker(
            Laboratory laboratory,
            GradingLimits limits,
            Assignment assignment,
            Policy policy,
            String secret) {
        this.assignment = assignment;
        this.policy = policy;
        this.exercises = new ExerciseMarker(laboratory, limits, assignment, secret);
    }

    /** Mark a submission. A file that cannot be read gets its message, never an exception. */
    public SubmissionReport mark(SubmissionFile file) {
        if (!file.problem().isEmpty()) {
            return unreadable(file, file.problem());
        }
        if (file.attempts().isEmpty()) {
            return safely(file, () -> marked(file, null));
        }
        if (policy == Policy.BEST) {
            return file.attempts().stream()
                    .map(attempt -> markOne(file, List.of(attempt)))
                    .reduce((newer, older) -> isBetter(older, newer) ? older : newer)
                    .orElseThrow();
        }
        return markOne(file, file.attempts());
    }

    /** A newer attempt comes first, so an older one must have more points to count. */
    private static boolean isBetter(SubmissionReport older, SubmissionReport newer) {
        var order = older.score().compareTo(newer.score());
        return order > 0 || (order == 0 && newer.isUnreadable() && !older.isUnreadable());
    }

    private SubmissionReport markOne(SubmissionFile file, List<Attempt> attempts) {
        return safely(file, () -> marked(file, first(attempts)));
    }

    private SubmissionReport safely(SubmissionFile file, Supplier<SubmissionReport> marking) {
        try {
            return marking.get();
        } catch (NotebookException e) {
            var place = file.attempts().stream().map(a -> a.file().toString()).toList();
            var message = String.valueOf(e.getMessage());
            for (var path : place) {
                message = message.replace(path, "the notebook");
            }
            return unreadable(file, message + again(message));
        } catch (GradingException e) {
            throw e; // the machine is broken, not the submission
        } catch (RuntimeException | StackOverflowError e) {
            var what = e.getClass().getSimpleName();
            return unreadable(
                    file, "the grader failed on this notebook (" + what + "); mark it by hand");
        }
    }

    /** Some messages say already how to mend the file. */
    private static String again(String message) {
        return message.contains("; ")
                ? ", and hand it in again"
                : "; save it again in Jupyter and hand it in again";
    }

    /** Return the first notebook of this assignment; if none is, say so of the first one. */
    private Found first(List<Attempt> attempts) {
        NotebookException foreign = null;
        for (var attempt : attempts) {
            var notebook = read(attempt.file());
            var other = notebook.workbook().get("id");
            if (!(other instanceof String id)
                    ? attempts.size() == 1 || hasOurCells(notebook)
                    : id.equals(assignment.id()) || hasOurCells(notebook)) {
                return new Found(attempt, notebook);
            }
            if (foreign == null) {
                foreign = new NotebookException(attempt.file().toString(), isOther(other));
            }
        }
        throw foreign == null ? new NotebookException("the submission", "is empty") : foreign;
    }

    private String isOther(@Nullable Object id) {
        return id == null
                ? "it has no cell of the assignment \"" + assignment.id() + "\""
                : "it is \""
                        + cut("" + id)
                        + "\", but the assignment is \""
                        + assignment.id()
                        + "\"";
    }

    private static Notebook read(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotebookException(file.toString(), "a link or device, not a file");
        }
        return NotebookReader.readWithoutOutputs(file, Limits.STRICT);
    }

    private boolean hasOurCells(Notebook notebook) {
        return notebook.cells().stream()
                .map(Assignment::gradeId)
                .anyMatch(assignment.gradeIds()::contains);
    }

    private SubmissionReport marked(SubmissionFile file, @Nullable Found found) {
        var notebook = found == null ? null : found.notebook();
        var attempt = found == null ? 0 : found.attempt().number();
        var answers = new GivenAnswers();
        if (found != null) {
            answers.addNotebook(found.notebook(), found.attempt().file());
        }
        file.exports().forEach(export -> answers.addExport(export, assignment.id()));
        var results = new ArrayList<ExerciseResult>();
        for (var exercise : assignment.exercises()) {
            results.add(
                    notebook == null
                            ? ExerciseResult.none(
                                    exercise.id(),
                                    exercise.points(),
                                    Status.MISSING,
                                    "no notebook was handed in",
                                    List.of())
                            : exercises.mark(exercise, notebook, file.student(), attempt));
        }
        eachQuestion(question -> question(question, answers)).forEach(results::add);
        var notes = new ArrayList<>(file.notes());
        notes.addAll(answers.problems());
        if (found != null) {
            notes.addAll(foreign(found.notebook()));
            notes.addAll(others(file, found.attempt()));
        }
        return report(file, attempt, notes, results);
    }

    private List<ExerciseResult> eachQuestion(
            Function<Map<String, Object>, ExerciseResult> marker) {
        return assignment.gradedQuestions().stream().map(marker).toList();
    }

    private static ExerciseResult question(Map<String, Object> question, GivenAnswers answers) {
        var id = String.valueOf(question.get("id"));
        var max = Assignment.points(question);
        var answer = answers.answer(id);
        if (answer == null) {
            return ExerciseResult.none(id, max, Status.MISSING, "not answered", answers.notes(id));
        }
        var mark = QuestionMarker.mark(question, answer);
        var score = max.multiply(mark.share()).setScale(3, RoundingMode.HALF_UP);
        return new ExerciseResult(
                id, score, max, mark.status(), mark.message(), answers.notes(id), List.of());
    }

    private static List<String> others(SubmissionFile file, Attempt graded) {
        return file.attempts().stream()
                .filter(attempt -> !attempt.equals(graded))
                .limit(10)
                .map(
                        attempt ->
                                "\""
                                        + cut(graded.name())
                                        + "\" was graded, \""
                                        + cut(attempt.name())
                                        + "\" was not")
                .toList();
    }

    private List<String> foreign(Notebook notebook) {
        return notebook.cells().stream()
                .map(Assignment::gradeId)
                .filter(id -> !id.isEmpty() && !assignment.gradeIds().contains(id))
                .distinct()
                .limit(10)
                .map(id -> "the cell \"" + cut(id) + "\" is not part of this assignment")
                .toList();
    }

    private SubmissionReport unreadable(SubmissionFile file, String message) {
        var results = new ArrayList<ExerciseResult>();
        for (var exercise : assignment.exercises()) {
            results.add(
                    ExerciseResult.none(
                            exercise.id(),
                            exercise.points(),
                            Status.UNREADABLE,
                            message,
                            List.of()));
        }
        results.addAll(
                eachQuestion(
                        question ->
                                ExerciseResult.none(
                                        String.valueOf(question.get("id")),
                                        Assignment.points(question),
                                        Status.UNREADABLE,
                                        message,
                                        List.of())));
        var notes = new ArrayList<>(List.of(message));
        notes.addAll(file.notes());
        return report(file, 0, notes, results);
    }

    private SubmissionReport report(
            SubmissionFile file, int attempt, List<String> notes, List<ExerciseResult> results) {
        return new SubmissionReport(
                file.key(),
                file.student(),
                assignment.id(),
                attempt,
                file.submitted(),
                notes,
                results);
    }

    private static String cut(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
