package workbook.engine;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Javadoc as plain text, without its markup. */
final class JavadocText {

    private static final Pattern LINK =
            Pattern.compile(
                    "\\{@link(?:plain)?\\s+([^\\s{}(]+(?:\\([^{}()]*\\))?)(?:\\s+([^{}]*))?\\}");
    private static final Pattern TAG = Pattern.compile("(?s)\\{@\\w+\\s+([^{}]*)\\}");

    private JavadocText() {}

    /** Take the markup away. */
    static String of(String javadoc) {
        return tidy(withoutHtml(blockTags(withoutTags(javadoc))));
    }

    /** Take the stars at the starts of lines away, too. */
    static String ofComment(String comment) {
        return of(comment.replaceAll("(?m)^\\s*\\* ?", ""));
    }

    private static String withoutTags(String javadoc) {
        var linked =
                LINK.matcher(javadoc)
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                found.group(2) == null
                                                        ? member(found.group(1))
                                                        : found.group(2)));
        var text = TAG.matcher(linked).replaceAll(JavadocText::verbatim);
        return text.equals(javadoc) ? text : withoutTags(text); // tags stand in tags
    }

    /** What stands in a tag is no HTML. */
    private static String verbatim(MatchResult tag) {
        return Matcher.quoteReplacement(tag.group(1).replace("<", "&lt;").replace(">", "&gt;"));
    }

    private static String member(String link) {
        return link.replaceFirst("^#", "").replace('#', '.');
    }

    private static String withoutHtml(String text) {
        return text.replaceAll("(?i)<li>", "\n- ")
                .replaceAll("(?i)</?(?:p|br|dt|tr|ul|ol|table|h\\d)\\b[^<>]*>", "\n")
                .replaceAll("</?[A-Za-z][^<>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&#64;", "@")
                .replace("&amp;", "&");
    }

    private static String blockTags(String text) {
        return text.replaceAll("(?m)^[ \\t]*@param\\s+<?(\\w+)>?\\s+", "  $1: ")
                .replaceAll("(?m)^[ \\t]*@returns?\\s+", "returns ")
                .replaceAll("(?m)^[ \\t]*@(?:throws|exception)\\s+(\\S+)\\s*", "throws $1: ")
                .replaceAll("(?m)^[ \\t]*@see\\s+#?", "see ")
                .replaceAll("(?m)^[ \\t]*@(since|author|version|deprecated)\\s+", "$1 ");
    }

    private static String tidy(String text) {
        return text.replaceAll("(?m)^ (?! )", "")
                .replaceAll("[ \\t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
