package workbook.site.internal.epub;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Outlines of letters from the face that PDFBox brings along (Liberation Sans, SIL OFL): the same
 * on every machine, also on one without fonts.
 */
final class Letters {

    private static final String FACE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont face;
    private final CmapLookup glyphs;

    private Letters(TrueTypeFont face) throws IOException {
        this.face = face;
        glyphs = face.getUnicodeCmapLookup();
    }

    static Letters get() {
        try (InputStream in = PDDocument.class.getResourceAsStream(FACE)) {
            if (in == null) {
                throw new IllegalStateException("PDFBox no longer brings " + FACE);
            }
            return new Letters(new TTFParser().parse(new RandomAccessReadBuffer(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the face has all letters of a text. */
    boolean canWrite(String text) {
        return text.codePoints().allMatch(letter -> glyphs.getGlyphId(letter) != 0);
    }

    /** Return a line of text as a shape, its base line beginning at a point. */
    Shape outline(String text, double x, double y, double size) {
        var outline = new Path2D.Double();
        double scale = size / unitsPerEm();
        double at = x;
        for (int letter : text.codePoints().toArray()) {
            int glyph = glyphs.getGlyphId(letter);
            var place = AffineTransform.getTranslateInstance(at, y);
            place.scale(scale, -scale); // a font's y axis points up
            outline.append(path(glyph).getPathIterator(place), false);
            at += width(glyph) * scale;
        }
        return outline;
    }

    private int unitsPerEm() {
        try {
            return face.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int width(int glyph) {
        try {
            return face.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Shape path(int glyph) {
        try {
            return face.getGlyph().getGlyph(glyph).getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
