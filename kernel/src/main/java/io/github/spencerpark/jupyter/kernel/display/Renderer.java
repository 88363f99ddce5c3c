package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Map;
import java.util.Optional;
import workbook.engine.Engine;

/** Where cells say how values of a type are shown. */
public final class Renderer {

    private final Engine engine;

    /** The renderer of an engine. */
    public Renderer(Engine engine) {
        this.engine = engine;
    }

    /** Start to say how values of a type, and of those below it, are shown. */
    public <T> Registration<T> createRegistration(Class<T> type) {
        return new Registration<>(type);
    }

    /**
     * A type, until the function that shows it is known.
     *
     * @param <T> the type
     */
    public final class Registration<T> {

        private final Class<T> type;

        Registration(Class<T> type) {
            this.type = type;
        }

        /** Name types the function can make; it is asked for all it has in any case. */
        public Registration<T> supporting(MIMEType... types) {
            return this;
        }

        /** Name the type that is liked best; a notebook chooses for itself. */
        public Registration<T> preferring(MIMEType preferred) {
            return this;
        }

        /** Show values of the type with this function from here on. */
        public void register(RenderFunction<T> function) {
            engine.addRenderer(value -> render(function, value));
        }

        private Optional<Map<String, Object>> render(RenderFunction<T> function, Object value) {
            if (!type.isInstance(value)) {
                return Optional.empty();
            }
            var context = new RenderContext();
            function.render(type.cast(value), context);
            return Optional.of(context.getOutputContainer().getData());
        }
    }
}
