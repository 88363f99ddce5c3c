package workbook.site.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LayoutTest {

    /** Concepts in order, as "d:a,b" where d needs a and b. */
    private static Map<String, List<String>> needs(String... concepts) {
        var needs = new LinkedHashMap<String, List<String>>();
        for (var concept : concepts) {
            var parts = concept.split(":", -1);
            needs.put(parts[0], parts.length == 1 ? List.of() : List.of(parts[1].split(",", -1)));
        }
        return needs;
    }

    /** The rows as texts, a point for an empty place. */
    private static List<String> picture(int columns, String... concepts) {
        var layout = new Layout(needs(concepts), columns);
        var rows = new TreeMap<Integer, StringBuilder>();
        layout.spots()
                .forEach(
                        (key, spot) ->
                                rows.computeIfAbsent(
                                                spot.row(),
                                                row -> new StringBuilder(".".repeat(columns)))
                                        .replace(spot.column(), spot.column() + 1, key));
        assertThat(rows).hasSize(layout.rows());
        return rows.values().stream().map(StringBuilder::toString).toList();
    }

    @Test
    void whatNeedsSomethingStandsBelowIt() {
        assertThat(picture(4, "c:b", "b:a", "a")).containsExactly("a...", "b...", "c...");
    }

    @Test
    void whatHangsTogetherStandsTogetherAndFillsTheRoom() {
        assertThat(picture(4, "a", "b", "c:a", "d:b", "e:c", "f"))
                .containsExactly("abf.", "cd..", "e...");
        assertThat(picture(2, "a", "b:a", "c", "d:c", "e")).containsExactly("ac", "bd", "e.");
    }

    @Test
    void neighboursStandNearEachOther() {
        assertThat(picture(3, "a", "b", "c", "x:c", "y:a,b,c")).containsExactly("abc", ".yx");
    }

    @Test
    void aRootStandsRightAboveTheFirstToNeedIt() {
        assertThat(picture(4, "a", "b:a", "c:b,z", "z")).containsExactly("a...", "bz..", "c...");
    }

    @Test
    void aLongRowIsBrokenEvenly() {
        assertThat(picture(3, "a", "b:a", "c:a", "d:a", "e:a")).hasSize(3);
    }

    @Test
    void aCircleEnds() {
        assertThat(picture(3, "a:b", "b:a")).hasSizeBetween(1, 3);
    }
}
