package mlsys.notebook;

import java.util.ArrayList;
import java.util.List;
import mlsys.notebook.internal.BarLayout;
import mlsys.notebook.internal.BarLayout.Bar;
import mlsys.notebook.internal.ChartData;
import mlsys.notebook.internal.Frame;

/**
 * Bars that lie, so that their names can be read; each ends in its number. Not safe for use by
 * several threads; the figure it makes is.
 */
public final class BarChart {

    private final String title;
    private final List<Bar> bars = new ArrayList<>();
    private String axis = "";
    private String description = "";
    private boolean log;

    BarChart(String title) {
        this.title = title;
    }

    /** Name the axis, with its unit. */
    public BarChart x(String axisTitle) {
        axis = axisTitle.toString();
        return this;
    }

    /**
     * Make the axis logarithmic. Lengths then compare ratios, not amounts: say so in the axis
     * title.
     */
    public BarChart log() {
        log = true;
        return this;
    }

    /** Add a bar, with the text to write at its end. */
    public BarChart bar(String name, double value, Object shown) {
        bars.add(new Bar(name.toString(), value, shown.toString(), false));
        return this;
    }

    /** Add a bar. */
    public BarChart bar(String name, double value) {
        return bar(name, value, ChartData.say(value));
    }

    /** Draw the last bar in the accent colour: the one to see. */
    public BarChart accent() {
        ChartData.requireSome(bars.size(), title, "add a bar before accent()");
        Bar last = bars.remove(bars.size() - 1);
        bars.add(new Bar(last.name(), last.value(), last.shown(), true));
        return this;
    }

    /** Say in words what the chart shows; without this its numbers are listed. */
    public BarChart describe(String words) {
        description = words.toString();
        return this;
    }

    /** Lay it out. */
    public Figure figure() {
        ChartData.requireSome(bars.size(), title, "add a bar");
        for (Bar bar : bars) {
            ChartData.drawable(bar.value(), log, title, "\"" + bar.name() + "\"");
            if (bar.value() < 0) {
                throw new IllegalArgumentException(
                        "chart \"%s\": \"%s\" must be 0 or more, but was %s"
                                .formatted(title, bar.name(), bar.value()));
            }
        }
        var layout = new BarLayout(bars, axis, log);
        var numbers = bars.stream().map(bar -> bar.name() + ": " + bar.shown()).toList();
        String words = description.isEmpty() ? String.join("; ", numbers) : description;
        return new Figure(
                title,
                words,
                title + "\n" + String.join("\n", numbers),
                layout.at(Frame.Format.WIDE),
                layout.at(Frame.Format.NARROW));
    }
}
