package mlsys.notebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mlsys.Quantity;
import mlsys.Unit;
import mlsys.WhatIf;
import mlsys.notebook.internal.Digits;

/**
 * A computed amount whose inputs a reader can move. On a page it is sliders that compute with the
 * same formulas; everywhere else it is a table of settings: the amount as it stands, and each input
 * at both ends. Made by {@link Notebooks#whatIf}. Immutable.
 *
 * <pre>{@code
 * whatIf(days, "training time", DAY, 0).slide("N", "accelerators", ONE, 256, 16_384)
 * }</pre>
 */
public final class Sliders implements Shown {

    private final WhatIf question;
    private final Reading result;
    private final List<Slider> sliders;

    private Sliders(WhatIf question, Reading result, List<Slider> sliders) {
        this.question = question;
        this.result = result;
        this.sliders = List.copyOf(sliders);
    }

    /** How an amount is read off: what it is called, its unit and its decimals. */
    private record Reading(String name, Unit unit, int decimals) {

        String text(Quantity amount) {
            return Digits.fixed(amount.in(unit), decimals);
        }

        String heading() {
            String symbol = unit.toString().replaceFirst("^1/", "/");
            return symbol.equals("1") ? name : name + " (" + symbol + ")";
        }

        Map<String, Object> tree(double at) {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("name", name);
            tree.put("unit", unit.toString());
            tree.put("scale", Quantity.of(1, unit).value());
            tree.put("decimals", decimals);
            tree.put("at", at);
            return tree;
        }
    }

    private record Slider(String input, Reading reading, double low, Quantity at, double high) {

        Quantity end(boolean upper) {
            return Quantity.of(upper ? high : low, reading.unit());
        }

        Map<String, Object> tree(boolean whole) {
            Map<String, Object> tree = reading.tree(at.value());
            tree.put("low", end(false).value());
            tree.put("high", end(true).value());
            tree.put("whole", whole);
            return tree;
        }
    }

    static Sliders of(Quantity amount, String name, Unit unit, int decimals) {
        var reading = new Reading(Objects.requireNonNull(name, "name"), unit, decimals);
        reading.text(amount);
        return new Sliders(amount.whatIf(), reading, List.of());
    }

    /**
     * Let an input be moved from {@code low} to {@code high}.
     *
     * @param input its symbol in the explanation of the amount
     * @param name what a reader calls it
     * @throws IllegalArgumentException if there is no such input, or its amount at hand is not
     *     between the ends
     */
    public Sliders slide(String input, String name, Unit unit, double low, double high) {
        Quantity at = question.amount(input);
        double now = at.in(unit);
        if (!(low < high && low <= now && now <= high)) {
            throw new IllegalArgumentException(
                    "the slider of %s must go up from %s to %s and have the amount at hand, %s, between"
                            .formatted(input, low, high, now));
        }
        var more = new ArrayList<>(sliders);
        int decimals = decimals(low, now, high);
        more.add(new Slider(input, new Reading(name, unit, decimals), low, at, high));
        return new Sliders(question, result, more);
    }

    /** So many decimals that each of the numbers is written in full, but at most six. */
    private static int decimals(double... numbers) {
        int most = 0;
        for (double number : numbers) {
            var plain = new java.math.BigDecimal(Double.toString(number)).stripTrailingZeros();
            most = Math.max(most, plain.scale());
        }
        return Math.min(6, most);
    }

    /** One line of the table: the inputs in the order of the sliders, then the result. */
    private record Setting(List<Quantity> inputs, Quantity result) {}

    /** The amount as it stands between the ends of each slider; at most three for one slider. */
    private List<Setting> settings() {
        if (sliders.isEmpty()) {
            throw new IllegalStateException(
                    "whatIf(\"" + result.name() + "\") has no slider: add .slide(…)");
        }
        var settings = new ArrayList<Setting>();
        settings.add(setting(-1, false));
        for (int i = 0; i < sliders.size(); i++) {
            settings.add(i == 0 ? 0 : settings.size(), setting(i, false));
            settings.add(setting(i, true));
        }
        return settings;
    }

    private Setting setting(int moved, boolean upper) {
        var inputs = new ArrayList<Quantity>();
        sliders.forEach(slider -> inputs.add(slider.at()));
        if (moved < 0) {
            return new Setting(inputs, asItStands());
        }
        Quantity end = sliders.get(moved).end(upper);
        inputs.set(moved, end);
        return new Setting(inputs, question.with(sliders.get(moved).input(), end));
    }

    private Quantity asItStands() {
        Slider any = sliders.get(0);
        return question.with(any.input(), any.at());
    }

    private List<String> texts(Setting setting) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < sliders.size(); i++) {
            texts.add(sliders.get(i).reading().text(setting.inputs().get(i)));
        }
        texts.add(result.text(setting.result()));
        return texts;
    }

    private TableView table() {
        var headings = new ArrayList<String>();
        sliders.forEach(slider -> headings.add(slider.reading().heading()));
        headings.add(result.heading());
        var numeric = Collections.nCopies(headings.size(), true);
        var rows = settings().stream().map(this::texts).toList();
        return new TableView("", "", headings, numeric, rows);
    }

    /** Return what a page needs to compute: steps, sliders, the result, and settings to hold. */
    Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("schema", 1);
        tree.put("result", result.tree(asItStands().value()));
        tree.put("sliders", sliders.stream().map(this::tree).toList());
        tree.put("program", question.program(sliders.stream().map(Slider::input).toList()));
        tree.put("settings", settings().stream().map(this::tree).toList());
        return tree;
    }

    private Map<String, Object> tree(Slider slider) {
        return slider.tree(question.isWhole(slider.input()));
    }

    private Map<String, Object> tree(Setting setting) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("inputs", setting.inputs().stream().map(Quantity::value).toList());
        tree.put("texts", texts(setting));
        return tree;
    }

    /** Return the table of settings. */
    @Override
    public String html() {
        return table().html();
    }

    @Override
    public String text() {
        return table().text();
    }

    @Override
    public String toString() {
        return text();
    }
}
