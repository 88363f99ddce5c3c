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
        Startup.print();
    }

    private static String group(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static double doublesOf(RunResult result, Collection<RunResult> all) {
        return all.stream()
                .filter(each -> each.getParams().getBenchmark().equals(group(result) + ".doubles"))
                .mapToDouble(each -> each.getPrimaryResult().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String row(RunResult result, double doubles) {
        var primary = result.getPrimaryResult();
        String name = result.getParams().getBenchmark().replaceAll(".*\\.(\\w+\\.\\w+)", "$1");
        return String.format(
                Locale.ROOT,
                "| %s | %.1f %s | %.1f | %.2f |",
                name,
                primary.getScore(),
                primary.getScoreUnit(),
                primary.getScoreError(),
                primary.getScore() / doubles);
    }
}
