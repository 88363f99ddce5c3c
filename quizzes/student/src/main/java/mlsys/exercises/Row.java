package mlsys.exercises;

import org.jspecify.annotations.Nullable;

/**
 * A stored record of the exercise {@code upsert-all}.
 *
 * @param key what it is stored under; missing in a broken record
 * @param version a higher one replaces a lower one
 * @param value what it says
 */
public record Row(@Nullable String key, long version, double value) {}
