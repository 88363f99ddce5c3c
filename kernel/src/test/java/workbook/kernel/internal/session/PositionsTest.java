package workbook.kernel.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionsTest {

    private static final String TEXT = "a\uD83D\uDE00b";

    @Test
    void countCharactersNotUnits() {
        assertThat(Positions.toJava(TEXT, 2)).isEqualTo(3);
        assertThat(Positions.fromJava(TEXT, 3)).isEqualTo(2);
    }

    @Test
    void stayInsideTheText() {
        assertThat(Positions.toJava(TEXT, -1)).isZero();
        assertThat(Positions.toJava(TEXT, 99)).isEqualTo(4);
        assertThat(Positions.fromJava(TEXT, 99)).isEqualTo(3);
    }
}
