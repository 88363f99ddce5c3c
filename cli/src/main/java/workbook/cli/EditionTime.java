package workbook.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import workbook.book.BookConfig;
import workbook.site.SiteSpec;

/** When an edition was made: never the time of the build, so that two builds give the same. */
final class EditionTime {

    static final String VARIABLE = "SOURCE_DATE_EPOCH";

    private EditionTime() {}

    /** Return the time that the environment names, else the date in book.yml. */
    static Instant of(BookConfig config) {
        return of(config, System.getenv());
    }

    static Instant of(BookConfig config, Map<String, String> environment) {
        var seconds = environment.getOrDefault(VARIABLE, "");
        if (!seconds.isEmpty()) {
            return instant(seconds);
        }
        var date = config.date();
        return date == null
                ? SiteSpec.About.UNDATED
                : date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** A zip has no times before 1980. */
    private static Instant instant(String seconds) {
        try {
            var time = Instant.ofEpochSecond(Long.parseLong(seconds));
            return time.isBefore(SiteSpec.About.UNDATED) ? SiteSpec.About.UNDATED : time;
        } catch (NumberFormatException | DateTimeException e) {
            throw new UsageException(
                    VARIABLE
                            + " must be a number of seconds since 1970, but was \""
                            + seconds
                            + "\"; correct or unset it");
        }
    }
}
