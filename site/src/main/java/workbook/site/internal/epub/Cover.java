package workbook.site.internal.epub;

import java.util.ArrayList;
import java.util.List;
import workbook.site.internal.html.Html;
import workbook.site.internal.page.View;

/** The picture that libraries show: title, subtitle and authors. */
final class Cover {

    private static final String FRAME =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1600" width="1200" height="1600">
            <title>%s</title>
            <rect width="1200" height="1600" fill="#fffdf9"/>
            <rect x="110" y="150" width="120" height="10" fill="#b3471d"/>
            <g font-family="Charter, Georgia, serif" fill="#1c1b1a">
            %s</g>
            <g font-family="'Source Sans 3', 'Segoe UI', Arial, sans-serif" fill="#66625c">
            %s</g>
            </svg>
            """;

    private Cover() {}

    static String svg(View.Book book) {
        var title = lines(book.title(), 15);
        var about = lines(book.subtitle(), 34);
        var authors = lines(String.join(", ", book.authors()), 46);
        int below = 300 + 145 * title.size();
        return FRAME.formatted(
                Html.escape(book.title()),
                texts(title, 300, 145, 130),
                texts(about, below, 64, 50)
                        + texts(authors, 1500 - 52 * (authors.size() - 1), 52, 38));
    }

    private static String texts(List<String> lines, int y, int step, int size) {
        var out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            out.append("<text x=\"110\" y=\"").append(y + i * step);
            out.append("\" font-size=\"").append(size).append("\">");
            out.append(Html.escape(lines.get(i))).append("</text>\n");
        }
        return out.toString();
    }

    /** Break a text between words into lines of about so many letters. */
    private static List<String> lines(String text, int letters) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
