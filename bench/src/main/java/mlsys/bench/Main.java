package mlsys.bench;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks and prints each beside the doubles of its class. */
public final class Main {

    private Main() {}

    /** Run them all, or those whose names match the first argument. */
    public static void main(String[] args) throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(args.length == 0 ? "mlsys.bench" : args[0])
                        .forks(2)
                        .warmupIterations(4)
                        .warmupTime(TimeValue.milliseconds(500))
                        .measurementIterations(6)
                        .measurementTime(TimeValue.milliseconds(500))
                        .shouldFailOnError(true)
                        .build();
        Collection<RunResult> results = new Runner(options).run();
        System.out.printf("%nJava %s%n%n", Runtime.version());
        System.out.printf("| benchmark | time | ± | times doubles |%n|---|---:|---:|---:|%n");
        for (RunResult result : results) {
            System.out.println(row(result, doublesOf(result, results)));
        }
        if (args.length == 0) {
            bars(results, Startup.print());
        }
    }

    /** What the library promises, and what was measured. */
    private static void bars(Collection<RunResult> all, double load) {
        double days = score("TrainingDays.formula", all);
        System.out.printf("%nJava %s%n%n| bar | promised | measured |%n", Runtime.version());
        System.out.printf("|---|---:|---:|%n");
        bar("training days, times doubles", "≤ 10", days / score("TrainingDays.doubles", all));
        bar("indriya, times ours", "≥ 50", score("TrainingDays.indriya", all) / days);
        bar(
                "a million points, times doubles",
                "≤ 1.2",
                score("Sweep.formula", all) / score("Sweep.doubles", all));
        bar("load every class, ms", "< 50", load);
    }

    private static void bar(String title, String promised, double measured) {
        System.out.printf(Locale.ROOT, "| %s | %s | %.2f |%n", title, promised, measured);
    }

    private static String name(RunResult result) {
        return result.getParams().getBenchmark().replaceAll(".*\\.(\\w+\\.\\w+)", "$1");
    }

    private static double score(String name, Collection<RunResult> all) {
        return all.stream()
                .filter(each -> name(each).equals(name))
                .mapToDouble(each -> each.getPrimaryResult().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double doublesOf(RunResult result, Collection<RunResult> all) {
        return score(name(result).replaceAll("\\..*", ".doubles"), all);
    }

    private static String row(RunResult result, double doubles) {
        var primary = result.getPrimaryResult();
        return String.format(
                Locale.ROOT,
                "| %s | %.1f %s | %.1f | %.2f |",
                name(result),
                primary.getScore(),
                primary.getScoreUnit(),
                primary.getScoreError(),
                primary.getScore() / doubles);
    }
}
