// Wrong: stores into the map that was handed in.
// Fails: visible
import mlsys.exercises.Row;
static Map<String, Row> upsertAll(Map<String, Row> state, List<Row> batch) {
    for (var row : batch) {
        if (row.key() == null) {
            throw new IllegalArgumentException("a row needs a key: " + row);
        }
        state.merge(row.key(), row, (old, arrived) -> arrived.version() > old.version() ? arrived : old);
    }
    return state;
}
