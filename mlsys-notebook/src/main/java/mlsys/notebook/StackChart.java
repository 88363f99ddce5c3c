package mlsys.notebook;

import java.util.ArrayList;
import java.util.List;
import mlsys.notebook.internal.ChartData;
import mlsys.notebook.internal.Frame;
import mlsys.notebook.internal.StackLayout;
import mlsys.notebook.internal.StackLayout.Part;

/**
 * Columns whose parts add up, the parts named beside the last column. Not safe for use by several
 * threads; the figure it makes is.
 */
public final class StackChart {

    private final String title;
    private final List<String> columns = new ArrayList<>();
    private final List<String> totals = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private String xTitle = "";
    private String yTitle = "";
    private String note = "";
    private String description = "";

    StackChart(String title) {
        this.title = title;
    }

    /** Name the columns' axis. */
    public StackChart x(String axisTitle) {
        xTitle = axisTitle.toString();
        return this;
    }

    /** Name the amounts' axis, with its unit. */
    public StackChart y(String axisTitle) {
        yTitle = axisTitle.toString();
        return this;
    }

    /** Name the columns from left to right. */
    public StackChart columns(String... names) {
        columns.clear();
        List.of(names).forEach(name -> columns.add(name.toString()));
        return this;
    }

    /** Add a part on top of the others, one amount a column. */
    public StackChart part(String name, double... amounts) {
        parts.add(new Part(name.toString(), amounts.clone()));
        return this;
    }

    /** Write these texts above the columns. */
    public StackChart totals(Object... texts) {
        totals.clear();
        List.of(texts).forEach(text -> totals.add(text.toString()));
        return this;
    }

    /** Say the one thing to see, above the columns. */
    public StackChart note(String words) {
        note = words.toString();
        return this;
    }

    /** Say in words what the chart shows; without this its numbers are listed. */
    public StackChart describe(String words) {
        description = words.toString();
        return this;
    }

    /** Lay it out. */
    public Figure figure() {
        ChartData.requireSome(columns.size(), title, "name its columns");
        ChartData.requireSome(parts.size(), title, "add a part");
        check();
        var layout = new StackLayout(columns, parts, totals, xTitle, yTitle, note);
        String words = description.isEmpty() ? String.join("; ", numbers()) : description;
        return new Figure(
                title,
                words,
                title + "\n" + String.join("\n", numbers()),
                layout.at(Frame.Format.WIDE),
                layout.at(Frame.Format.NARROW));
    }

    private void check() {
        if (!totals.isEmpty()) {
            requireOneEach("totals", totals.size());
        }
        for (Part part : parts) {
            requireOneEach("\"" + part.name() + "\"", part.amounts().length);
            for (int i = 0; i < part.amounts().length; i++) {
                double amount = part.amounts()[i];
                String what = "\"%s\" at %s".formatted(part.name(), columns.get(i));
                ChartData.drawable(amount, false, title, what);
                if (amount < 0) {
                    throw new IllegalArgumentException(
                            "chart \"%s\": %s must be 0 or more, but was %s"
                                    .formatted(title, what, amount));
                }
            }
        }
    }

    private void requireOneEach(String what, int count) {
        if (count != columns.size()) {
            throw new IllegalArgumentException(
                    "chart \"%s\": %s must have one entry a column, but has %s for %s columns"
                            .formatted(title, what, count, columns.size()));
        }
    }

    private List<String> numbers() {
        var list = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            var amounts =
                    parts.stream()
                            .map(p -> p.name() + " " + ChartData.say(p.amounts()[column]))
                            .toList();
            list.add(columns.get(i) + ": " + String.join(", ", amounts));
        }
        if (!note.isEmpty()) {
            list.add(note);
        }
        return list;
    }
}
