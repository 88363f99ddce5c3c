package workbook.grader.internal.run;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import workbook.grader.GradingLimits;
import workbook.grader.Isolation;
import workbook.grader.internal.sandbox.Prober;
import workbook.grader.internal.sandbox.Sandbox;
import workbook.grader.internal.sandbox.Staging;
import workbook.grader.internal.sandbox.WorkerPool;

/** All that is needed to judge answers: tests, sandbox, workers. Thread-safe. */
public final class Laboratory implements AutoCloseable {

    private final TestSources sources;
    private final TestCatalog catalog;
    private final Staging staging;
    private final Sandbox sandbox;
    private final WorkerPool pool;
    private final AnswerCompiler compiler;
    private final GradingLimits limits;
    private final ReadWriteLock quiet = new ReentrantReadWriteLock(true);

    /** Open a laboratory; fails if the machine cannot isolate as well as {@code least}. */
    public Laboratory(
            List<Path> tests,
            List<Path> classPath,
            Isolation least,
            GradingLimits limits,
            int jobs) {
        this(tests, classPath, prober -> prober.best(least), limits, jobs);
    }

    /** Open a laboratory whose sandbox {@code choice} takes. */
    public Laboratory(
            List<Path> tests,
            List<Path> classPath,
            Function<Prober, Sandbox> choice,
            GradingLimits limits,
            int jobs) {
        this.limits = limits;
        this.sources = new TestSources(tests, classPath);
        this.catalog = new TestCatalog(sources.folders(), classPath);
        this.staging = new Staging(classPath, SharedTypes.of(catalog, sources.folders()));
        try {
            this.sandbox = choice.apply(new Prober(staging, limits));
        } catch (RuntimeException e) {
            staging.close();
            catalog.close();
            sources.close();
            throw e;
        }
        this.pool = new WorkerPool(sandbox, jobs);
        this.compiler = new AnswerCompiler(pool, limits);
    }

    /** Return the isolation in use. */
    public Isolation isolation() {
        return sandbox.tier();
    }

    /** Return the tests. */
    public TestCatalog catalog() {
        return catalog;
    }

    /** Compile an answer; see {@link AnswerCompiler#compile}. */
    public Compiled compile(ExerciseTests tests, Map<Integer, String> cells, int answer) {
        return compiler.compile(tests.exercise().getName(), tests.driver(), cells, answer);
    }

    /**
     * Run the tests. When one had no processor for so long that it was ended before it had used its
     * time, all run once more while nothing else of ours does.
     */
    public TestRun.Report run(ExerciseTests tests, Compiled.Classes answer, Seed seed) {
        var first = locked(false, tests, answer, seed);
        return first.starved() && isBusy() ? locked(true, tests, answer, seed) : first;
    }

    private TestRun.Report locked(
            boolean alone, ExerciseTests tests, Compiled.Classes classes, Seed seed) {
        var lock = alone ? quiet.writeLock() : quiet.readLock();
        lock.lock();
        try (var answer = new Answer(pool, limits, tests.exercise(), classes)) {
            return TestRun.run(catalog, tests, answer, seed);
        } finally {
            lock.unlock();
        }
    }

    private static boolean isBusy() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system.getSystemLoadAverage() > system.getAvailableProcessors();
    }

    @Override
    public void close() {
        pool.close();
        staging.close();
        catalog.close();
        sources.close();
    }
}
