package workbook.site.internal.html;

/** Escaping, the one door through which foreign text enters a page. */
public final class Html {

    private Html() {}

    /** Escape {@code text} for element content and double-quoted attributes. */
    public static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            appendEscaped(out, text.charAt(i));
        }
        return out.toString();
    }

    private static void appendEscaped(StringBuilder out, char c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> {
                if (isAllowed(c)) {
                    out.append(c);
                }
            }
        }
    }

    private static boolean isAllowed(char c) {
        if (c < ' ') {
            return c == '\n' || c == '\t';
        }
        return c < 0x7f || c >= 0xa0;
    }

    /** Write one attribute, escaped, with a space before it. */
    public static String attribute(String name, String value) {
        return " " + name + "=\"" + escape(value) + "\"";
    }

    /** Return the text of {@code html} without its tags, for search and short descriptions. */
    public static String text(String html) {
        return org.jsoup.Jsoup.parseBodyFragment(html).text();
    }

    /** Make a fragment identifier out of a heading: lower case, words joined by hyphens. */
    public static String slug(String text) {
        var out = new StringBuilder();
        text.toLowerCase(java.util.Locale.ROOT)
                .codePoints()
                .map(c -> Character.isLetterOrDigit(c) ? c : '-')
                .forEach(out::appendCodePoint);
        var slug = out.toString().replaceAll("-{2,}", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "section" : slug;
    }
}
