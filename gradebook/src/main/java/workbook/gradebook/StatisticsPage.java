package workbook.gradebook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The item analysis as one page of HTML, without scripts and nothing from elsewhere. */
public final class StatisticsPage {

    private static final String STYLE =
            """
            :root { color-scheme: light dark; --ink: #1d2126; --soft: #5b6470; --paper: #fff; --line: #dde1e6; --bad: #a3211b; --first: #1a56a8; --second: #b86e00; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e7eaee; --soft: #a5aeb9; --paper: #14171b; --line: #343a42; --bad: #ff9d94; --first: #7fb2f5; --second: #e5a84b; } }
            * { box-sizing: border-box; }
            body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
            main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
            figure { margin: 1.5rem 0; border: 1px solid var(--line); border-radius: .4rem; padding: .75rem 1rem; }
            figcaption { font-weight: 600; margin-bottom: .5rem; }
            .bars { display: grid; grid-template-columns: fit-content(45%) 1fr; gap: .1rem .8rem; margin: 0; }
            .bars dt { overflow-wrap: anywhere; color: var(--soft); }
            .bars dd { grid-column: 2; margin: 0; display: flex; align-items: center; gap: .5rem; font-variant-numeric: tabular-nums; line-height: 1.3; }
            .bars dd.second { margin-bottom: .4rem; }
            .bars i { height: .8em; background: var(--first); border-radius: 0 .2rem .2rem 0; }
            .bars .second i { background: var(--second); }
            .bars .below i { background: repeating-linear-gradient(135deg, var(--bad) 0 .2rem, transparent .2rem .35rem); }
            .table { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; margin: 1.5rem 0; }
            caption { text-align: left; font-weight: 600; }
            th, td { text-align: left; font-weight: 400; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); }
            thead th { color: var(--soft); }
            .number { text-align: right; font-variant-numeric: tabular-nums; }
            .low { color: var(--bad); font-weight: 600; }
            """;

    private static final int BINS = 10;

    private StatisticsPage() {}

    /** Return the page. */
    public static String of(String title, ItemAnalysis analysis) {
        var exercises = analysis.exercises();
        var page = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n");
        page.append("<meta charset=\"utf-8\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.append("<title>Statistics: ").append(escape(title)).append("</title>\n<style>\n");
        page.append(STYLE).append("</style>\n</head>\n<body>\n<main>\n<h1>").append(escape(title));
        page.append("</h1>\n<p>").append(analysis.size()).append(" students handed in. Cronbach's");
        page.append(" alpha: ").append(number(analysis.alpha())).append(".</p>\n");
        totals(page, analysis.totals());
        table(page, exercises);
        items(
                page,
                exercises.stringColumn("exercise").asList(),
                exercises.doubleColumn("difficulty").asDoubleArray(),
                exercises.doubleColumn("discrimination").asDoubleArray());
        if (!analysis.tests().isEmpty()) {
            table(page, analysis.tests());
        }
        page.append("<p>Difficulty: mean share of the points, 1 is easy. Discrimination:");
        page.append(" correlation with the points of all other exercises; below 0.2 (marked) an");
        page.append(" exercise tells little about the rest, below zero look at its tests. Index:");
        page.append(" mean share of the best 27 % less that of the worst.</p>\n");
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void totals(StringBuilder page, double[] percents) {
        var counts = new int[BINS];
        for (var percent : percents) {
            counts[(int) Math.min(BINS - 1, Math.max(0, percent / BINS))]++;
        }
        var most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        figure(page, "How many students have how many percent of the points");
        for (var i = 0; i < BINS; i++) {
            name(page, i * 100 / BINS + "–" + (i + 1) * 100 / BINS + " %");
            bar(page, "first", (double) counts[i] / most, "" + counts[i]);
        }
        page.append("</dl>\n</figure>\n");
    }

    private static void items(
            StringBuilder page, List<String> names, double[] difficulty, double[] discrimination) {
        figure(page, "Each exercise: difficulty above, discrimination below it");
        for (var i = 0; i < names.size(); i++) {
            name(page, names.get(i));
            bar(page, "first", difficulty[i], number(difficulty[i]));
            var below = discrimination[i] < 0 ? "second below" : "second";
            bar(page, below, discrimination[i], number(discrimination[i]));
        }
        page.append("</dl>\n</figure>\n");
    }

    private static void figure(StringBuilder page, String caption) {
        page.append("<figure>\n<figcaption>").append(escape(caption));
        page.append("</figcaption>\n<dl class=\"bars\">\n");
    }

    private static void name(StringBuilder page, String name) {
        page.append("<dt>").append(escape(name)).append("</dt>\n");
    }

    /** A bar of up to 85 % of the place, with its number behind it; none for what is unknown. */
    private static void bar(StringBuilder page, String kind, double share, String number) {
        var width = Double.isNaN(share) ? 0 : Math.round(850 * Math.abs(share)) / 10.0;
        page.append("<dd class=\"").append(kind).append("\"><i style=\"width: ").append(width);
        page.append("%\"></i>").append(number).append("</dd>\n");
    }

    private static void table(StringBuilder page, Table table) {
        page.append("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"");
        page.append(escape(table.name())).append("\">\n<table>\n<caption>");
        page.append(escape(table.name())).append("</caption>\n<thead><tr>");
        for (var column : table.columns()) {
            var number = column instanceof NumericColumn<?>;
            page.append(number ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">");
            page.append(escape(column.name())).append("</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        for (var row = 0; row < table.rowCount(); row++) {
            page.append("<tr>");
            for (var column : table.columns()) {
                page.append(cell(column, row));
            }
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table>\n</div>\n");
    }

    private static String cell(Column<?> column, int row) {
        if (!(column instanceof NumericColumn<?> numbers)) {
            return "<td>" + escape(column.getString(row)) + "</td>";
        }
        var value = numbers.getDouble(row);
        var low = column.name().equals("discrimination") && value < 0.2;
        var text = column instanceof IntColumn ? column.getString(row) : number(value);
        return "<td class=\"number" + (low ? " low" : "") + "\">" + text + "</td>";
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
