package workbook.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.book.Book;
import workbook.book.BookProblem;
import workbook.book.BuildOptions;
import workbook.dialect.Nearest;

/** Says how a number came about. */
@Command(
        name = "explain",
        description = "Say how a number of a chapter, or a constant, came about.",
        footer = {
            "",
            "Examples:",
            "  workbook explain 'vol1/introduction#training-gpt3'",
            "  workbook explain hardware.nvidia.A100_MEM_BW"
        })
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand private Workbook workbook;

    @Parameters(
            paramLabel = "NAME|CHAPTER#NAME",
            description = "A constant's name, or a chapter's id, # and a value's name.")
    private String name;

    @Override
    public Integer call() {
        return name.contains("#") ? value() : constant();
    }

    private int value() {
        var book = Book.load(workbook.book());
        var chapter = name.substring(0, name.indexOf('#'));
        var options = new BuildOptions(Set.of(chapter), true, false);
        var report = book.execute(options, Progress.of(workbook.console()));
        var values = Values.of(report.chapters().get(0).notebook());
        var value = values.get(name);
        if (value == null) {
            report.problems().stream().map(BookProblem::text).forEach(workbook.console()::message);
            return unknown(List.copyOf(values.keySet()));
        }
        if (workbook.json()) {
            workbook.console().json(value);
        } else {
            workbook.console().result(ValueText.of(value));
        }
        return ExitCode.DONE;
    }

    private int constant() {
        try (var library = Library.of(workbook.book())) {
            for (var catalog : library.catalogs()) {
                var text = catalog.explain(name);
                if (text.isPresent()) {
                    if (workbook.json()) {
                        workbook.console().json(Map.of("name", name, "text", text.get()));
                    } else {
                        workbook.console().result(text.get());
                    }
                    return ExitCode.DONE;
                }
            }
            var known = new ArrayList<String>();
            library.catalogs()
                    .forEach(catalog -> catalog.find("").forEach(entry -> known.add(entry.name())));
            return unknown(known);
        }
    }

    private int unknown(List<String> known) {
        var nearest =
                Nearest.to(name, known).map(other -> "; did you mean " + other + "?").orElse("");
        workbook.console().message("workbook: nothing is named \"" + name + "\"" + nearest);
        return ExitCode.CONTENT_ERRORS;
    }
}
