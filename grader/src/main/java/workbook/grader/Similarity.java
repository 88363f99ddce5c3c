package workbook.grader;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import workbook.grader.internal.read.Assignment;
import workbook.grader.internal.read.CellMatcher;
import workbook.grader.internal.read.Exercise;
import workbook.grader.internal.read.SubmissionFile;
import workbook.grader.internal.read.SubmissionFolder;
import workbook.grader.internal.report.SimilarityPages;
import workbook.grader.internal.similar.Fingerprints;
import workbook.nbformat.Limits;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookException;
import workbook.nbformat.NotebookReader;

/**
 * Finds answers that look alike. A hint for a person who then reads both: short exercises have few
 * right answers, so alike is not copied, and nothing of this goes into a score.
 */
public final class Similarity {

    private static final int LEAST_SHARED = 4;
    private static final double LEAST_SHARE = 0.5;
    private static final int COMMON_FROM = 8;

    private Similarity() {}

    /**
     * Two answers that look alike.
     *
     * @param exercise the exercise
     * @param one a submission
     * @param other another one, of another student
     * @param shared the runs of tokens that both have
     * @param share their part of the shorter answer, from 0 to 1
     * @param first the answer of {@code one}
     * @param second the answer of {@code other}
     */
    public record Pair(
            String exercise,
            String one,
            String other,
            int shared,
            double share,
            String first,
            String second) {}

    private record Answer(String submission, String student, String source, Set<Long> prints) {}

    /** Compare all submissions, and write {@code similar.csv} and {@code similar.html}. */
    public static List<Pair> compare(Path submissions, Notebook instructor, Path out) {
        var assignment = Assignment.of(instructor);
        var pairs = new ArrayList<Pair>();
        try (var folder =
                SubmissionFolder.open(
                        submissions, assignment.id(), AssignmentRules.NONE, Roster.NONE)) {
            var notebooks = new LinkedHashMap<SubmissionFile, Notebook>();
            folder.files().forEach(file -> readable(file, notebooks));
            for (var exercise : assignment.exercises()) {
                pairs.addAll(pairs(exercise, answers(exercise, notebooks)));
            }
        }
        pairs.sort(
                Comparator.comparingDouble(Pair::share)
                        .thenComparingInt(Pair::shared)
                        .reversed()
                        .thenComparing(Pair::exercise)
                        .thenComparing(Pair::one)
                        .thenComparing(Pair::other));
        SimilarityPages.write(assignment.title(), pairs, out);
        return List.copyOf(pairs);
    }

    /** What cannot be read is left out: grading says what is wrong with it. */
    private static void readable(SubmissionFile file, Map<SubmissionFile, Notebook> notebooks) {
        file.attempts().stream()
                .map(attempt -> read(attempt.file()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(notebook -> notebooks.put(file, notebook));
    }

    private static Optional<Notebook> read(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(NotebookReader.readWithoutOutputs(file, Limits.STRICT))
                    : Optional.empty();
        } catch (NotebookException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static List<Answer> answers(
            Exercise exercise, Map<SubmissionFile, Notebook> notebooks) {
        var given = Fingerprints.all(exercise.source());
        var answers = new ArrayList<Answer>();
        notebooks.forEach(
                (file, notebook) -> {
                    var match = new CellMatcher(notebook).match(exercise);
                    var prints = new HashSet<>(Fingerprints.of(match.source()));
                    prints.removeAll(given);
                    answers.add(new Answer(file.key(), file.student(), match.source(), prints));
                });
        var common = common(answers);
        answers.forEach(answer -> answer.prints().removeAll(common));
        return answers;
    }

    /** In a class of some size, what a third of it wrote is the way to write it. */
    private static Set<Long> common(List<Answer> answers) {
        var counts = new HashMap<Long, Integer>();
        answers.forEach(answer -> answer.prints().forEach(p -> counts.merge(p, 1, Integer::sum)));
        var most = answers.size() < COMMON_FROM ? answers.size() : answers.size() / 3;
        counts.values().removeIf(count -> count <= most);
        return counts.keySet();
    }

    private static List<Pair> pairs(Exercise exercise, List<Answer> answers) {
        var byPrint = new HashMap<Long, List<Integer>>();
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < answers.size(); i++) {
            var shared = new HashMap<Integer, Integer>();
            for (var print : answers.get(i).prints()) {
                var others = byPrint.computeIfAbsent(print, p -> new ArrayList<>());
                others.forEach(other -> shared.merge(other, 1, Integer::sum));
                others.add(i);
            }
            for (var entry : shared.entrySet()) {
                var one = answers.get(entry.getKey());
                var other = answers.get(i);
                var size = Math.min(one.prints().size(), other.prints().size());
                var share = entry.getValue() / (double) size;
                if (entry.getValue() >= LEAST_SHARED
                        && share >= LEAST_SHARE
                        && !one.student().equals(other.student())) {
                    pairs.add(
                            new Pair(
                                    exercise.id(),
                                    one.submission(),
                                    other.submission(),
                                    entry.getValue(),
                                    share,
                                    one.source(),
                                    other.source()));
                }
            }
        }
        return pairs;
    }
}
