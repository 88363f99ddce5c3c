package workbook.engine.display;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that is shown and can be replaced; see {@link Display#displayHandle}. */
public final class Shown {

    private final String id;
    private final String[] mimeTypes;

    Shown(String id, String... mimeTypes) {
        this.id = id;
        this.mimeTypes = mimeTypes.clone();
    }

    /** Show another value in its place, as the same types. */
    public void update(@Nullable Object value) {
        Display.updateDisplay(id, value, mimeTypes);
    }

    /** Show nothing in its place; {@link #update} still works. */
    public void clear() {
        DisplayTarget.current()
                .ifPresent(target -> target.show(id, Map.of("text/plain", ""), true));
    }

    /** Return the id, for {@link Display#updateDisplay}. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
