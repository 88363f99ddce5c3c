package mlsys.exercises;

import java.util.List;
import java.util.Map;

/** The exercise {@code upsert-all}: store a batch so that storing it again changes nothing. */
@FunctionalInterface
public interface UpsertAll {

    /**
     * Return what is stored after a batch: for each key the row with the highest version.
     *
     * <p>Of rows with the same key and version the one that was there first stays. The map that is
     * handed in does not change.
     *
     * @param state what is stored, by key
     * @param batch rows that arrive, in any order, some of them again
     * @return a new map
     * @throws IllegalArgumentException if a row of the batch has no key
     */
    Map<String, Row> upsertAll(Map<String, Row> state, List<Row> batch);
}
