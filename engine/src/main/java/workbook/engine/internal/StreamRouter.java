package workbook.engine.internal;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the JVM's standard streams once, by streams that ask at each use whose thread it is. A
 * thread started by a cell belongs to that cell, also after the cell has ended.
 */
public final class StreamRouter {

    private static final ThreadLocal<@Nullable Session> OWN = new InheritableThreadLocal<>();
    private static volatile @Nullable Session latest;
    private static @Nullable Streams streams;

    private record Streams(PrintStream out, PrintStream err, InputStream in) {}

    private StreamRouter() {}

    /** Where the streams of a session go. */
    public interface Session {
        /** Its standard output. */
        OutputStream out();

        /** Its standard error. */
        OutputStream err();

        /** Its standard input. */
        InputStream in();

        /** A line of a stack that is printed as it is to be read; null for none. */
        @Nullable String stackLine(String printed);

        /** Tell whether it still takes output. */
        boolean isOpen();
    }

    /** Replace the streams, unless that is done. */
    public static synchronized void install() {
        if (streams == null) {
            streams =
                    new Streams(
                            new CellPrinter(new RoutedOutput(Session::out, System.out)),
                            new CellPrinter(new RoutedOutput(Session::err, System.err)),
                            new RoutedInput(System.in));
            restore();
        }
    }

    /** Put the streams back that code has replaced: it may have failed before it could. */
    public static synchronized void restore() {
        if (streams != null) {
            System.setOut(streams.out());
            System.setErr(streams.err());
            System.setIn(streams.in());
        }
    }

    /** A line of a stack that this thread prints as it is to be read; null for none. */
    static @Nullable String stackLine(String printed) {
        var session = current();
        return session == null ? printed : session.stackLine(printed);
    }

    /** Give this thread, and those it starts, to a session. */
    public static void bind(Session session) {
        OWN.set(session);
        latest = session;
    }

    /** Take this thread's session away again. */
    public static void unbind() {
        OWN.remove();
    }

    /** Forget a session that has closed. */
    public static void forget(Session session) {
        if (latest == session) {
            latest = null;
        }
    }

    /** The session of this thread; null when it has none. */
    static @Nullable Session own() {
        return OWN.get();
    }

    /** Give this thread to a session, or to none, without making it the latest. */
    static void own(@Nullable Session session) {
        if (session == null) {
            OWN.remove();
        } else {
            OWN.set(session);
        }
    }

    /** Workers that all code of the JVM shares work for whoever runs now. */
    private static boolean isShared(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker
                && worker.getPool() == ForkJoinPool.commonPool();
    }

    private static @Nullable Session current() {
        var own = isShared(Thread.currentThread()) ? latest : OWN.get();
        if (own == null) {
            own = CellThreads.session();
        }
        if (own != null && own.isOpen()) {
            return own;
        }
        var other = latest;
        return own != null && other != null && other.isOpen() ? other : null;
    }

    private static final class RoutedOutput extends OutputStream {
        private final Function<Session, OutputStream> part;
        private final OutputStream original;

        RoutedOutput(Function<Session, OutputStream> part, OutputStream original) {
            this.part = part;
            this.original = original;
        }

        private OutputStream target() {
            var session = current();
            return session == null ? original : part.apply(session);
        }

        @Override
        public void write(int b) throws java.io.IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws java.io.IOException {
            var target = target();
            target.write(bytes, offset, length);
            if (target == original) {
                target.flush(); // a program's own streams are flushed at each line
            }
        }

        @Override
        public void flush() throws java.io.IOException {
            target().flush();
        }
    }

    private static final class RoutedInput extends InputStream {
        private final InputStream original;

        RoutedInput(InputStream original) {
            this.original = original;
        }

        private InputStream source() {
            var session = current();
            return session == null ? original : session.in();
        }

        @Override
        public int read() throws java.io.IOException {
            return source().read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws java.io.IOException {
            return source().read(bytes, offset, length);
        }

        @Override
        public int available() throws java.io.IOException {
            return source().available();
        }
    }
}
