package io.github.spencerpark.jupyter.kernel.display;

/**
 * Shows values of a type.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface RenderFunction<T> {

    /** Put what {@code data} looks like into the context. */
    void render(T data, RenderContext context);
}
