package workbook.dialect.internal;

import com.vladsch.flexmark.parser.LightInlineParser;
import java.util.regex.Pattern;
import workbook.dialect.Attributes;

/** Math of others that begins with a backslash: an environment, or escaped delimiters. */
final class PlainMath {

    private static final Pattern ENVIRONMENT =
            Pattern.compile("(?s)\\\\begin\\{([A-Za-z]+\\*?)}.*?\\\\end\\{\\1}");
    private static final Pattern INLINE = Pattern.compile("(?s)\\\\\\\\\\((.+?)\\\\\\\\\\)");
    private static final Pattern DISPLAY = Pattern.compile("(?s)\\\\\\\\\\[(.+?)\\\\\\\\\\]");

    private PlainMath() {}

    static boolean parse(LightInlineParser parser) {
        return parse(parser, ENVIRONMENT, 0, true)
                || parse(parser, INLINE, 1, false)
                || parse(parser, DISPLAY, 1, true);
    }

    private static boolean parse(
            LightInlineParser parser, Pattern pattern, int group, boolean display) {
        var text = parser.getInput();
        var found = pattern.matcher(text).region(parser.getIndex(), text.length());
        return found.lookingAt()
                && DialectInlines.add(
                        parser,
                        found.end(),
                        new Mark.Tex(found.group(group).strip(), display, Attributes.NONE));
    }
}
