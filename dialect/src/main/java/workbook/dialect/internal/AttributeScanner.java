package workbook.dialect.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.dialect.Attributes;

/** Reads <code>{#id .class key="value"}</code>. */
final class AttributeScanner {

    private static final Pattern ITEM =
            Pattern.compile(
                    "#(?<id>[A-Za-z][\\w:.-]*)|\\.(?<class>[A-Za-z][\\w-]*)|(?<dash>-)(?=[\\s}])"
                            + "|(?<key>[A-Za-z_][\\w-]*)=(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*)\""
                            + "|(?<bare>[^\\s\"{}]+))");

    /** Attributes with the offset behind their closing brace. */
    record Found(Attributes attributes, int end) {}

    private AttributeScanner() {}

    /** Return the attributes that start with the brace at {@code start}; empty when it has none. */
    static Optional<Found> scan(CharSequence text, int start) {
        if (start >= text.length() || text.charAt(start) != '{') {
            return Optional.empty();
        }
        @Nullable String id = null;
        var classes = new ArrayList<String>();
        var values = new LinkedHashMap<String, String>();
        var matcher = ITEM.matcher(text);
        int at = skipBlanks(text, start + 1);
        while (at < text.length() && text.charAt(at) != '}') {
            matcher.region(at, text.length());
            matcher.useTransparentBounds(true);
            if (!matcher.lookingAt()) {
                return Optional.empty();
            }
            if (matcher.group("id") != null) {
                id = matcher.group("id");
            } else if (matcher.group("class") != null) {
                classes.add(matcher.group("class"));
            } else if (matcher.group("dash") != null) {
                classes.add("unnumbered");
            } else {
                var quoted = matcher.group("quoted");
                values.put(
                        matcher.group("key"),
                        quoted == null ? matcher.group("bare") : unescape(quoted));
            }
            at = skipBlanks(text, matcher.end());
        }
        if (at >= text.length() || (id == null && classes.isEmpty() && values.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Found(new Attributes(id, classes, values), at + 1));
    }

    private static String unescape(String quoted) {
        return quoted.replaceAll("\\\\(.)", "$1").replaceAll("\\s*\\n\\s*", " ");
    }

    static int skipBlanks(CharSequence text, int at) {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }
}
