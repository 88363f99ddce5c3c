package workbook.grader.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradesCsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ada | ada",
                "a,b | \"a,b\"",
                "say \"hi\" | \"say \"\"hi\"\"\"",
                "=1+1 | \"'=1+1\"",
                "-3.5 | -3.5",
                "-cmd | \"'-cmd\"",
                "@sum | \"'@sum\""
            })
    void quotesAndDefuses(String text, String field) {
        assertThat(GradesCsv.field(text)).isEqualTo(field);
    }
}
