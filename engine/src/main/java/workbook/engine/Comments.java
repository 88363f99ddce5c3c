package workbook.engine;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The comments of cells. */
final class Comments {

    private Comments() {}

    /** What the comment says that ends where code starts; empty when there is none. */
    static String before(String source, int offset) {
        var before = source.substring(0, offset).stripTrailing();
        int start = before.lastIndexOf("/**");
        return start >= 0 && before.indexOf("*/", start) == before.length() - 2
                ? before.substring(start + 3, before.length() - 2)
                : markdown(before);
    }

    /** What the lines say that start with three slashes, at the end of a text. */
    private static String markdown(String before) {
        var lines = before.lines().toList();
        int first = lines.size();
        while (first > 0 && lines.get(first - 1).strip().startsWith("///")) {
            first--;
        }
        return lines.subList(first, lines.size()).stream()
                .map(line -> line.strip().replaceFirst("^///\\s?", ""))
                .collect(Collectors.joining("\n"));
    }

    /** What the comment says that stands before a member of a class; empty when there is none. */
    static String ofMember(String source, String name) {
        var member =
                Pattern.compile(
                        "(?s)/\\*\\*((?:(?!\\*/).)*)\\*/(?:(?!/\\*\\*)[^;{}])*?\\b"
                                + Pattern.quote(name)
                                + "\\s*[(;=]");
        var found = member.matcher(source);
        return found.find() ? found.group(1) : "";
    }
}
