package workbook.site.internal.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.site.internal.html.Html;

/**
 * Terminal text as HTML: colours of letters and of their ground, the nearest of the sixteen; bold,
 * italic, underlined. Other control sequences vanish.
 */
final class Ansi {

    private static final Pattern SEQUENCE =
            Pattern.compile(
                    "\u001b(?:\\[([0-9;:?]*)([A-Za-z])|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)"
                            + "|[()][A-Z0-9]|[=>78])");

    private final StringBuilder out = new StringBuilder();
    private String colour = "";
    private String ground = "";
    private boolean bold;
    private boolean italic;
    private boolean underlined;

    private Ansi() {}

    static String html(String text) {
        return new Ansi().render(lastOfEachLine(text));
    }

    /** A carriage return starts the line anew, as progress bars do; a backspace takes a letter. */
    private static String lastOfEachLine(String text) {
        var lines =
                text.replace("\r\n", "\n")
                        .replaceAll("(?m)^[^\n]*\r(?=[^\n])", "")
                        .replace("\r", "");
        return lines.indexOf('\b') < 0 ? lines : typed(lines);
    }

    private static String typed(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int last = out.length() - 1;
            if (text.charAt(i) != '\b') {
                out.append(text.charAt(i));
            } else if (last >= 0 && out.charAt(last) != '\n') {
                out.setLength(last);
            }
        }
        return out.toString();
    }

    private String render(String text) {
        Matcher matcher = SEQUENCE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            emit(text.substring(from, matcher.start()));
            if ("m".equals(matcher.group(2))) {
                style(codes(matcher.group(1)));
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
        var classes =
                (colour
                                + ground
                                + (bold ? " ansi-bold" : "")
                                + (italic ? " ansi-italic" : "")
                                + (underlined ? " ansi-underline" : ""))
                        .strip();
        if (classes.isEmpty()) {
            out.append(Html.escape(text));
        } else {
            out.append("<span class=\"").append(classes).append("\">");
            out.append(Html.escape(text)).append("</span>");
        }
    }

    private static List<Integer> codes(String text) {
        var codes = new ArrayList<Integer>();
        for (var code : text.split("[;:]", -1)) {
            codes.add(code.matches("\\d{1,3}") ? Integer.parseInt(code) : 0);
        }
        return codes;
    }

    private void style(List<Integer> codes) {
        for (int i = 0; i < codes.size(); i++) {
            int code = codes.get(i);
            if (code == 38 || code == 48) {
                boolean rgb = i + 1 < codes.size() && codes.get(i + 1) == 2;
                int end = Math.min(codes.size(), i + (rgb ? 5 : 3));
                paint(code == 38, extended(codes.subList(i + 1, end)));
                i = end - 1;
            } else if ((code >= 30 && code < 50) || (code >= 90 && code < 108)) {
                boolean letters = code < 40 || (code >= 90 && code < 98);
                paint(letters, code % 10 < 8 ? code % 10 : -1);
            } else {
                manner(code);
            }
        }
    }

    private void manner(int code) {
        switch (code) {
            case 0 -> {
                paint(true, -1);
                paint(false, -1);
                bold = false;
                italic = false;
                underlined = false;
            }
            case 1, 22 -> bold = code == 1;
            case 3, 23 -> italic = code == 3;
            case 4, 24 -> underlined = code == 4;
            default -> {}
        }
    }

    private void paint(boolean letters, int number) {
        var name = number < 0 ? "" : (letters ? " ansi-" : " ansi-on ansi-bg-") + number;
        if (letters) {
            colour = name;
        } else {
            ground = name;
        }
    }

    /** The nearest of the eight colours for "5;n" or "2;r;g;b"; none for what is neither. */
    private static int extended(List<Integer> codes) {
        if (codes.size() == 2 && codes.get(0) == 5) {
            int n = codes.get(1);
            int cube = n - 16;
            return n < 16
                    ? n % 8
                    : n < 232
                            ? nearest(cube / 36 * 51, cube / 6 % 6 * 51, cube % 6 * 51)
                            : nearest((n - 232) * 11, (n - 232) * 11, (n - 232) * 11);
        }
        return codes.size() == 4 ? nearest(codes.get(1), codes.get(2), codes.get(3)) : -1;
    }

    /** A colour is made of the lights that shine at least half as bright as the brightest. */
    private static int nearest(int red, int green, int blue) {
        int most = Math.max(red, Math.max(green, blue));
        if (most < 64) {
            return 0;
        }
        return (red * 2 > most ? 1 : 0) + (green * 2 > most ? 2 : 0) + (blue * 2 > most ? 4 : 0);
    }
}
