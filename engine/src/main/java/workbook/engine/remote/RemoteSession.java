package workbook.engine.remote;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import workbook.engine.CellResult;
import workbook.engine.CellValue;

/**
 * One notebook in a worker. After {@link Outcome.Died}, and after {@link Outcome.TimedOut} with a
 * killed worker, the session is lost: every request ends in {@code Died}; open a new one.
 */
public final class RemoteSession implements AutoCloseable {

    private final RemoteEngine engine;
    private final Worker worker;
    private final int id;
    private final boolean canRedefine;

    RemoteSession(RemoteEngine engine, Worker worker, int id, boolean canRedefine) {
        this.engine = engine;
        this.worker = worker;
        this.id = id;
        this.canRedefine = canRedefine;
    }

    /** Run a cell under the name that errors of later cells give it. */
    public Outcome<CellResult> run(String code, String name, Duration limit) {
        return engine.run(worker, id, Map.of("code", code, "name", name), limit);
    }

    /** Evaluate expressions as {@link workbook.engine.Engine#evaluate} does. */
    public Outcome<List<CellValue>> evaluate(List<String> expressions, Duration limit) {
        return engine.evaluate(worker, id, expressions, limit);
    }

    /** Stop the running cell, from another thread; its result says that it was stopped. */
    public void stop() {
        worker.stop();
    }

    /** Tell whether the worker still lives. */
    public boolean isAlive() {
        return worker.isAlive();
    }

    /** Return the process in which the cells run. */
    public long pid() {
        return worker.pid();
    }

    /** Tell whether methods are redefined in place; see {@code Engine#canRedefine}. */
    public boolean canRedefine() {
        return canRedefine;
    }

    /** Close the session; the worker stays for others. */
    @Override
    public void close() {
        engine.close(worker, id);
    }
}
