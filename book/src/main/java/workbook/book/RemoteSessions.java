package workbook.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import workbook.engine.CellError;
import workbook.engine.CellResult;
import workbook.engine.CellValue;
import workbook.engine.remote.Outcome;
import workbook.engine.remote.RemoteEngine;
import workbook.engine.remote.RemoteSession;
import workbook.engine.remote.SessionOptions;
import workbook.engine.remote.WorkerOptions;

/** Code in a supervised child JVM: one worker for all chapters of a build. */
final class RemoteSessions implements CodeSessions {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final List<Path> classPath;
    private final List<Path> extensions;
    private @Nullable RemoteEngine engine;
    private @Nullable Path directory;
    private final Duration limit;

    RemoteSessions(List<Path> classPath) {
        this(classPath, List.of(), LIMIT);
    }

    /** Extend the engine with jars beside it, and allow each cell {@code limit}. */
    RemoteSessions(List<Path> classPath, List<Path> extensions, Duration limit) {
        this.classPath = List.copyOf(classPath);
        this.extensions = List.copyOf(extensions);
        this.limit = limit;
    }

    @Override
    public CodeSession open(Path folder) {
        try {
            var collector = new OutputCollector();
            var options = SessionOptions.of(folder, classPath, collector);
            return new Session(engineIn(folder).open(options), collector, limit);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a JVM for the cells", e);
        }
    }

    /** A cell's relative paths start at its chapter's folder, so each folder has its own worker. */
    private RemoteEngine engineIn(Path folder) {
        var running = engine;
        if (running != null && folder.equals(directory)) {
            return running;
        }
        close();
        directory = folder;
        running = RemoteEngine.start(workerIn(folder));
        engine = running;
        return running;
    }

    private WorkerOptions workerIn(Path folder) {
        var options = WorkerOptions.defaults().withDirectory(folder);
        var all = new ArrayList<>(options.classPath());
        all.addAll(extensions);
        return options.withClassPath(all);
    }

    @Override
    public String jdk() {
        return System.getProperty("java.vm.version") + " " + System.getProperty("java.vendor");
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }

    private record Session(RemoteSession remote, OutputCollector collector, Duration limit)
            implements CodeSession {

        @Override
        public Ran run(String code, String name) {
            var outcome = remote.run(code, name, limit);
            return outcome.match(
                    new Outcome.Cases<CellResult, Ran>() {
                        @Override
                        public Ran finished(Outcome.Finished<CellResult> done) {
                            return ran(done.answer().value(), done.answer().error(), false);
                        }

                        @Override
                        public Ran timedOut(Outcome.TimedOut<CellResult> timedOut) {
                            return ran(null, stopped(timedOut.message()), true);
                        }

                        @Override
                        public Ran died(Outcome.Died<CellResult> died) {
                            return ran(null, stopped(died.message()), true);
                        }
                    });
        }

        private Ran ran(@Nullable CellValue value, @Nullable CellError error, boolean over) {
            return new Ran(collector.take(), value, error, over);
        }

        private static CellError stopped(String message) {
            return CellError.plain(CellError.Kind.INTERRUPTED, "Stopped", message, null);
        }

        @Override
        public List<CellValue> evaluate(List<String> expressions) {
            var outcome = remote.evaluate(expressions, limit);
            if (outcome instanceof Outcome.Finished<List<CellValue>> done) {
                return done.answer();
            }
            var message =
                    outcome instanceof Outcome.TimedOut<List<CellValue>> late
                            ? late.message()
                            : ((Outcome.Died<List<CellValue>>) outcome).message();
            var failed = new ArrayList<CellValue>();
            expressions.forEach(each -> failed.add(CellValue.failed(stopped(message))));
            return failed;
        }

        @Override
        public OptionalLong peakMemory() {
            return PeakMemory.take(remote.pid());
        }

        @Override
        public void close() {
            remote.close();
        }
    }
}
