package mlsys.notebook.internal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mlsys.notebook.Shown;

/** Emphasis, code, links, math and values inside a line. */
final class InlineMarkdown {

    private static final String NAME = "[A-Za-z][A-Za-z0-9_-]*";
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\\\(?<escaped>[\\\\`*_{}\\[\\]()#+.!$<>|-])"
                            + "|`(?<code>[^`]+)`"
                            + "|(?<math>\\$\\$.+?\\$\\$|\\$(?=\\S)[^$]*?[^\\s\\\\]\\$(?!\\d))"
                            + "|\\*\\*(?<strong>(?=\\S).+?(?<=\\S))\\*\\*"
                            + "|\\*(?<em>(?=[^\\s*]).+?(?<=[^\\s]))\\*"
                            + "|(?<![A-Za-z0-9])_(?<under>(?=\\S).+?(?<=\\S))_(?![A-Za-z0-9])"
                            + "|\\[(?<label>[^\\]]+)\\]\\((?<target>(?:[^()\\s]|\\([^()\\s]*\\))+)\\)"
                            + "|\\{(?<slot>"
                            + NAME
                            + ")\\}",
                    Pattern.DOTALL);
    private static final Pattern SAFE =
            Pattern.compile("(?i)(https?://|mailto:|#|\\./|\\.\\./)[^\\s]*|[\\w./#-]+");

    private final Map<String, ?> values;
    private final String place;
    private final Set<String> used = new HashSet<>();

    InlineMarkdown(Map<String, ?> values, String place) {
        this.values = values;
        this.place = place;
    }

    String html(String text) {
        return write(text, true);
    }

    String text(String text) {
        return write(text, false);
    }

    void requireAllUsed() {
        for (String name : values.keySet()) {
            if (!used.contains(name)) {
                throw new IllegalArgumentException(
                        "%s: the value \"%s\" has no place: write {%s} in the text or leave it out of with(...)"
                                .formatted(place, name, name));
            }
        }
    }

    private String write(String text, boolean html) {
        var out = new StringBuilder();
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find()) {
            out.append(plain(text.substring(end, token.start()), html));
            out.append(token(token, html));
            end = token.end();
        }
        return out.append(plain(text.substring(end), html)).toString();
    }

    private static String plain(String text, boolean html) {
        return html ? Html.escape(text) : text;
    }

    private String token(Matcher token, boolean html) {
        if (token.group("slot") != null) {
            return slot(token.group("slot"), html);
        }
        if (token.group("math") != null) {
            return plain(token.group("math"), html);
        }
        if (token.group("escaped") != null) {
            return plain(token.group("escaped"), html);
        }
        if (token.group("label") != null) {
            return link(token.group("label"), token.group("target"), html);
        }
        for (String style : new String[] {"code", "strong", "em", "under"}) {
            if (token.group(style) != null) {
                return styled(style.equals("under") ? "em" : style, token.group(style), html);
            }
        }
        throw new IllegalStateException("a token of no kind: " + token.group());
    }

    private String styled(String tag, String text, boolean html) {
        String inner = tag.equals("code") ? plain(text, html) : write(text, html);
        return html ? "<" + tag + ">" + inner + "</" + tag + ">" : inner;
    }

    private String link(String label, String target, boolean html) {
        boolean safe =
                SAFE.matcher(target).matches()
                        && !target.toLowerCase(Locale.ROOT).startsWith("javascript");
        String inner = write(label, html);
        if (!html) {
            return inner + " (" + target + ")";
        }
        return safe ? "<a href=\"" + Html.escape(target) + "\">" + inner + "</a>" : inner;
    }

    private String slot(String name, boolean html) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "%s: {%s} has no value: give with(\"%s\", …) or write \\{ for a brace%s"
                            .formatted(
                                    place,
                                    name,
                                    name,
                                    values.isEmpty()
                                            ? ""
                                            : "; given are " + String.join(", ", values.keySet())));
        }
        used.add(name);
        if (!html) {
            return value.toString();
        }
        return value instanceof Shown shown ? shown.html() : Html.escape(value);
    }
}
