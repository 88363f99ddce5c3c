package mlsys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A comment of a method.
 *
 * @param paragraphs what stands before the tags; the later ones begin with {@code <p>}
 * @param tags what the tags say, by tag and, of a parameter or an exception, name
 */
record DocComment(List<String> paragraphs, Map<String, String> tags) {

    private static final Pattern TAG =
            Pattern.compile("(@(?:param|throws) \\S+|@return)\\s(.*)", Pattern.DOTALL);
    private static final int COLUMNS = 100;

    /** Read a comment, from slash to slash. */
    static DocComment parse(String comment) {
        String text = comment.replaceAll("^/\\*\\*|\\*/$", "").replaceAll("(?m)^\\s*\\* ?", "");
        List<String> paragraphs = new ArrayList<>();
        Map<String, String> tags = new LinkedHashMap<>();
        for (String part : text.strip().split("\n\\s*\n|\n(?=@)", -1)) {
            var tag = TAG.matcher(part.strip());
            if (tag.matches()) {
                tags.put(tag.group(1), words(tag.group(2)));
            } else {
                paragraphs.add(words(part));
            }
        }
        return new DocComment(paragraphs, tags);
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Write it as google-java-format does, for a member behind {@code indent}. */
    String format(String indent) {
        String first = indent + "/** " + paragraphs.get(0) + " */";
        if (paragraphs.size() == 1 && tags.isEmpty() && first.length() <= COLUMNS) {
            return first.strip();
        }
        StringBuilder lines = new StringBuilder("/**\n");
        lines.append(
                String.join(
                        indent + " *\n",
                        paragraphs.stream().map(each -> wrapped(each, indent)).toList()));
        if (!tags.isEmpty()) {
            lines.append(indent + " *\n");
            tags.forEach((tag, words) -> lines.append(wrapped(tag + " " + words, indent)));
        }
        return lines.append(indent + " */").toString();
    }

    private static String wrapped(String words, String indent) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(indent + " *");
        for (String word : words.split(" ", -1)) {
            if (line.length() + 1 + word.length() > COLUMNS) {
                lines.append(line).append('\n');
                line.setLength(0);
                line.append(indent + " *" + (words.startsWith("@") ? "    " : ""));
            }
            line.append(' ').append(word);
        }
        return lines.append(line).append('\n').toString();
    }
}
