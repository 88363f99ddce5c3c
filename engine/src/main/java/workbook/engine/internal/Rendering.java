package workbook.engine.internal;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import workbook.engine.display.Renderer;

/** Renders values to MIME bundles with the renderers of the class path and a few of our own. */
public final class Rendering {

    private static final String PLAIN = "text/plain";

    private static final Set<String> READABLE =
            Set.of(PLAIN, "text/markdown", "text/latex", "text/csv");

    /** What was rendered already: as the value of a cell it is shown as what it holds. */
    @SuppressWarnings("serial") // nobody writes it
    private static final class Rendered extends LinkedHashMap<String, Object> {}

    private final ClassLoader loader;
    private final List<Renderer> added = new CopyOnWriteArrayList<>();
    private volatile @Nullable List<Renderer> renderers;

    /** Find renderers through a class loader. */
    public Rendering(ClassLoader loader) {
        this.loader = loader;
    }

    /** Ask this renderer first. */
    public void add(Renderer renderer) {
        added.add(0, renderer);
        renderers = null;
    }

    /** Look for renderers again: the class path has changed. */
    public void refresh() {
        renderers = null;
    }

    /** Render a value; with MIME types given, only to these and plain text. */
    public Map<String, Object> render(@Nullable Object value, String... mimeTypes) {
        if (mimeTypes.length > 0) {
            var raw = raw(value, mimeTypes[0]);
            if (raw.isPresent()) {
                return raw.get();
            }
        }
        var bundle = new Rendered();
        bundle.put(PLAIN, "");
        bundle.putAll(value == null ? Map.of() : all(value));
        if ("".equals(bundle.get(PLAIN))) {
            bundle.put(PLAIN, PlainText.of(value));
        }
        if (mimeTypes.length > 0) {
            var wanted = List.of(mimeTypes);
            bundle.keySet().removeIf(type -> !type.equals(PLAIN) && !wanted.contains(type));
        }
        return bundle;
    }

    /** Content the caller made: text for a textual type, bytes for any, a tree for JSON. */
    private static Optional<Map<String, Object>> raw(@Nullable Object value, String type) {
        var bundle = new Rendered();
        if (value instanceof CharSequence text) {
            bundle.put(PLAIN, plain(text, type));
            bundle.put(type, text.toString());
        } else if (value instanceof byte[] bytes && !type.startsWith("text/")) {
            bundle.put(PLAIN, type + ", " + bytes.length + " bytes");
            bundle.put(type, Base64.getEncoder().encodeToString(bytes));
        } else if ((value instanceof Map || value instanceof List) && type.endsWith("json")) {
            bundle.put(PLAIN, PlainText.of(value));
            bundle.put(type, value);
        }
        return bundle.isEmpty() ? Optional.empty() : Optional.of(bundle);
    }

    /** Text that people can read stands for itself; markup is only named. */
    private static String plain(CharSequence text, String type) {
        return READABLE.contains(type)
                ? text.toString()
                : type + ", " + text.length() + " characters";
    }

    private Map<String, Object> all(Object value) {
        if (value instanceof Rendered bundle) {
            return bundle;
        }
        for (var renderer : renderers()) {
            var bundle = renderer.render(value);
            if (bundle.isPresent()) {
                return bundle.get();
            }
        }
        return Images.mayBe(value) ? Images.render(value).orElse(Map.of()) : Map.of();
    }

    private List<Renderer> renderers() {
        var found = renderers;
        if (found == null) {
            found = find();
            renderers = found;
        }
        return found;
    }

    /** A provider that cannot be made is left out: its values still have their plain text. */
    private List<Renderer> find() {
        var found = new ArrayList<Renderer>(added);
        var all = ServiceLoader.load(Renderer.class, loader).iterator();
        while (true) {
            try {
                if (!all.hasNext()) {
                    return List.copyOf(found);
                }
                found.add(all.next());
            } catch (ServiceConfigurationError e) {
                System.err.println("renderer left out: " + e.getMessage());
            }
        }
    }
}
