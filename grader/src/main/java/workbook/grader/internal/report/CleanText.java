package workbook.grader.internal.report;

import java.util.regex.Pattern;

/** Makes text that students wrote harmless in pages, tables and terminals. */
final class CleanText {

    private static final Pattern ANSI = Pattern.compile("\u001b(\\[[0-9;?]*[ -/]*[@-~]|.)?");
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}\\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff&&[^\\n\\t]]");

    private CleanText() {}

    /** Remove control characters and cut what is longer than {@code limit}. */
    static String of(String text, int limit) {
        var cut = text.length() > limit ? text.substring(0, limit) + "… [cut]" : text;
        return CONTROL.matcher(ANSI.matcher(cut.replace("\r\n", "\n")).replaceAll(""))
                .replaceAll("\ufffd");
    }

    /** Escape for HTML and XML, in text and in attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
