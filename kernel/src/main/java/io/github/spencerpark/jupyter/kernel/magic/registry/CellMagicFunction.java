package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cell magic does.
 *
 * @param <T> what it returns
 */
@FunctionalInterface
public interface CellMagicFunction<T> {

    /** Run with the words behind the name and the lines below it. */
    @Nullable T execute(List<String> args, String body) throws Exception;
}
