package workbook.site.internal.epub;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import workbook.site.internal.html.Html;
import workbook.site.internal.page.View;

/**
 * The picture that libraries show: title, subtitle and authors. It is a PNG, which all readers can
 * show, unless the title has letters that our face lacks; those an SVG leaves to the reader's.
 */
final class Cover {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 1600;
    private static final int LEFT = 110;
    private static final String INK = "#1c1b1a";
    private static final String MUTED = "#66625c";
    private static final String PAPER = "#fffdf9";
    private static final String ACCENT = "#b3471d";

    private final String name;
    private final String type;
    private final byte[] bytes;

    private Cover(String name, String type, byte[] bytes) {
        this.name = name;
        this.type = type;
        this.bytes = bytes;
    }

    /** The name of its file. */
    String name() {
        return name;
    }

    /** Its media type. */
    String type() {
        return type;
    }

    /** Write it into a folder of a container. */
    void write(EpubWriter out, String folder) {
        out.bytes(folder + name, bytes);
    }

    /** A line of the cover; {@code y} is its base line. */
    private record Line(String text, int y, int size, String colour) {}

    static Cover of(View.Book book) {
        var lines = lines(book);
        var letters = Letters.get();
        return lines.stream().allMatch(line -> letters.canWrite(line.text()))
                ? new Cover("cover.png", "image/png", png(lines, letters))
                : new Cover("cover.svg", "image/svg+xml", svg(book.title(), lines));
    }

    private static List<Line> lines(View.Book book) {
        var title = broken(book.title(), 15);
        var authors = broken(String.join(", ", book.authors()), 46);
        var lines = new ArrayList<Line>();
        add(lines, title, 300, 145, 126, INK);
        add(lines, broken(book.subtitle(), 38), 300 + 145 * title.size(), 64, 48, MUTED);
        add(lines, authors, 1500 - 52 * (authors.size() - 1), 52, 38, MUTED);
        return lines;
    }

    private static void add(
            List<Line> lines, List<String> texts, int y, int step, int size, String colour) {
        for (int i = 0; i < texts.size(); i++) {
            lines.add(new Line(texts.get(i), y + i * step, size, colour));
        }
    }

    /** Break a text between words into lines of about so many letters. */
    private static List<String> broken(String text, int letters) {
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

    private static byte[] png(List<Line> lines, Letters letters) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.decode(PAPER));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.decode(ACCENT));
        pen.fillRect(LEFT, 150, 120, 10);
        for (var line : lines) {
            pen.setColor(Color.decode(line.colour()));
            pen.fill(letters.outline(line.text(), LEFT, line.y(), line.size()));
        }
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] svg(String title, List<Line> lines) {
        var out =
                new StringBuilder(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1600" width="1200" height="1600" font-family="sans-serif">
                        <title>%s</title>
                        <rect width="1200" height="1600" fill="%s"/>
                        <rect x="110" y="150" width="120" height="10" fill="%s"/>
                        """
                                .formatted(Html.escape(title), PAPER, ACCENT));
        for (var line : lines) {
            out.append(
                    "<text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\">%s</text>\n"
                            .formatted(
                                    LEFT,
                                    line.y(),
                                    line.size(),
                                    line.colour(),
                                    Html.escape(line.text())));
        }
        return out.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
