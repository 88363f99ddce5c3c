package workbook.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

    private static final List<String> NAMES = List.of("GTX 580", "Software 2.0", "ML");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    it takes 25.3 days                     | 25.3 days
                    3 GB of memory                         | 3 GB
                    about 1,024 devices                    | 1,024
                    a share of 42 %                        | 42 %
                    a share of 42%                         | 42 %
                    costs $4 an hour                       | 4
                    version 12 of 13 things                | 13
                    a 45 nm process                        | 45 nm
                    3.14×10²³ FLOP                         | 3.14×10²³ FLOP
                    N=1024 devices                         | 1024
                    minus -5 points in 11 rows             | 11
                    10x faster                             | 10 x
                    it was 1865                            | 1865
                    """)
    void findsLiterals(String text, String expected) {
        assertThat(Literals.in(text, NAMES)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ResNet-50, FP16, A100, GPT-3, GPT-4o and H100.
                    the era of Software 2.0
                    two GTX 580 cards
                    In 2012 and 1999, the 1980s too
                    from 21 August 2011
                    the 3 questions and 10 answers
                    a 16-bit format, the 2nd of them
                    see Chapter 12, figures 14 and Table 31
                    RFC 2119 and Java 17
                    (see p. 331)
                    """)
    void leavesNamesYearsCountsAndPlacesAlone(String text) {
        assertThat(Literals.in(text, NAMES)).isEmpty();
    }

    @Test
    void looksAtProseOnlyAndSaysWhatToDo() {
        var document =
                Dialect.standard()
                        .fragment(
                                """
                                Computed `{java} x` and `2048`, $n = 4096$, [2.0]{.literal why="spec"},
                                and *typed 33* here [@key, p. 44].

                                | a |
                                |---|
                                | 55 GB |

                                [66]{.literal}
                                """);
        assertThat(Literals.check(document, NAMES))
                .containsExactly(
                        new Problem(
                                2,
                                "\"33\" is a literal number in the text",
                                "compute it in a cell and write `{java} fmt(…)`, or mark it"
                                        + " [33]{.literal why=\"…\"}"),
                        new Problem(
                                6,
                                "\"55 GB\" is a literal number in the text",
                                "compute it in a cell and write `{java} fmt(…)`, or mark it"
                                        + " [55]{.literal why=\"…\"}"),
                        new Problem(
                                8,
                                "[66]{.literal} does not say why",
                                "add why=\"where the number is from\""));
    }
}
