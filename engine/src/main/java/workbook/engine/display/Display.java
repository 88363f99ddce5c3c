package workbook.engine.display;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Show values from a running cell. Cells have these methods by a default static import, with the
 * signatures IJava has, so notebooks run on either. Safe to call from any thread a cell started.
 */
public final class Display {

    private Display() {}

    /**
     * Show a value now.
     *
     * @param value what to show
     * @param mimeTypes the only types to show it as; a text is shown as the first of them unchanged
     *     ({@code display("<b>hi</b>", "text/html")}); none means all that the value has
     * @return the id with which {@link #updateDisplay} can replace it
     */
    public static String display(@Nullable Object value, String... mimeTypes) {
        var id = UUID.randomUUID().toString();
        show(id, value, false, mimeTypes);
        return id;
    }

    /**
     * Show a value now, and return it as something to {@link Shown#update} and {@link Shown#clear}.
     */
    public static Shown displayHandle(@Nullable Object value, String... mimeTypes) {
        return new Shown(display(value, mimeTypes), mimeTypes);
    }

    /** Walk over something with a progress bar: {@code for (var x : progress(list))}. */
    public static <T> Iterable<T> progress(Iterable<T> all) {
        return Progress.of(all);
    }

    /** Show a progress bar of so many steps, each told by {@link Progress#step()}. */
    public static Progress progress(long total, String label) {
        return Progress.steps(total, label);
    }

    /** Replace what {@link #display} showed under {@code id}. */
    public static void updateDisplay(String id, @Nullable Object value, String... mimeTypes) {
        show(id, value, true, mimeTypes);
    }

    /** Render a value to its MIME bundle without showing it. */
    public static Map<String, Object> render(@Nullable Object value, String... mimeTypes) {
        return DisplayTarget.current()
                .map(target -> target.render(value, mimeTypes))
                .orElseGet(() -> Map.of("text/plain", String.valueOf(value)));
    }

    private static void show(
            String id, @Nullable Object value, boolean update, String... mimeTypes) {
        var target = DisplayTarget.current();
        if (target.isPresent()) {
            target.get().show(id, target.get().render(value, mimeTypes), update);
        } else {
            System.out.println(value); // outside of an engine: a plain program
        }
    }
}
