package mlsys.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import mlsys.notebook.internal.ChartData;
import mlsys.notebook.internal.Frame;
import mlsys.notebook.internal.LineLayout;
import mlsys.notebook.internal.LineLayout.Level;
import mlsys.notebook.internal.LineLayout.Line;
import mlsys.notebook.internal.LineLayout.Point;

/**
 * Points and lines over two axes, each named where it is drawn. Not safe for use by several
 * threads; the figure it makes is.
 */
public final class LineChart {

    private static final int SAMPLES = 97;

    private final String title;
    private final List<Point> points = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private final List<Point> notes = new ArrayList<>();
    private String xTitle = "";
    private String yTitle = "";
    private String description = "";
    private boolean logX;
    private boolean logY;

    LineChart(String title) {
        this.title = title;
    }

    /** Name the horizontal axis, with its unit. */
    public LineChart x(String axisTitle) {
        xTitle = axisTitle.toString();
        return this;
    }

    /** Name the vertical axis, with its unit. */
    public LineChart y(String axisTitle) {
        yTitle = axisTitle.toString();
        return this;
    }

    /** Make the horizontal axis logarithmic. */
    public LineChart logX() {
        logX = true;
        return this;
    }

    /** Make the vertical axis logarithmic. */
    public LineChart logY() {
        logY = true;
        return this;
    }

    /** Draw a dot and name it. */
    public LineChart point(String name, double x, double y) {
        points.add(new Point(name.toString(), x, y, false));
        return this;
    }

    /** Draw a ring, for a number somebody estimated, and name it. */
    public LineChart estimate(String name, double x, double y) {
        points.add(new Point(name.toString(), x, y, true));
        return this;
    }

    /** Draw a line through the points and name it. */
    public LineChart line(String name, double[] x, double[] y) {
        if (x.length != y.length || x.length < 2) {
            throw new IllegalArgumentException(
                    "chart \"%s\": line \"%s\" needs two or more points with an x and a y each, but has %s x and %s y"
                            .formatted(title, name, x.length, y.length));
        }
        lines.add(new Line(name.toString(), x.clone(), y.clone(), false));
        return this;
    }

    /** Draw {@code function} from {@code from} to {@code to} and name it. */
    public LineChart curve(String name, DoubleUnaryOperator function, double from, double to) {
        lines.add(sample(name.toString(), function, from, to, false));
        return this;
    }

    /** Draw a thin dashed curve to compare the others with. */
    public LineChart reference(String name, DoubleUnaryOperator function, double from, double to) {
        lines.add(sample(name.toString(), function, from, to, true));
        return this;
    }

    /** Draw a thin dashed level across the plot: a floor, a limit. */
    public LineChart level(String name, double y) {
        levels.add(new Level(name.toString(), y));
        return this;
    }

    /** Say, beside a place of the plot, the one thing to see. */
    public LineChart note(String words, double x, double y) {
        notes.add(new Point(words.toString(), x, y, false));
        return this;
    }

    /** Say in words what the chart shows; without this its numbers are listed. */
    public LineChart describe(String words) {
        description = words.toString();
        return this;
    }

    /** Lay it out. */
    public Figure figure() {
        ChartData.requireSome(points.size() + lines.size(), title, "add a point or a line");
        check();
        var layout = new LineLayout(points, lines, levels, notes, logX, logY, xTitle, yTitle);
        String numbers = String.join("\n", numbers());
        String words = description.isEmpty() ? numbers.replace("\n", "; ") : description;
        return new Figure(
                title,
                words,
                title + "\n" + numbers,
                layout.at(Frame.Format.WIDE),
                layout.at(Frame.Format.NARROW));
    }

    private void check() {
        for (Point p : points) {
            ChartData.drawable(p.x(), logX, title, "x of \"" + p.name() + "\"");
            ChartData.drawable(p.y(), logY, title, "y of \"" + p.name() + "\"");
        }
        for (Line line : lines) {
            for (int i = 0; i < line.x().length; i++) {
                ChartData.drawable(
                        line.x()[i], logX, title, "x " + (i + 1) + " of \"" + line.name() + "\"");
                ChartData.drawable(
                        line.y()[i], logY, title, "y " + (i + 1) + " of \"" + line.name() + "\"");
            }
        }
        levels.forEach(l -> ChartData.drawable(l.y(), logY, title, "level \"" + l.name() + "\""));
        for (Point p : notes) {
            ChartData.drawable(p.x(), logX, title, "x of the note");
            ChartData.drawable(p.y(), logY, title, "y of the note");
        }
    }

    private List<String> numbers() {
        var list = new ArrayList<String>();
        for (Point p : points) {
            String mark = p.estimate() ? " (estimate)" : "";
            list.add(p.name() + mark + ": " + say(p.x(), p.y()));
        }
        for (Line line : lines) {
            int last = line.x().length - 1;
            String from = say(line.x()[0], line.y()[0]);
            list.add(line.name() + ": " + from + " to " + say(line.x()[last], line.y()[last]));
        }
        levels.forEach(level -> list.add(level.name() + ": " + ChartData.say(level.y())));
        notes.forEach(note -> list.add(note.name()));
        return list;
    }

    private static String say(double x, double y) {
        return ChartData.say(y) + " at " + ChartData.say(x);
    }

    private Line sample(
            String name, DoubleUnaryOperator function, double from, double to, boolean reference) {
        double[] x = new double[SAMPLES];
        double[] y = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            double share = (double) i / (SAMPLES - 1);
            x[i] = logX ? from * Math.pow(to / from, share) : from + (to - from) * share;
            y[i] = function.applyAsDouble(x[i]);
        }
        return new Line(name, x, y, reference);
    }
}
