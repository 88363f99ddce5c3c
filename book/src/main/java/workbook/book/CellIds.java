package workbook.book;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names cells by what is in them, so that an edit elsewhere leaves their ids alone. */
final class CellIds {

    private static final Pattern VALUE = Pattern.compile("\\.value\\(\\s*\"([a-z0-9-]+)\"");
    private static final Pattern HEADING =
            Pattern.compile("(?m)^#{1,6}\\s+(.*?)\\s*(?:\\{#([\\w-]+)[^}]*})?\\s*$");

    private final Set<String> used = new HashSet<>();
    private String section = "start";

    String code(Map<String, String> options, String code) {
        var exercise = options.get("exercise");
        var check = options.get("check");
        var label = options.get("label");
        var value = VALUE.matcher(code);
        if (exercise != null) {
            return unique(exercise);
        } else if (check != null) {
            return unique(check + "-check");
        } else if (label != null) {
            return unique(label);
        } else if (value.find()) {
            return unique("value-" + value.group(1));
        }
        return unique(section + "-code");
    }

    String markdown(String text) {
        var heading = HEADING.matcher(text);
        boolean first = true;
        var id = section + "-text";
        while (heading.find()) {
            section = heading.group(2) == null ? heading.group(1) : heading.group(2);
            section = clean(section);
            if (first && heading.start() == 0) {
                id = section;
            }
            first = false;
        }
        return unique(id);
    }

    String unique(String wanted) {
        var base = clean(wanted);
        var id = base;
        for (int i = 2; !used.add(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    private static String clean(String text) {
        var id = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        id = id.replaceAll("^-|-$", "");
        return id.isEmpty() ? "cell" : id.substring(0, Math.min(id.length(), 56));
    }
}
