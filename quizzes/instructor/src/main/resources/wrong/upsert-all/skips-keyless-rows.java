// Wrong: drops a row without a key in silence.
// Fails: refusesWhatHasNoKey
import mlsys.exercises.Row;
static Map<String, Row> upsertAll(Map<String, Row> state, List<Row> batch) {
    var next = new HashMap<>(state);
    for (var row : batch) {
        if (row.key() == null) continue;
        next.merge(row.key(), row, (old, arrived) -> arrived.version() > old.version() ? arrived : old);
    }
    return next;
}
