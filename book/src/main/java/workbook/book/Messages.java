package workbook.book;

import java.util.List;
import java.util.regex.Pattern;
import workbook.dialect.Nearest;

/** Messages that more than one class needs. */
final class Messages {

    private static final Pattern PLACE =
            Pattern.compile("(?s)(.+?):(\\d+): (.*?)(?:\n  try: (.*))?");

    private Messages() {}

    /** Turn the message of an exception back into place, words and hint. */
    static BookProblem problem(String file, BookException exception) {
        var message = String.valueOf(exception.getMessage());
        var matcher = PLACE.matcher(message);
        if (!matcher.matches()) {
            return new BookProblem(file, 0, message.replace(file + ": ", ""), "");
        }
        var hint = matcher.group(4) == null ? "" : matcher.group(4);
        int line = Integer.parseInt(matcher.group(2));
        return new BookProblem(matcher.group(1), line, matcher.group(3), hint);
    }

    static String unknownChapter(String id, List<String> known) {
        return "no chapter \""
                + id
                + "\" in book.yml: "
                + Nearest.to(id, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("it has " + String.join(", ", known));
    }

    static BookProblem missingJar(String path) {
        return new BookProblem(
                "book.yml",
                0,
                "class-path \"" + path + "\" does not exist",
                "build it first, or correct the path");
    }
}
