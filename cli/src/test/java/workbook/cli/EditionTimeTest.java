package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.book.BookConfig;
import workbook.book.BookException;
import workbook.site.SiteSpec;

class EditionTimeTest {

    @TempDir Path folder;

    @Test
    void isThatOfTheEnvironmentThenThatOfTheBookThenNone() throws IOException {
        var dated = book("date: 2026-05-01");
        var epoch = Map.of("SOURCE_DATE_EPOCH", "1767225600");
        assertThat(EditionTime.of(dated, epoch)).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(EditionTime.of(dated, Map.of())).isEqualTo("2026-05-01T00:00:00Z");
        assertThat(EditionTime.of(book(""), Map.of())).isEqualTo(SiteSpec.About.UNDATED);
    }

    @Test
    void isNeverBeforeTheFirstTimeOfAZip() throws IOException {
        var epoch = Map.of("SOURCE_DATE_EPOCH", "0");
        assertThat(EditionTime.of(book(""), epoch))
                .isEqualTo(Instant.parse("1980-02-01T00:00:00Z"));
    }

    @Test
    void isRefusedWhereItIsNoTime() throws IOException {
        var undated = book("");
        assertThatThrownBy(() -> EditionTime.of(undated, Map.of("SOURCE_DATE_EPOCH", "yesterday")))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "SOURCE_DATE_EPOCH must be a number of seconds since 1970, but was"
                                + " \"yesterday\"; correct or unset it");
        assertThatThrownBy(() -> book("date: soon"))
                .isInstanceOf(BookException.class)
                .hasMessageContaining("book.yml:2: date must be a day, but was \"soon\"")
                .hasMessageContaining("write it as 2026-01-31");
    }

    private BookConfig book(String line) throws IOException {
        Files.writeString(folder.resolve("book.yml"), "title: A book\n" + line + "\n");
        return BookConfig.read(folder);
    }
}
