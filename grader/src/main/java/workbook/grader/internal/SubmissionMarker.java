package workbook.grader.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import workbook.grader.ExerciseResult;
import workbook.grader.GradingLimits;
import workbook.grader.Status;
import workbook.grader.SubmissionReport;
import workbook.grader.internal.quiz.QuestionMarker;
import workbook.grader.internal.read.Assignment;
import workbook.grader.internal.read.GivenAnswers;
import workbook.grader.internal.read.SubmissionFile;
import workbook.grader.internal.run.Laboratory;
import workbook.nbformat.Limits;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookException;
import workbook.nbformat.NotebookReader;

/** Marks one submission against the assignment. Thread-safe. */
public final class SubmissionMarker {

    private final Assignment assignment;
    private final ExerciseMarker exercises;

    /** Mark with these tests, limits and keys. */
    public SubmissionMarker(
            Laboratory laboratory, GradingLimits limits, Assignment assignment, String secret) {
        this.assignment = assignment;
        this.exercises = new ExerciseMarker(laboratory, limits, assignment, secret);
    }

    /** Mark a submission. A file that cannot be read gets its message, never an exception. */
    public SubmissionReport mark(SubmissionFile file) {
        try {
            var notebook = notebook(file.notebook());
            return marked(file, notebook);
        } catch (NotebookException e) {
            var place = String.valueOf(file.notebook());
            var message = String.valueOf(e.getMessage()).replace(place, "the notebook");
            return unreadable(file, message + "; save it again in Jupyter and hand it in again");
        } catch (StackOverflowError | IllegalArgumentException e) {
            return unreadable(file, "the notebook cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private @Nullable Notebook notebook(@Nullable Path file) {
        if (file == null) {
            return null;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotebookException(file.toString(), "a link or device, not a file");
        }
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new NotebookException(file.toString(), "an archive; unpack it first");
        }
        var notebook = NotebookReader.read(file, Limits.STRICT);
        var other = notebook.workbook().get("id");
        if (other instanceof String id && !id.equals(assignment.id()) && !hasOurCells(notebook)) {
            throw new NotebookException(
                    file.toString(),
                    "it is \"" + id + "\", but the assignment is \"" + assignment.id() + "\"");
        }
        return notebook;
    }

    private boolean hasOurCells(Notebook notebook) {
        return notebook.cells().stream()
                .map(Assignment::gradeId)
                .anyMatch(assignment.gradeIds()::contains);
    }

    private SubmissionReport marked(SubmissionFile file, @Nullable Notebook notebook) {
        var answers = new GivenAnswers();
        if (notebook != null && file.notebook() != null) {
            answers.addNotebook(notebook, file.notebook());
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
                            : exercises.mark(exercise, notebook, file.student()));
        }
        eachQuestion(question -> question(question, answers)).forEach(results::add);
        var notes = new ArrayList<>(answers.problems());
        if (notebook != null) {
            notes.addAll(foreign(notebook));
        }
        return report(file, notes, results);
    }

    /** Only questions marked {@code graded} count: the others have their key in the page. */
    private List<ExerciseResult> eachQuestion(
            Function<Map<String, Object>, ExerciseResult> marker) {
        return assignment.questions().stream()
                .filter(question -> "graded".equals(question.get("mode")))
                .map(marker)
                .toList();
    }

    private static ExerciseResult question(Map<String, Object> question, GivenAnswers answers) {
        var id = String.valueOf(question.get("id"));
        var max = points(question);
        var answer = answers.answer(id);
        if (answer == null) {
            return ExerciseResult.none(id, max, Status.MISSING, "not answered", answers.notes(id));
        }
        var mark = QuestionMarker.mark(question, answer);
        var score = max.multiply(mark.share()).setScale(3, RoundingMode.HALF_UP);
        return new ExerciseResult(
                id, score, max, mark.status(), mark.message(), answers.notes(id), List.of());
    }

    private static BigDecimal points(Map<String, Object> question) {
        return question.get("points") instanceof Number points
                ? new BigDecimal(points.toString())
                : BigDecimal.ONE;
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
                                        points(question),
                                        Status.UNREADABLE,
                                        message,
                                        List.of())));
        return report(file, List.of(message), results);
    }

    private SubmissionReport report(
            SubmissionFile file, List<String> notes, List<ExerciseResult> results) {
        return new SubmissionReport(file.key(), file.student(), assignment.id(), notes, results);
    }

    private static String cut(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
