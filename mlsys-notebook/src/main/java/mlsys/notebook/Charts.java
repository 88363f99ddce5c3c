package mlsys.notebook;

/**
 * Charts in one theme: light grid, no frame, direct labels, units in the axis titles.
 *
 * <p>Each starts with a title, which readers do not see but hear (it names the picture for screen
 * readers), and ends with {@code figure()}. Any text may be a {@link Formatted} number.
 */
public final class Charts {

    private Charts() {}

    /** Start a chart of points and lines. */
    public static LineChart lines(String title) {
        return new LineChart(title.toString());
    }

    /** Start a chart of columns whose parts add up. */
    public static StackChart stack(String title) {
        return new StackChart(title.toString());
    }

    /** Start a chart of bars, each with its own name. */
    public static BarChart bars(String title) {
        return new BarChart(title.toString());
    }
}
