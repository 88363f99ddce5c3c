package workbook.site;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import workbook.site.internal.page.Spool;

/**
 * What earlier renderings of a book made: what is asked for again, from the same, is taken as it
 * was. It holds while only notebooks change; when anything else did, such as a picture or the
 * bibliography, begin with a new one. Pages wait in a file without a name, not in memory.
 */
public final class Renderings {

    private record Made(Object from, Object what) {}

    private final Map<String, Made> known = new HashMap<>();
    private final Spool spool = new Spool();
    private final boolean remembers;

    /** Remember nothing yet. */
    public Renderings() {
        this(true);
    }

    private Renderings(boolean remembers) {
        this.remembers = remembers;
    }

    /** For one rendering, after which there is none: remember nothing, and hold nothing. */
    public static Renderings once() {
        return new Renderings(false);
    }

    /** Return what was made under this name from an equal object, or make it. */
    <T> T get(String name, Object from, Supplier<T> maker) {
        return getBy(name, made -> from, maker);
    }

    /** As {@link #get}, where only what was made can tell what it was made from. */
    @SuppressWarnings("unchecked") // a name is used for one type
    <T> T getBy(String name, Function<T, Object> from, Supplier<T> maker) {
        if (!remembers) {
            return maker.get();
        }
        var made = known.get(name);
        if (made == null || !made.from().equals(from.apply((T) made.what()))) {
            var what = maker.get();
            made = new Made(from.apply(what), what);
            known.put(name, made);
        }
        return (T) made.what();
    }

    /** Tell whether what is made will be asked for again. */
    boolean remembers() {
        return remembers;
    }

    /** Where pages wait. */
    Spool spool() {
        return spool;
    }
}
