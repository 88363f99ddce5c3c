package workbook.engine;

import java.util.regex.Pattern;

/** The comments of cells. */
final class Comments {

    private Comments() {}

    /** What the comment says that ends where code starts; empty when there is none. */
    static String before(String source, int offset) {
        var before = source.substring(0, offset).stripTrailing();
        int start = before.lastIndexOf("/**");
        return start >= 0 && before.indexOf("*/", start) == before.length() - 2
                ? before.substring(start + 3, before.length() - 2)
                : "";
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
