package workbook.engine;

import java.util.Map;

/**
 * What a cell does while it runs. Events come in order and one at a time, but from several threads,
 * and also after a cell has ended when a thread it started goes on: to the listener of that cell.
 */
public interface EngineListener {

    /** A listener that ignores everything. */
    EngineListener NONE = new EngineListener() {};

    /** Which of the two streams of a process. */
    enum Stream {
        STDOUT,
        STDERR
    }

    /** Take text written to a stream, in batches: many small writes come as one event. */
    default void output(Stream stream, String text) {}

    /** Take a display under its id; {@code update} replaces what the id showed before. */
    default void display(String id, Map<String, Object> bundle, boolean update) {}
}
