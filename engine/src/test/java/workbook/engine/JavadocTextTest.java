package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocTextTest {

    @Test
    void takesTheMarkupAway() {
        assertThat(
                        JavadocText.ofComment(
                                """

                                 * Halves {@code n < 3}, as {@link Math#max(int, int) max} and {@link #twice(int, int)} do.
                                 *
                                 * <p>It &lt;b&gt; <b>never</b> fails:
                                 * <ul>
                                 * <li>one
                                 * <li>two {@code List<String>}
                                 * </ul>
                                 *
                                 * @param <T> a type
                                 * @param n the number
                                 * @return half of {@code n}
                                 * @throws IllegalStateException never
                                 * @see #twice
                                 """))
                .isEqualTo(
                        """
                        Halves n < 3, as max and twice(int, int) do.

                        It <b> never fails:

                        - one

                        - two List<String>

                          T: a type
                          n: the number
                        returns half of n
                        throws IllegalStateException: never
                        see twice""");
    }
}
