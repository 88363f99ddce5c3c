package mlsys.notebook.internal;

/** Escaping for HTML and SVG. */
public final class Html {

    private Html() {}

    /**
     * Escape for element content and for attributes in double quotes; {@code words} are taken as
     * text.
     */
    public static String escape(Object words) {
        String text = words.toString();
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isForbidden(c) ? '\ufffd' : c);
            }
        }
        return out.toString();
    }

    // control characters are not well-formed in SVG
    private static boolean isForbidden(char c) {
        return c < 0x20 && c != '\n' && c != '\t' && c != '\r';
    }
}
