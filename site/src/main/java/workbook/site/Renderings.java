package workbook.site;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What earlier renderings of a book made, in memory: what is asked for again, from the same, is
 * taken as it was. It holds while only notebooks change; when anything else did, such as a picture
 * or the bibliography, begin with a new one.
 */
public final class Renderings {

    private record Made(Object from, Object what) {}

    private final Map<String, Made> known = new HashMap<>();

    /** Remember nothing yet. */
    public Renderings() {}

    /** Return what was made under this name from an equal object, or make it. */
    @SuppressWarnings("unchecked") // a name is used for one type
    <T> T get(String name, Object from, Supplier<T> maker) {
        var made = known.get(name);
        if (made == null || !made.from().equals(from)) {
            made = new Made(from, maker.get());
            known.put(name, made);
        }
        return (T) made.what();
    }
}
