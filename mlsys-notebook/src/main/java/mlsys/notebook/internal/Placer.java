package mlsys.notebook.internal;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import mlsys.notebook.internal.Label.Anchor;

/**
 * Finds room for labels beside what they name: each goes to the first of its places that covers
 * neither a mark nor a line nor another label, or to the one that covers least.
 */
public final class Placer {

    private static final double GAP = 7;
    private static final double CLEARANCE = 3;

    private final Rectangle2D room;
    private final double size;
    private final List<Rectangle2D> boxes = new ArrayList<>();
    private final List<Line2D> lines = new ArrayList<>();

    /** Place labels of one {@code size} inside {@code room}. */
    public Placer(Rectangle2D room, double size) {
        this.room = room;
        this.size = size;
    }

    /** Keep labels away from a mark. */
    public void avoid(Point2D mark, double radius) {
        boxes.add(
                new Rectangle2D.Double(
                        mark.getX() - radius, mark.getY() - radius, radius * 2, radius * 2));
    }

    /** Keep labels away from a box. */
    public void avoid(Rectangle2D box) {
        boxes.add(box);
    }

    /** Keep labels away from a line. */
    public void avoid(Line2D line) {
        lines.add(line);
    }

    /** Name a mark: to its right or left, above or below. */
    public Label beside(Point2D at, String text, Color color) {
        double x = at.getX();
        double y = at.getY();
        double middle = y + size * 0.35;
        double above = y - GAP;
        double below = y + GAP + size * 0.78;
        return best(
                List.of(
                        new Label(x + GAP + 1, middle, text, Anchor.START, color, size),
                        new Label(x - GAP - 1, middle, text, Anchor.END, color, size),
                        new Label(x, above, text, Anchor.MIDDLE, color, size),
                        new Label(x, below, text, Anchor.MIDDLE, color, size),
                        new Label(x + GAP, above, text, Anchor.START, color, size),
                        new Label(x - GAP, above, text, Anchor.END, color, size),
                        new Label(x + GAP, below, text, Anchor.START, color, size),
                        new Label(x - GAP, below, text, Anchor.END, color, size)));
    }

    /** Name a line that runs through {@code points}, best near its end. */
    public Label along(List<Point2D> points, String text, Color color) {
        var places = new ArrayList<Label>();
        for (double share : new double[] {1, 0.85, 0.7, 0.55, 0.4, 0.25, 0.1}) {
            Point2D at = at(points, share);
            for (double gap : new double[] {GAP, 2 * GAP}) {
                double above = at.getY() - gap;
                double below = at.getY() + gap + size * 0.78;
                for (Anchor anchor : List.of(Anchor.END, Anchor.MIDDLE, Anchor.START)) {
                    places.add(new Label(at.getX(), above, text, anchor, color, size));
                    places.add(new Label(at.getX(), below, text, anchor, color, size));
                }
            }
        }
        return best(places);
    }

    private static Point2D at(List<Point2D> points, double share) {
        double index = share * (points.size() - 1);
        int low = Math.min((int) index, points.size() - 1);
        Point2D from = points.get(low);
        Point2D to = points.get(Math.min(low + 1, points.size() - 1));
        double rest = index - low;
        return new Point2D.Double(
                from.getX() + (to.getX() - from.getX()) * rest,
                from.getY() + (to.getY() - from.getY()) * rest);
    }

    private Label best(List<Label> places) {
        Label best = places.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (Label place : places) {
            double cost = cost(place.box());
            if (cost < least - 1e-6) {
                best = place;
                least = cost;
            }
        }
        boxes.add(best.box());
        return best;
    }

    private double cost(Rectangle2D box) {
        double cost = 0;
        if (!room.contains(box)) {
            cost += 1e6 + area(box) - area(box.createIntersection(room));
        }
        for (Rectangle2D other : boxes) {
            cost += other.intersects(box) ? 100 + area(other.createIntersection(box)) : 0;
        }
        var clear =
                new Rectangle2D.Double(
                        box.getX() - CLEARANCE,
                        box.getY() - CLEARANCE,
                        box.getWidth() + 2 * CLEARANCE,
                        box.getHeight() + 2 * CLEARANCE);
        for (Line2D line : lines) {
            cost += line.intersects(clear) ? 50 + inside(line, box) : 0;
        }
        return cost;
    }

    /** Estimate how much of the line the box would cover. */
    private static double inside(Line2D line, Rectangle2D box) {
        int covered = 0;
        for (int i = 0; i <= 20; i++) {
            double x = line.getX1() + (line.getX2() - line.getX1()) * i / 20;
            double y = line.getY1() + (line.getY2() - line.getY1()) * i / 20;
            covered += box.contains(x, y) ? 1 : 0;
        }
        return covered * line.getP1().distance(line.getP2()) / 20;
    }

    private static double area(Rectangle2D box) {
        return Math.max(0, box.getWidth()) * Math.max(0, box.getHeight());
    }
}
