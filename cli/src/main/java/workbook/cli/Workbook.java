package workbook.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command that all others belong to. */
@Command(
        name = "workbook",
        description = "Compute, render, release and grade a course written in Java.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        sortOptions = false,
        subcommands = {
            BuildCommand.class,
            ServeCommand.class,
            RunCommand.class,
            RenderCommand.class,
            ReleaseCommand.class,
            KernelCommand.class,
            GradeCommand.class,
            GradebookCommand.class,
            AutograderCommand.class,
            SimilarCommand.class,
            NewCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            ConstantsCommand.class
        })
final class Workbook implements Callable<Integer> {

    @Option(
            names = "--book",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder with book.yml (default: this folder).")
    private Path book = Path.of("");

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print the result as JSON.")
    private boolean json;

    @Spec private CommandSpec spec;

    private final Console console;

    Workbook(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.err());
        return ExitCode.USAGE;
    }

    Console console() {
        return console;
    }

    Path book() {
        return book.toAbsolutePath().normalize();
    }

    boolean json() {
        return json;
    }
}
