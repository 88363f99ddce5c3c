package workbook.kernel.internal.resolver;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes a POM of what is copied from a README: elements without a project around them. */
final class PomText {

    private static final Pattern DEPENDENCY = element("dependency");
    private static final Pattern REPOSITORY = element("repository");

    private PomText() {}

    private static Pattern element(String name) {
        return Pattern.compile("<" + name + ">.*?</" + name + ">", Pattern.DOTALL);
    }

    /** Return a POM; a text that has a {@code <project>} is one. */
    static String whole(String text) {
        if (text.contains("<project")) {
            return text.strip();
        }
        var managed = part(text, "dependencyManagement");
        var rest = text.replace(managed, "");
        var others =
                REPOSITORY
                        .matcher(DEPENDENCY.matcher(rest).replaceAll(""))
                        .replaceAll("")
                        .replaceAll("</?(dependencies|repositories)>", "");
        return "<project>"
                + managed
                + others
                + all("dependencies", DEPENDENCY, rest)
                + all("repositories", REPOSITORY, rest)
                + "</project>";
    }

    private static String part(String text, String name) {
        var found = element(name).matcher(text);
        return found.find() ? found.group() : "";
    }

    private static String all(String around, Pattern each, String text) {
        var found = new StringBuilder("<" + around + ">");
        each.matcher(text).results().map(MatchResult::group).forEach(found::append);
        return found.append("</" + around + ">").toString();
    }
}
