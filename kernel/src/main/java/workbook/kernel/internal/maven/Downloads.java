package workbook.kernel.internal.maven;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import workbook.engine.display.Display;

/** Shows how far downloads are, once they take long enough for a person to wonder. */
final class Downloads implements Resolver.Progress {

    private static final long FIRST = Duration.ofMillis(500).toNanos();
    private static final long EACH = Duration.ofMillis(250).toNanos();
    private static final double MEGABYTE = 1e6;

    private long start;
    private long last;
    private int files;
    private long bytes;
    private @Nullable String id;

    @Override
    public synchronized void received(String file, long more, long length) {
        bytes += more;
        long now = System.nanoTime();
        if (start == 0) {
            start = now;
            last = now + FIRST - EACH;
        }
        if (now - last >= EACH) {
            last = now;
            show(String.format(Locale.ROOT, "downloading %s: %s", file, sum()));
        }
    }

    @Override
    public synchronized void finished(String file) {
        files++;
    }

    /** Say how much it was, if anything has been shown. */
    synchronized void end() {
        if (id != null) {
            var seconds = (System.nanoTime() - start) / 1e9;
            show(String.format(Locale.ROOT, "downloaded %s in %.1f s", sum(), seconds));
        }
    }

    private String sum() {
        return String.format(
                Locale.ROOT,
                "%d %s, %.1f MB",
                files,
                files == 1 ? "file" : "files",
                bytes / MEGABYTE);
    }

    private void show(String text) {
        if (id == null) {
            id = Display.display(text, "text/plain");
        } else {
            Display.updateDisplay(id, text, "text/plain");
        }
    }
}
