package workbook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What was graded, and what people add to it. */
@Command(
        name = "gradebook",
        description = {
            "Show, mark by hand, grade again and export what workbook grade keeps in its gradebook."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            GradebookStats.class,
            GradebookRegrade.class,
            GradebookComment.class,
            GradebookExport.class
        })
final class GradebookCommand implements Callable<Integer> {

    @ParentCommand private Workbook workbook;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(workbook.console().err());
        return ExitCode.USAGE;
    }

    Workbook workbook() {
        return workbook;
    }
}
