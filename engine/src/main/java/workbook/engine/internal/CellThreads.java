package workbook.engine.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one snippet: the one that runs it and those it starts, which may live longer.
 * JShell's own group swallows what they throw; this one, inside of it, says it.
 */
final class CellThreads extends ThreadGroup {

    private static final int MOST_FRAMES = 10;

    private volatile StreamRouter.@Nullable Session session;

    CellThreads() {
        super("cell");
    }

    /** Tell whether the current thread runs a cell's code. */
    static boolean isHere() {
        return here() != null;
    }

    /** Note that the threads of this group, also those that inherit nothing, print for a cell. */
    static void printFor(StreamRouter.@Nullable Session session) {
        var here = here();
        if (here != null) {
            here.session = session;
        }
    }

    /** For what the threads of this group print; null when nobody has said. */
    static StreamRouter.@Nullable Session session() {
        var here = here();
        return here == null ? null : here.session;
    }

    private static @Nullable CellThreads here() {
        var group = Thread.currentThread().getThreadGroup();
        while (group != null && !(group instanceof CellThreads)) {
            group = group.getParent();
        }
        return (CellThreads) group;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (!Call.isStop(thrown)) {
            System.err.println(text(thread, thrown));
            System.err.flush();
        }
    }

    private static String text(Thread thread, Throwable thrown) {
        var text = new StringBuilder("in thread " + thread.getName() + ": ");
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(cause == thrown ? "" : "\ncaused by ").append(Names.clean("" + cause));
            var frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                line(frames[i]).ifPresent(line -> text.append("\n    ").append(line));
            }
        }
        return text.toString();
    }

    /** Where it was: a line of a cell, or a method of a library; empty for the machinery. */
    private static Optional<String> line(StackTraceElement frame) {
        var line = StreamRouter.stackLine("\tat " + frame);
        return frame.getClassName().startsWith(SnippetClasses.PACKAGE) || line == null
                ? Optional.ofNullable(line).map(text -> text.strip().replaceFirst("^at ", ""))
                : Optional.of("at " + frame.getClassName() + "." + frame.getMethodName());
    }
}
