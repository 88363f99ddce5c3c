// Wrong: an equal version replaces.
// Fails: tiesAndOtherKeys
import mlsys.exercises.Row;
static Map<String, Row> upsertAll(Map<String, Row> state, List<Row> batch) {
    var next = new HashMap<>(state);
    for (var row : batch) {
        if (row.key() == null) {
            throw new IllegalArgumentException("a row needs a key: " + row);
        }
        next.merge(row.key(), row, (old, arrived) -> arrived.version() >= old.version() ? arrived : old);
    }
    return next;
}
