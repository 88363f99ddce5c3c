package workbook.site.internal.map;

import workbook.site.internal.map.Layout.Spot;

/**
 * The grid of a chapter's drawing, in pixels.
 *
 * @param y where the first row begins
 */
record Boxes(int y) {

    static final int WIDTH = 138;
    static final int HEIGHT = 40;
    static final int GAP = 19;
    private static final int STEP = 72;

    static int page(int columns) {
        return columns * (WIDTH + GAP) + GAP;
    }

    int left(Spot spot) {
        return GAP + spot.column() * (WIDTH + GAP);
    }

    int centre(Spot spot) {
        return left(spot) + WIDTH / 2;
    }

    /** The middle of the gap before a column. */
    double edge(int column) {
        return column * (WIDTH + GAP) + GAP / 2.0;
    }

    int top(int row) {
        return y + row * STEP;
    }

    int bottom(int row) {
        return top(row) + HEIGHT;
    }
}
