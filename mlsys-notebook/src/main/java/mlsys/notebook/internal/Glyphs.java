package mlsys.notebook.internal;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bundled sans face: how wide a text is, and what it looks like. The same on every machine,
 * because no font of the machine is asked.
 */
public final class Glyphs {

    private static final double EM = 1000;
    private static final double FALLBACK_ADVANCE = 640;
    // the page may bring a wider face than ours
    private static final double AIR = 1.1;
    private static final Pattern STEP = Pattern.compile("([MLQCZ])([-0-9 ]*)");
    private static final Map<Integer, Glyph> GLYPHS = load();

    private Glyphs() {}

    private record Glyph(double advance, String path) {}

    /** Return the width of {@code text} set at {@code size}; digits all take the same room. */
    public static double width(String text, double size) {
        double width = 0;
        for (TextRun run : TextRun.of(text)) {
            double scale = run.raised() ? TextRun.RAISED_SCALE : 1;
            width += run.text().codePoints().mapToDouble(Glyphs::advance).sum() * scale;
        }
        return width * size / EM;
    }

    /** Return the room to keep free for {@code text} at {@code size} in any common sans face. */
    public static double room(String text, double size) {
        return width(text, size) * AIR;
    }

    /** Return the outline of {@code text} set at {@code size}, its baseline starting at 0, 0. */
    public static Shape outline(String text, double size) {
        var outline = new Path2D.Double();
        double x = 0;
        for (TextRun run : TextRun.of(text)) {
            double scale = size / EM * (run.raised() ? TextRun.RAISED_SCALE : 1);
            double y = run.raised() ? -TextRun.RAISE * size : 0;
            for (int codePoint : run.text().codePoints().toArray()) {
                var at = new AffineTransform(scale, 0, 0, scale, x, y);
                outline.append(path(codePoint).getPathIterator(at), false);
                x += advance(codePoint) * scale;
            }
        }
        return outline;
    }

    private static double advance(int codePoint) {
        int shown = codePoint >= '0' && codePoint <= '9' ? '0' : codePoint;
        Glyph glyph = GLYPHS.get(shown);
        return glyph == null ? FALLBACK_ADVANCE : glyph.advance();
    }

    private static Path2D path(int codePoint) {
        Glyph glyph = GLYPHS.get(codePoint);
        var path = new Path2D.Double();
        Matcher step = STEP.matcher(glyph == null ? "M80 0L80 -700L560 -700L560 0Z" : glyph.path());
        while (step.find()) {
            append(path, step.group(1).charAt(0), numbers(step.group(2)));
        }
        return path;
    }

    private static void append(Path2D path, char kind, double[] at) {
        switch (kind) {
            case 'M' -> path.moveTo(at[0], at[1]);
            case 'L' -> path.lineTo(at[0], at[1]);
            case 'Q' -> path.quadTo(at[0], at[1], at[2], at[3]);
            case 'C' -> path.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
            default -> path.closePath();
        }
    }

    private static double[] numbers(String text) {
        return text.isBlank()
                ? new double[0]
                : Pattern.compile(" ")
                        .splitAsStream(text.strip())
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    private static Map<Integer, Glyph> load() {
        var glyphs = new HashMap<Integer, Glyph>();
        for (String line : resource().split("\n", -1)) {
            String[] parts = line.split(" ", 3);
            if (parts.length > 1) {
                String path = parts.length > 2 ? parts[2] : "";
                var glyph = new Glyph(Double.parseDouble(parts[1]), path);
                glyphs.put(Integer.parseInt(parts[0], 16), glyph);
            }
        }
        return Map.copyOf(glyphs);
    }

    private static String resource() {
        String name = "/mlsys/notebook/font/sans.glyphs";
        try (InputStream in = Glyphs.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
