package workbook.site.internal.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.site.SiteSpec;

class EpubWriterTest {

    /** Java adds a field between name and content where the time is the first that a zip knows. */
    @ParameterizedTest
    @ValueSource(strings = {"undated", "2026-05-01T00:00:00Z"})
    void beginsWithItsTypeInPlainBytes(String time) {
        var modified = time.equals("undated") ? SiteSpec.About.UNDATED : Instant.parse(time);
        try (var out = new EpubWriter(modified)) {
            assertThat(new String(out.finish(), 30, 28, StandardCharsets.US_ASCII))
                    .isEqualTo("mimetypeapplication/epub+zip");
        }
    }
}
