package workbook.book;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads BibTeX entries: braces and quotes, the usual accents, no string definitions. */
final class BibtexParser {

    private static final Pattern ENTRY =
            Pattern.compile("(?m)^\\s*@(\\w+)\\s*\\{\\s*([^,\\s}]+)\\s*,");
    private static final Pattern FIELD = Pattern.compile("\\s*,?\\s*([A-Za-z-]+)\\s*=\\s*");
    private static final Pattern ACCENT =
            Pattern.compile("\\{?\\\\([\"'`^~=.cvuH])\\s*\\{?\\\\?([A-Za-z])}?}?");
    private static final Map<String, String> MARKS =
            Map.of(
                    "\"", "\u0308", "'", "\u0301", "`", "\u0300", "^", "\u0302", "~", "\u0303", "c",
                    "\u0327", "v", "\u030C", "=", "\u0304", ".", "\u0307", "H", "\u030B");

    private final String text;
    private final String file;
    private final List<BookProblem> problems;

    BibtexParser(String text, String file, List<BookProblem> problems) {
        this.text = text;
        this.file = file;
        this.problems = problems;
    }

    List<Bibliography.Work> works() {
        var works = new ArrayList<Bibliography.Work>();
        var entry = ENTRY.matcher(text);
        int from = 0;
        while (entry.find(from)) {
            int line =
                    1
                            + (int)
                                    text.substring(0, entry.start(1))
                                            .chars()
                                            .filter(c -> c == '\n')
                                            .count();
            var fields = new LinkedHashMap<String, String>();
            int end = fields(entry.end(), fields);
            if (end < 0) {
                problems.add(
                        new BookProblem(
                                file,
                                line,
                                "entry \"" + entry.group(2) + "\" is not closed",
                                "check its braces"));
                end = entry.end();
            }
            if (!entry.group(1).equalsIgnoreCase("comment")) {
                works.add(
                        new Bibliography.Work(
                                entry.group(2),
                                Bibliography.fieldName(entry.group(1)),
                                line,
                                fields));
            }
            from = end;
        }
        return works;
    }

    /** Read fields up to the closing brace; return the offset behind it, or -1. */
    private int fields(int start, Map<String, String> fields) {
        int at = start;
        var field = FIELD.matcher(text);
        while (field.region(at, text.length()).lookingAt()) {
            at = field.end();
            int end = valueEnd(at);
            if (end < 0) {
                return -1;
            }
            fields.put(Bibliography.fieldName(field.group(1)), plain(text.substring(at, end)));
            at = end;
        }
        int close = text.indexOf('}', at);
        return close >= 0 && text.substring(at, close).replace(",", "").isBlank() ? close + 1 : -1;
    }

    private int valueEnd(int at) {
        int depth = 0;
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        for (int i = quoted ? at + 1 : at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth < 0) {
                return i; // the entry's own brace, behind a bare number
            } else if (depth == 0 && (quoted ? c == '"' : c == ',')) {
                return quoted ? i + 1 : i;
            }
        }
        return -1;
    }

    private static String plain(String value) {
        var accented =
                ACCENT.matcher(value)
                        .replaceAll(
                                match ->
                                        Matcher.quoteReplacement(
                                                match.group(2)
                                                        + MARKS.getOrDefault(match.group(1), "")));
        var plain = accented.replace("--", "–").replace("\\&", "&").replace("\\%", "%");
        plain = plain.replaceAll("[{}\"]", "").replaceAll("\\s+", " ").strip();
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }
}
