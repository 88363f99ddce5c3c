package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line magic does.
 *
 * @param <T> what it returns
 */
@FunctionalInterface
public interface LineMagicFunction<T> {

    /** Run with the words behind the name. */
    @Nullable T execute(List<String> args) throws Exception;
}
