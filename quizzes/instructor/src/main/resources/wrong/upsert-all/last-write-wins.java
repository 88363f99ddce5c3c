// Wrong: what arrives last replaces what is there.
// Fails: anyOrderAndAgain
import mlsys.exercises.Row;
static Map<String, Row> upsertAll(Map<String, Row> state, List<Row> batch) {
    var next = new HashMap<>(state);
    for (var row : batch) {
        if (row.key() == null) {
            throw new IllegalArgumentException("a row needs a key: " + row);
        }
        next.put(row.key(), row);
    }
    return next;
}
