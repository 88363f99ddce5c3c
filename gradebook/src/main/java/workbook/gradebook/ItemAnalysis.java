package workbook.gradebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import workbook.grader.ExerciseResult;
import workbook.grader.GradeReport;
import workbook.grader.Status;
import workbook.grader.SubmissionReport;
import workbook.grader.TestResult;

/**
 * What the class made of each exercise, by classical test theory.
 *
 * <p>Difficulty is the mean share of the points: 1 is easy. Discrimination is the correlation of an
 * exercise with the sum of the others; below 0.2 it tells little about who can do the rest, below
 * zero look at its tests. The index compares the best 27 % with the worst.
 */
public final class ItemAnalysis {

    private static final double TAIL = 0.27;

    private final List<SubmissionReport> submissions;
    private final List<String> exercises;

    private ItemAnalysis(List<SubmissionReport> submissions, List<String> exercises) {
        this.submissions = submissions;
        this.exercises = exercises;
    }

    /** Analyse a class; raw points without what being late costs. */
    public static ItemAnalysis of(GradeReport report) {
        var exercises =
                report.submissions().stream()
                        .flatMap(submission -> submission.results().stream())
                        .map(ExerciseResult::exercise)
                        .distinct()
                        .toList();
        return new ItemAnalysis(report.submissions(), exercises);
    }

    /** Return how many handed in something. */
    public int size() {
        return submissions.size();
    }

    /** Return the sums of points, in percent of what there is. */
    public double[] totals() {
        return submissions.stream()
                .mapToDouble(s -> share(s.score().doubleValue(), s.max().doubleValue()) * 100)
                .toArray();
    }

    /**
     * Return Cronbach's alpha, how well the exercises measure one thing; NaN for fewer than two of
     * them or no differences.
     */
    public double alpha() {
        var items = exercises.size();
        var variances =
                exercises.stream().mapToDouble(exercise -> variance(scores(exercise))).sum();
        var whole = variance(sums());
        return items < 2 || whole == 0
                ? Double.NaN
                : items / (items - 1.0) * (1 - variances / whole);
    }

    /** Return one row for each exercise. */
    public Table exercises() {
        var name = StringColumn.create("exercise");
        var answered = IntColumn.create("answered");
        var missing = IntColumn.create("missing");
        var max = DoubleColumn.create("max");
        var mean = DoubleColumn.create("mean");
        var deviation = DoubleColumn.create("deviation");
        var full = DoubleColumn.create("full marks");
        var difficulty = DoubleColumn.create("difficulty");
        var discrimination = DoubleColumn.create("discrimination");
        var index = DoubleColumn.create("index");
        for (var exercise : exercises) {
            var scores = scores(exercise);
            var most = most(exercise);
            var without = (int) count(exercise, result -> result.status() == Status.MISSING);
            name.append(exercise);
            answered.append(size() - without);
            missing.append(without);
            max.append(most);
            mean.append(mean(scores));
            deviation.append(Math.sqrt(variance(scores)));
            full.append(
                    share(
                            (double) count(exercise, r -> r.score().compareTo(r.max()) >= 0),
                            size()));
            difficulty.append(share(mean(scores), most));
            discrimination.append(correlation(scores, rest(scores)));
            index.append(index(scores, most));
        }
        return Table.create(
                "Exercises",
                name,
                answered,
                missing,
                max,
                mean,
                deviation,
                full,
                difficulty,
                discrimination,
                index);
    }

    /** Return one row for each test: who passes it, and whether those have the other points too. */
    public Table tests() {
        var exercise = StringColumn.create("exercise");
        var name = StringColumn.create("test");
        var kind = StringColumn.create("kind");
        var passed = DoubleColumn.create("passed");
        var discrimination = DoubleColumn.create("discrimination");
        for (var each : exercises) {
            passes(each)
                    .forEach(
                            (test, values) -> {
                                exercise.append(each);
                                name.append(test.name());
                                kind.append(test.visible() ? "visible" : "hidden");
                                passed.append(mean(values));
                                discrimination.append(correlation(values, rest(scores(each))));
                            });
        }
        return Table.create("Tests", exercise, name, kind, passed, discrimination);
    }

    private record Test(String name, boolean visible) {}

    private Map<Test, double[]> passes(String exercise) {
        var passes = new LinkedHashMap<Test, double[]>();
        for (var i = 0; i < size(); i++) {
            for (TestResult test : result(submissions.get(i), exercise).tests()) {
                var key = new Test(test.name(), test.visible());
                passes.computeIfAbsent(key, k -> new double[size()])[i] = test.passed() ? 1 : 0;
            }
        }
        return passes;
    }

    private double[] scores(String exercise) {
        return submissions.stream()
                .mapToDouble(submission -> result(submission, exercise).score().doubleValue())
                .toArray();
    }

    private double most(String exercise) {
        return submissions.stream()
                .mapToDouble(submission -> result(submission, exercise).max().doubleValue())
                .max()
                .orElse(0);
    }

    private long count(String exercise, Predicate<ExerciseResult> what) {
        return submissions.stream()
                .filter(submission -> what.test(result(submission, exercise)))
                .count();
    }

    private static ExerciseResult result(SubmissionReport submission, String exercise) {
        return submission.results().stream()
                .filter(result -> result.exercise().equals(exercise))
                .findFirst()
                .orElseGet(
                        () ->
                                ExerciseResult.none(
                                        exercise,
                                        java.math.BigDecimal.ZERO,
                                        Status.MISSING,
                                        "",
                                        List.of()));
    }

    private double[] sums() {
        return submissions.stream().mapToDouble(s -> s.score().doubleValue()).toArray();
    }

    private double[] rest(double[] scores) {
        var rest = sums();
        for (var i = 0; i < rest.length; i++) {
            rest[i] -= scores[i];
        }
        return rest;
    }

    /** The mean share of the best less that of the worst, by the sum of all points. */
    private double index(double[] scores, double most) {
        var sums = sums();
        var order = new ArrayList<Integer>();
        for (var i = 0; i < sums.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> sums[i]));
        var tail = Math.max(1, (int) Math.round(size() * TAIL));
        if (size() < 2 * tail || most == 0) {
            return Double.NaN;
        }
        var worst = order.subList(0, tail).stream().mapToDouble(i -> scores[i]).sum();
        var best = order.subList(size() - tail, size()).stream().mapToDouble(i -> scores[i]).sum();
        return (best - worst) / tail / most;
    }

    private static double share(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** Of the sample, as the correlation needs no other. */
    private static double variance(double[] values) {
        var mean = mean(values);
        var squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return values.length < 2 ? 0 : squares / (values.length - 1);
    }

    private static double correlation(double[] one, double[] other) {
        var first = mean(one);
        var second = mean(other);
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += (one[i] - first) * (other[i] - second);
        }
        var spread = Math.sqrt(variance(one) * variance(other));
        return spread < 1e-12 ? Double.NaN : sum / (one.length - 1) / spread;
    }
}
