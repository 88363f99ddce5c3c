package workbook.site.internal.output;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.site.internal.html.Html;

/** Terminal text as HTML: the sixteen colours and bold; other control sequences vanish. */
final class Ansi {

    private static final Pattern SEQUENCE =
            Pattern.compile("\u001b(?:\\[([0-9;?]*)([A-Za-z])|\\][^\u0007]*\u0007|[()][A-Z0-9])");

    private final StringBuilder out = new StringBuilder();
    private String colour = "";
    private boolean bold;

    private Ansi() {}

    static String html(String text) {
        return new Ansi().render(lastOfEachLine(text));
    }

    /** A carriage return starts the line anew, as progress bars do. */
    private static String lastOfEachLine(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("(?m)^[^\n]*\r(?=[^\n])", "")
                .replace("\r", "");
    }

    private String render(String text) {
        Matcher matcher = SEQUENCE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            emit(text.substring(from, matcher.start()));
            if ("m".equals(matcher.group(2))) {
                style(matcher.group(1));
            }
            from = matcher.end();
        }
        emit(text.substring(from));
        return out.toString();
    }

    private void emit(String text) {
        if (text.isEmpty()) {
            return;
        }
        var classes = (colour + (bold ? " ansi-bold" : "")).strip();
        if (classes.isEmpty()) {
            out.append(Html.escape(text));
        } else {
            out.append("<span class=\"").append(classes).append("\">");
            out.append(Html.escape(text)).append("</span>");
        }
    }

    private void style(String codes) {
        for (var code : codes.split(";", -1)) {
            int value = code.matches("\\d{1,3}") ? Integer.parseInt(code) : 0;
            if (value == 0) {
                colour = "";
                bold = false;
            } else if (value == 1) {
                bold = true;
            } else if (value == 22) {
                bold = false;
            } else if (value == 39) {
                colour = "";
            } else if ((value >= 30 && value <= 37) || (value >= 90 && value <= 97)) {
                colour = String.format(Locale.ROOT, "ansi-%d", value % 10);
            }
        }
    }
}
