package workbook.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import workbook.dialect.Nearest;

/** Starts the command line. */
public final class Main {

    private Main() {}

    /** Run one command and exit with its code. */
    public static void main(String[] args) {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var console = new Console(out, err, isTerminal());
        var code =
                args.length == 1 && args[0].equals("--train") ? Training.run() : run(console, args);
        out.flush();
        System.exit(code);
    }

    /** From JDK 22 on there may be a console without a person, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        var console = System.console();
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Run one command and return its exit code. */
    static int run(Console console, String... args) {
        return commandLine(console).execute(args);
    }

    static CommandLine commandLine(Console console) {
        var line = new CommandLine(new Workbook(console));
        line.setOut(console.out());
        line.setErr(console.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExitCodeExceptionMapper(e -> Failures.exitCode(e));
        line.setParameterExceptionHandler((e, args) -> wrongUsage(console, e));
        line.setExecutionExceptionHandler((e, failed, parsed) -> Failures.report(console, e));
        return line;
    }

    /** One line: what is wrong, what was perhaps meant, where the help is. */
    private static int wrongUsage(Console console, ParameterException e) {
        var text =
                new StringBuilder("workbook: ").append(firstLine(String.valueOf(e.getMessage())));
        if (e instanceof UnmatchedArgumentException unmatched) {
            suggestion(unmatched)
                    .ifPresent(meant -> text.append("; did you mean ").append(meant).append('?'));
        }
        var command = e.getCommandLine().getCommandSpec().qualifiedName();
        console.message(text.append("; see ").append(command).append(" --help").toString());
        return ExitCode.USAGE;
    }

    /** The parser's own idea, or the option with the nearest spelling: short ones pass it by. */
    private static Optional<String> suggestion(UnmatchedArgumentException unmatched) {
        var own = unmatched.getSuggestions().stream().findFirst();
        var first = unmatched.getUnmatched().isEmpty() ? "" : unmatched.getUnmatched().get(0);
        if (own.isPresent() || !first.startsWith("--")) {
            return own;
        }
        var options = unmatched.getCommandLine().getCommandSpec().optionsMap().keySet();
        return Nearest.to(
                first.contains("=") ? first.substring(0, first.indexOf('=')) : first,
                options.stream().filter(option -> option.startsWith("--")).toList());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
