package workbook.dialect.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.dialect.Inline.Cited;

/** Reads what stands in the brackets of a citation: {@code see @key, p. 3; @other}. */
final class Citations {

    /** A key: no blank in it, no punctuation at its end. */
    static final String KEY = "[A-Za-z0-9_](?:[\\w:.+/-]*[\\w])?";

    private static final Pattern WORK =
            Pattern.compile(
                    "(?s)(?:(?<prefix>[^@]*)\\s)?(?<minus>-?)@(?<key>"
                            + KEY
                            + ")(?:(?:,\\s*|\\s+)(?<locator>.*))?");

    private Citations() {}

    static Optional<List<Cited>> read(CharSequence inside) {
        if (inside.toString().indexOf('@') < 0) {
            return Optional.empty();
        }
        var works = new ArrayList<Cited>();
        for (var item : inside.toString().split(";", -1)) {
            var matcher = WORK.matcher(item.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            works.add(
                    new Cited(
                            matcher.group("key"),
                            blankIfNone(matcher.group("prefix")),
                            blankIfNone(matcher.group("locator")),
                            !matcher.group("minus").isEmpty()));
        }
        return Optional.of(works);
    }

    private static String blankIfNone(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
