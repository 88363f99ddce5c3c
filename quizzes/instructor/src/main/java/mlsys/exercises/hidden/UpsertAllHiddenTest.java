package mlsys.exercises.hidden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import mlsys.exercises.Row;
import mlsys.exercises.UpsertAll;
import mlsys.exercises.UpsertAllTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("exercise=upsert-all")
class UpsertAllHiddenTest {

    @TestFactory
    @Tag("visible")
    @Tag("points=1")
    @DisplayName("the visible tests")
    Stream<DynamicTest> visible(UpsertAll answer) {
        return Visible.of(UpsertAllTests.tests(), answer);
    }

    @Test
    @Tag("points=1")
    @DisplayName("Of two rows with one version the first stays; keys that do not arrive stay too.")
    void tiesAndOtherKeys(UpsertAll answer) {
        var a = new Row("a", 3, 1);
        var b = new Row("b", 1, 2);
        var state = Map.of("a", a, "b", b);
        assertEquals(state, answer.upsertAll(state, List.of(new Row("a", 3, 7))));
        assertEquals(
                Map.of("c", new Row("c", 1, 1)),
                answer.upsertAll(Map.of(), List.of(new Row("c", 1, 1), new Row("c", 1, 2))));
        assertEquals(state, answer.upsertAll(state, List.of()));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Refuse a row without a key, also behind good rows.")
    void refusesWhatHasNoKey(UpsertAll answer) {
        var keyless = new Row(null, 1, 1);
        assertThrows(
                IllegalArgumentException.class, () -> answer.upsertAll(Map.of(), List.of(keyless)));
        assertThrows(
                IllegalArgumentException.class,
                () -> answer.upsertAll(Map.of(), List.of(new Row("a", 1, 1), keyless)));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Shuffle the batch, and send it again: the result is the same.")
    void anyOrderAndAgain(UpsertAll answer, Random random) {
        for (var i = 0; i < 6; i++) {
            var batch = batch(random);
            var expected = new HashMap<String, Row>();
            for (var row : batch) {
                expected.merge(
                        String.valueOf(row.key()),
                        row,
                        (old, next) -> next.version() > old.version() ? next : old);
            }
            Collections.shuffle(batch, random);
            var once = answer.upsertAll(Map.of(), batch);
            assertEquals(expected, once);
            Collections.shuffle(batch, random);
            assertEquals(expected, answer.upsertAll(once, batch));
        }
    }

    private static List<Row> batch(Random random) {
        var batch = new ArrayList<Row>();
        for (long version = 1; version <= 12; version++) {
            batch.add(new Row("key-" + random.nextInt(4), version, random.nextInt(100)));
        }
        return batch;
    }
}
