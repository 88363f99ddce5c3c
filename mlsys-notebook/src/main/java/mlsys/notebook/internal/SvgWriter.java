package mlsys.notebook.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Turn the SVG that VectorGraphics2D writes into the one we publish: theme colours as CSS variables
 * with fallbacks, text as text, a title and a description, ids from the content, short numbers.
 */
public final class SvgWriter {

    private static final String FONT =
            "font-family:var(--sans,Inter,system-ui,-apple-system,&quot;Segoe UI&quot;,Roboto,"
                    + "&quot;Helvetica Neue&quot;,Arial,sans-serif);"
                    + "font-variant-numeric:tabular-nums";

    private static final String SWITCH =
            "<style>.mlsys-chart{aspect-ratio:var(--wide)}@media(max-width:520px){"
                    + ".mlsys-chart{aspect-ratio:var(--narrow);width:100%}"
                    + ".mlsys-wide{display:none}.mlsys-narrow{display:inline}}</style>";

    private final int width;
    private final int height;
    private final List<Label> labels;

    SvgWriter(int width, int height, List<Label> labels) {
        this.width = width;
        this.height = height;
        this.labels = List.copyOf(labels);
    }

    /** Rewrite any SVG of VectorGraphics2D, such as one of a plain XChart chart. */
    public static String rewrite(
            String raw, int width, int height, String title, String description) {
        return new SvgWriter(width, height, List.of()).write(raw, title, description);
    }

    private String write(String raw, String title, String description) {
        String content = shapes(SvgReader.read(raw));
        return document(width, height, "", content, title, description);
    }

    /** Return the marks and texts of one layout. */
    String layout(String raw) {
        return shapes(SvgReader.read(raw)) + texts();
    }

    /**
     * Put two layouts into one SVG that shows the one which fits; without styles the wide one. The
     * narrow one is blown up to the width of the view box, and its greater height runs out of it
     * into the room that the aspect ratio makes.
     */
    static String both(Canvas wide, Canvas narrow, String title, String description) {
        String ratios =
                "--wide:%s/%s;--narrow:%s/%s;"
                        .formatted(wide.width(), wide.height(), narrow.width(), narrow.height());
        String zoom = Trim.number((double) wide.width() / narrow.width());
        String content =
                SWITCH
                        + "\n<g class=\"mlsys-wide\">\n"
                        + wide.layout()
                        + "</g>\n<g class=\"mlsys-narrow\" display=\"none\" transform=\"scale("
                        + zoom
                        + ")\">\n"
                        + narrow.layout()
                        + "</g>\n";
        return document(wide.width(), wide.height(), ratios, content, title, description);
    }

    private static String document(
            int width, int height, String style, String content, String title, String description) {
        String id = "chart-" + checksum(content + '\0' + title + '\0' + description);
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"mlsys-chart\" role=\"img\""
                                + " viewBox=\"0 0 %1$s %2$s\" width=\"%1$s\" height=\"%2$s\""
                                + " preserveAspectRatio=\"xMidYMin\" font-family=\"sans-serif\""
                                + " style=\"%4$smax-width:100%%;height:auto;%5$s\""
                                + " aria-labelledby=\"%3$s-title %3$s-desc\">\n")
                        .formatted(width, height, id, style, FONT)
                + "<title id=\""
                + id
                + "-title\">"
                + Html.escape(title)
                + "</title>\n"
                + "<desc id=\""
                + id
                + "-desc\">"
                + Html.escape(description)
                + "</desc>\n"
                + content
                + "</svg>";
    }

    private static String shapes(List<SvgReader.Shape> shapes) {
        var out = new StringBuilder();
        String style = "";
        for (SvgReader.Shape shape : joined(shapes)) {
            if (!shape.style().equals(style)) {
                out.append(style.isEmpty() ? "" : "</g>\n")
                        .append("<g ")
                        .append(shape.style())
                        .append(">\n");
                style = shape.style();
            }
            out.append(shape.markup()).append('\n');
        }
        return out.append(style.isEmpty() ? "" : "</g>\n").toString();
    }

    /** Make one path of lines that follow each other, so that dashes run on and corners join. */
    private static List<SvgReader.Shape> joined(List<SvgReader.Shape> shapes) {
        var result = new ArrayList<SvgReader.Shape>();
        for (SvgReader.Shape shape : shapes) {
            int last = result.size() - 1;
            if (last >= 0 && result.get(last).continuesWith(shape)) {
                result.set(last, result.get(last).joined(shape));
            } else {
                result.add(shape);
            }
        }
        return result;
    }

    private String texts() {
        var out = new StringBuilder();
        String style = "";
        for (Label label : labels) {
            String next = style(label);
            if (!next.equals(style)) {
                out.append(style.isEmpty() ? "" : "</g>\n")
                        .append("<g ")
                        .append(next)
                        .append(">\n");
                style = next;
            }
            out.append(text(label));
        }
        return out.append(style.isEmpty() ? "" : "</g>\n").toString();
    }

    private static String style(Label label) {
        String hex = Palette.hex(label.color());
        return "fill=\"%s\" font-size=\"%s\" text-anchor=\"%s\" style=\"fill:%s\""
                .formatted(
                        hex,
                        Trim.number(label.size()),
                        label.anchor().css(),
                        Palette.css(label.color()).orElse(hex));
    }

    private static String text(Label label) {
        var out = new StringBuilder("<text x=\"" + Trim.number(label.x()) + "\" y=\"");
        out.append(Trim.number(label.y())).append("\">");
        double rise = 0;
        for (TextRun run : TextRun.of(label.text())) {
            double wanted = run.raised() ? -TextRun.RAISE * label.size() : 0;
            if (wanted == rise && !run.raised()) {
                out.append(Html.escape(run.text()));
            } else {
                double size = label.size() * (run.raised() ? TextRun.RAISED_SCALE : 1);
                out.append("<tspan dy=\"").append(Trim.number(wanted - rise));
                out.append("\" font-size=\"").append(Trim.number(size)).append("\">");
                out.append(Html.escape(run.text())).append("</tspan>");
            }
            rise = wanted;
        }
        return out.append("</text>\n").toString();
    }

    private static String checksum(String content) {
        var crc = new CRC32();
        crc.update(content.getBytes(StandardCharsets.UTF_8));
        String digits = Long.toHexString(crc.getValue());
        return "0".repeat(8 - digits.length()) + digits;
    }
}
