package workbook.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import workbook.gradebook.Change;
import workbook.gradebook.Gradebook;

/** Grades again, shows what would change, and lets it count when asked to. */
@Command(
        name = "regrade",
        description = {
            "Grade again with other tests, points or keys, and show what would change. Nothing"
                    + " counts before --apply, which does not grade again what was shown."
        },
        footer = {
            "",
            "Manual scores stay; it is said where the grader now gives something else. Export the"
                    + " feedback afterwards: workbook gradebook export feedback --out DIR."
        })
final class GradebookRegrade implements Callable<Integer> {

    @ParentCommand private GradebookCommand parent;

    @Mixin private GradingOptions grading;

    @Mixin private GradebookPlace place;

    @ArgGroup private @Nullable What what;

    /** Show or do. */
    static final class What {
        @Option(names = "--dry-run", description = "Show what would change (default).")
        @SuppressWarnings("unused") // says what is the default anyway
        private boolean dryRun;

        @Option(names = "--apply", description = "Let the new gradings and rules count.")
        private boolean apply;
    }

    @Option(names = "--student", paramLabel = "KEY", description = "Only these students.")
    private List<String> students = List.of();

    @Option(names = "--never-lower", description = "Leave those alone whose sum would become less.")
    private boolean neverLower;

    @Override
    public Integer call() {
        var workbook = parent.workbook();
        var console = workbook.console();
        try (Gradebook gradebook = place.open();
                var progress = Progress.of(console)) {
            var request = grading.request(workbook, Path.of(""));
            var regrade = gradebook.regrade(request, progress.grading());
            var changes = regrade.changes(change -> wanted(change.student()));
            var totals = regrade.totals(this::wanted, neverLower);
            var applied = new TreeSet<String>();
            if (what != null && what.apply) {
                applied.addAll(regrade.apply(this::wanted, neverLower));
                totals.forEach(total -> applied.add(total.student()));
            }
            if (workbook.json()) {
                var tree = new LinkedHashMap<String, Object>();
                tree.put("changes", changes.stream().map(GradebookRegrade::json).toList());
                tree.put("totals", totals.stream().map(GradebookRegrade::json).toList());
                tree.put("applied", List.copyOf(applied));
                console.json(tree);
                return ExitCode.DONE;
            }
            changes.forEach(change -> console.result(line(change)));
            totals.forEach(total -> console.result(line(total)));
            console.result(
                    what != null && what.apply
                            ? "applied for " + Words.count(applied.size(), "student")
                            : Words.count(changes.size() + totals.size(), "change")
                                    + "; nothing is applied: add --apply");
            gradebook.flags(regrade.assignment()).forEach(console::message);
            return ExitCode.DONE;
        }
    }

    private boolean wanted(String student) {
        return students.isEmpty() || students.contains(student);
    }

    private static String line(Change change) {
        return change.student()
                + "  "
                + change.exercise()
                + "  "
                + change.before().toPlainString()
                + " -> "
                + change.after().toPlainString()
                + "  "
                + change.why();
    }

    private static Map<String, Object> json(Change change) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("student", change.student());
        tree.put("exercise", change.exercise());
        tree.put("before", change.before());
        tree.put("after", change.after());
        tree.put("why", change.why());
        return tree;
    }
}
