package workbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import workbook.gradebook.Gradebook;
import workbook.gradebook.ItemAnalysis;
import workbook.gradebook.StatisticsPage;

/** Says what the class made of each exercise. */
@Command(
        name = "stats",
        description = "Show statistics and an item analysis: difficulty, discrimination, tests.",
        footer = {
            "",
            "Those count who handed in something, with manual scores, without what being late"
                    + " costs. Difficulty is the mean share of the points (1 is easy),"
                    + " discrimination the correlation with all other exercises."
        })
final class GradebookStats implements Callable<Integer> {

    @ParentCommand private GradebookCommand parent;

    @Mixin private GradebookOptions options;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also write stats.html with charts, exercises.csv and tests.csv there.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var console = parent.workbook().console();
        try (Gradebook gradebook = options.open()) {
            var report = gradebook.handedIn(options.assignment(gradebook));
            var analysis = ItemAnalysis.of(report);
            if (out != null) {
                Files.createDirectories(out);
                Files.writeString(
                        out.resolve("stats.html"), StatisticsPage.of(report.title(), analysis));
                analysis.exercises().write().csv(out.resolve("exercises.csv").toFile());
                analysis.tests().write().csv(out.resolve("tests.csv").toFile());
            }
            if (parent.workbook().json()) {
                var tree = new LinkedHashMap<String, Object>();
                tree.put("assignment", report.assignment());
                tree.put("students", analysis.size());
                tree.put("alpha", finite(analysis.alpha()));
                tree.put("exercises", rows(analysis.exercises()));
                tree.put("tests", rows(analysis.tests()));
                console.json(tree);
                return ExitCode.DONE;
            }
            console.result(analysis.size() + " of the class handed in");
            console.result(rounded(analysis.exercises()).printAll());
            if (out != null) {
                console.result("wrote " + out.resolve("stats.html"));
            }
            gradebook.flags(report.assignment()).forEach(console::message);
            return ExitCode.DONE;
        }
    }

    private static Table rounded(Table table) {
        var number = new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        table.columns().stream()
                .filter(DoubleColumn.class::isInstance)
                .map(DoubleColumn.class::cast)
                .forEach(column -> column.setPrintFormatter(number, "–"));
        return table;
    }

    private static List<Map<String, Object>> rows(Table table) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var row = 0; row < table.rowCount(); row++) {
            var tree = new LinkedHashMap<String, Object>();
            for (var column : table.columns()) {
                var value = column.get(row);
                tree.put(column.name(), value instanceof Double number ? finite(number) : value);
            }
            rows.add(tree);
        }
        return rows;
    }

    private static @Nullable Object finite(double value) {
        return Double.isFinite(value) ? (Object) value : null;
    }
}
