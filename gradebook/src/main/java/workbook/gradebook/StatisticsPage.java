package workbook.gradebook;

import java.util.Locale;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import workbook.gradebook.internal.Charts;

/** The item analysis as one page of HTML, without scripts and nothing from elsewhere. */
public final class StatisticsPage {

    private static final String STYLE =
            """
            :root { color-scheme: light dark; --ink: #1d2126; --soft: #5b6470; --paper: #fff; --line: #dde1e6; --bad: #a3211b; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e7eaee; --soft: #a5aeb9; --paper: #14171b; --line: #343a42; --bad: #ff9d94; } }
            * { box-sizing: border-box; }
            body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
            main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
            figure { margin: 1.5rem 0; background: #fff; border: 1px solid var(--line); border-radius: .4rem; padding: .5rem; }
            figure svg { width: 100%; height: auto; display: block; }
            figcaption { color: #1d2126; padding: .3rem .5rem; }
            .table { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; margin: 1.5rem 0; }
            caption { text-align: left; font-weight: 600; }
            th, td { text-align: left; font-weight: 400; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); }
            thead th { color: var(--soft); }
            .number { text-align: right; font-variant-numeric: tabular-nums; }
            .low { color: var(--bad); font-weight: 600; }
            """;

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
        figure(page, Charts.totals(analysis.totals()), "How many students have how many points.");
        table(page, exercises);
        figure(
                page,
                Charts.items(
                        exercises.stringColumn("exercise").asList(),
                        exercises.doubleColumn("difficulty").asDoubleArray(),
                        exercises.doubleColumn("discrimination").asDoubleArray()),
                "Difficulty and discrimination of each exercise; the table above has the numbers.");
        if (!analysis.tests().isEmpty()) {
            table(page, analysis.tests());
        }
        page.append("<p>Difficulty: mean share of the points, 1 is easy. Discrimination:");
        page.append(" correlation with the points of all other exercises; below 0.2 (marked) an");
        page.append(" exercise tells little about the rest, below zero look at its tests. Index:");
        page.append(" mean share of the best 27 % less that of the worst.</p>\n");
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void figure(StringBuilder page, String svg, String caption) {
        page.append("<figure>\n<div role=\"img\" aria-label=\"").append(escape(caption));
        page.append("\">\n").append(svg).append("</div>\n<figcaption>").append(escape(caption));
        page.append("</figcaption>\n</figure>\n");
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
