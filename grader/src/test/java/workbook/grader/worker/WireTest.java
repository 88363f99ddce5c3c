package workbook.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireTest {

    private static final int LIMIT = 1 << 16;

    record Point(double x, List<String> names) {}

    static List<Object> plainData() {
        return List.of(
                true,
                (byte) -7,
                (short) 300,
                'ß',
                -1,
                1L << 60,
                1.5f,
                -0.0,
                Double.longBitsToDouble(0x7ff8_0000_0000_0042L),
                "half a pair \ud800 and \0",
                new Point(Double.NaN, List.of("p")));
    }

    @ParameterizedTest
    @MethodSource("plainData")
    void keepsBitsAndWidth(Object value) {
        assertThat(back(value)).isEqualTo(value).hasSameClassAs(value);
    }

    @Test
    void keepsListsAndMaps() {
        assertThat(back(Arrays.asList(1, null, "x"))).isEqualTo(Arrays.asList(1, null, "x"));
        assertThat(back(Map.of("a", List.of(1.0)))).isEqualTo(Map.of("a", List.of(1.0)));
    }

    @Test
    void keepsArrays() {
        assertThat((double[]) back(new double[] {1, Double.NaN})).containsExactly(1, Double.NaN);
        assertThat((int[][]) back(new int[][] {{1}, {2, 3}}))
                .isDeepEqualTo(new int[][] {{1}, {2, 3}});
    }

    @Test
    void refusesWhatIsNoPlainData() {
        assertThatThrownBy(() -> Wire.encode(new Thread(), LIMIT))
                .hasMessage("a value of type java.lang.Thread");
        assertThatThrownBy(() -> Wire.encode("x".repeat(LIMIT), LIMIT))
                .hasMessage("a text of 65536 characters");
    }

    @Test
    void refusesCircles() {
        var circle = new ArrayList<>();
        circle.add(circle);
        assertThatThrownBy(() -> Wire.encode(circle, LIMIT))
                .hasMessage("a value nested deeper than 64 levels");
    }

    @Test
    void refusesForgedBytes() {
        var more = Arrays.copyOf(Wire.encode(1, LIMIT), 6);
        assertThatThrownBy(() -> WireReader.decode(more, WireTest::none))
                .hasMessage("bytes behind the value");
        assertThatThrownBy(() -> WireReader.decode(new byte[] {'L', 127, 0, 0, 0}, WireTest::none))
                .hasMessage("a wrong length 2130706432");
        assertThatThrownBy(() -> WireReader.decode(new byte[] {'D', 0}, WireTest::none))
                .hasMessage("a value that ends early");
        var point = Wire.encode(new Point(1, List.of()), LIMIT);
        assertThatThrownBy(() -> WireReader.decode(point, WireTest::none))
                .hasMessage("a record workbook.grader.worker.WireTest$Point");
    }

    private static @Nullable Object back(Object value) {
        return WireReader.decode(
                Wire.encode(value, LIMIT),
                name -> name.equals(Point.class.getName()) ? Point.class : null);
    }

    private static @Nullable Class<?> none(String name) {
        return null;
    }
}
