package workbook.engine.display;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/**
 * A progress bar below the running cell. It is drawn ten times a second at most, so it costs little
 * also around a short step.
 */
public final class Progress {

    private static final long PAUSE_NANOS = 100_000_000;
    private static final int WIDTH = 30;

    private final String id = java.util.UUID.randomUUID().toString();
    private final long total;
    private final String label;
    private final long start = System.nanoTime();
    private long done;
    private long drawnAt = start - PAUSE_NANOS;
    private boolean drawn;

    private Progress(long total, String label) {
        this.total = total;
        this.label = label;
    }

    /** Start a bar of so many steps; fewer than one means that the number is not known. */
    public static Progress steps(long total, String label) {
        var progress = new Progress(total, label);
        progress.draw(false);
        return progress;
    }

    /** Walk over a collection, or anything iterable, with a bar. */
    public static <T> Iterable<T> of(Iterable<T> all) {
        long total = all instanceof java.util.Collection<?> known ? known.size() : 0;
        return () -> steps(total, "").around(all.iterator());
    }

    private <T> Iterator<T> around(Iterator<T> all) {
        return new Iterator<>() {
            private boolean given;

            @Override
            public boolean hasNext() {
                if (given) {
                    given = false;
                    step();
                }
                boolean more = all.hasNext();
                if (!more) {
                    draw(true);
                }
                return more;
            }

            @Override
            public T next() {
                var next = all.next();
                given = true;
                return next;
            }
        };
    }

    /** Note that one step is done. */
    public void step() {
        step(1);
    }

    /** Note that some steps are done. */
    public synchronized void step(long more) {
        done += more;
        draw(total > 0 && done >= total);
    }

    private synchronized void draw(boolean now) {
        long time = System.nanoTime();
        if (now || time - drawnAt >= PAUSE_NANOS) {
            drawnAt = time;
            DisplayTarget.current().ifPresent(target -> target.show(id, bundle(), drawn));
            drawn = true;
        }
    }

    private Map<String, Object> bundle() {
        var text = text();
        var bar =
                total > 0
                        ? "<progress max=\"" + total + "\" value=\"" + done + "\"></progress> "
                        : "";
        var safe = text.replace("&", "&amp;").replace("<", "&lt;");
        return Map.of("text/plain", bar() + text, "text/html", bar + safe);
    }

    private String bar() {
        int filled = total > 0 ? (int) (WIDTH * Math.min(done, total) / total) : 0;
        return total > 0 ? "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " : "";
    }

    private String text() {
        double seconds = (System.nanoTime() - start) / 1e9;
        var of = total > 0 ? done + " of " + total : done + " done";
        var name = label.isEmpty() ? "" : label + ": ";
        return name + of + String.format(Locale.ROOT, ", %.1f s", seconds);
    }
}
