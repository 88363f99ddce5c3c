package mlsys.notebook.internal;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Where values fall on one canvas. */
record Axes(Canvas canvas, Scale xs, Scale ys) {

    Point2D at(double x, double y) {
        Rectangle2D plot = canvas.plot();
        return new Point2D.Double(
                plot.getX() + xs.at(x) * plot.getWidth(),
                plot.getMaxY() - ys.at(y) * plot.getHeight());
    }

    Line2D across(LineLayout.Level level) {
        return new Line2D.Double(at(xs.min(), level.y()), at(xs.max(), level.y()));
    }

    List<Point2D> path(LineLayout.Line line) {
        var path = new ArrayList<Point2D>();
        for (int i = 0; i < line.x().length; i++) {
            Point2D next = at(line.x()[i], line.y()[i]);
            int last = path.size() - 1;
            if (last > 0 && straight(path.get(last - 1), path.get(last), next)) {
                path.set(last, next);
            } else {
                path.add(next);
            }
        }
        return path;
    }

    private static boolean straight(Point2D a, Point2D b, Point2D c) {
        boolean onward =
                (b.getX() - a.getX()) * (c.getX() - b.getX())
                                + (b.getY() - a.getY()) * (c.getY() - b.getY())
                        > 0;
        return onward
                && Line2D.ptLineDist(a.getX(), a.getY(), c.getX(), c.getY(), b.getX(), b.getY())
                        < 0.02;
    }

    /** Return twenty places evenly along the way, however few corners it has. */
    static List<Point2D> dense(List<Point2D> path) {
        double length = 0;
        for (int i = 1; i < path.size(); i++) {
            length += path.get(i - 1).distance(path.get(i));
        }
        var places = new ArrayList<Point2D>();
        places.add(path.get(0));
        double passed = 0;
        for (int i = 1; i < path.size(); i++) {
            Point2D from = path.get(i - 1);
            Point2D to = path.get(i);
            double step = from.distance(to);
            while (places.size() <= 20 && length * places.size() / 20 <= passed + step + 1e-9) {
                double share = step == 0 ? 0 : (length * places.size() / 20 - passed) / step;
                places.add(
                        new Point2D.Double(
                                from.getX() + (to.getX() - from.getX()) * share,
                                from.getY() + (to.getY() - from.getY()) * share));
            }
            passed += step;
        }
        return places;
    }
}
