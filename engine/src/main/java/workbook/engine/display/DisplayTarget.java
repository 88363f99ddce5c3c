package workbook.engine.display;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Where displays go. An engine binds itself to the threads of its cells, and threads started there
 * inherit it; libraries use {@link Display} instead.
 */
public interface DisplayTarget {

    /** Show a bundle under an id; {@code update} replaces what the id showed before. */
    void show(String id, Map<String, Object> bundle, boolean update);

    /** Render a value to a bundle, only in the given MIME types if there are any. */
    Map<String, Object> render(@Nullable Object value, String... mimeTypes);

    /** Tell whether this target still takes displays. */
    boolean isOpen();

    /** Find the target of this thread, or else the one bound last anywhere in the JVM. */
    static Optional<DisplayTarget> current() {
        var own = Bindings.OWN.get();
        if (own != null && own.isOpen()) {
            return Optional.of(own);
        }
        return Optional.ofNullable(Bindings.LATEST.get()).filter(DisplayTarget::isOpen);
    }

    /** Bind a target to this thread and to the threads it starts. */
    static void bind(DisplayTarget target) {
        Bindings.OWN.set(target);
        Bindings.LATEST.set(target);
    }

    /** Return what this thread is bound to; null when it is not. */
    static @Nullable DisplayTarget own() {
        return Bindings.OWN.get();
    }

    /** Bind this thread alone, or free it. */
    static void own(@Nullable DisplayTarget target) {
        if (target == null) {
            Bindings.OWN.remove();
        } else {
            Bindings.OWN.set(target);
        }
    }

    /** Take this thread's binding away again. */
    static void unbind() {
        Bindings.OWN.remove();
    }

    /** Forget a target that has closed, so that nothing it holds stays reachable. */
    static void forget(DisplayTarget target) {
        Bindings.LATEST.compareAndSet(target, null);
    }

    /** The bindings of all threads. */
    final class Bindings {
        private static final ThreadLocal<@Nullable DisplayTarget> OWN =
                new InheritableThreadLocal<>();
        private static final AtomicReference<@Nullable DisplayTarget> LATEST =
                new AtomicReference<>();

        private Bindings() {}
    }
}
