package workbook.kernel;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import workbook.kernel.internal.protocol.BadMessageException;
import workbook.kernel.internal.session.KernelSession;

/** The program: runs the kernel on a connection file, or installs, removes and checks it. */
public final class Main {

    private static final int DONE = 0;
    private static final int PROBLEMS = 1;
    private static final int USAGE = 2;
    private static final int BROKEN = 3;

    private static final String HELP =
            """
            A Java kernel for Jupyter.

              java -jar JAR install [--user | --sys-prefix | --system | --prefix DIR] [--name java]
                                   [--fast-start] [--java PATH]
              java -jar JAR uninstall [--user | --sys-prefix | --system | --prefix DIR] [--name java]
              java -jar JAR doctor [--name java] [--repair]
              java -jar JAR CONNECTION_FILE      run the kernel; Jupyter does this

            install copies the jar into a kernelspec and lets the kernel run twice to record an
            archive with which it starts fast. The kernel uses the java that runs install.
              --user          for you, in Jupyter's data folder (the default)
              --sys-prefix    for the Python environment whose python3 is found first
              --system        for all users of this machine
              --prefix DIR    in DIR/share/jupyter
              --name NAME     the kernel's name; notebooks made for IJava ask for java
              --fast-start    compile less: starts sooner, long computations run slower
              --java PATH     the Java that runs the kernel, if not the one that runs install
            doctor looks at Java, Jupyter and the kernelspec, runs a cell, and says what to do.
              --repair        first replace a Java or jar that is gone, and an archive that
                              does not fit; what else you wrote into kernel.json stays

            The kernel logs nothing unless WORKBOOK_KERNEL_LOG names a file, or is '-', which is the
            terminal of Jupyter. Set it before Jupyter starts, or under env in kernel.json.

            Exit codes: 0 done, 1 doctor found a problem, 2 wrong usage, 3 could not be done.
            """;

    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Run one command and end the JVM with its exit code. */
    public static void main(String[] arguments) {
        // Cells have System.out and System.err for themselves.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
        System.exit(new Main(out, err).run(List.of(arguments)));
    }

    /** Run one command and return its exit code. */
    int run(List<String> arguments) {
        try {
            return dispatch(new ArrayDeque<>(arguments));
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println("  try: java -jar JAR --help");
            return USAGE;
        } catch (KernelException e) {
            err.println(e.getMessage());
            return BROKEN;
        }
    }

    private int dispatch(Deque<String> arguments) throws KernelException {
        var command = arguments.isEmpty() ? "" : arguments.pop();
        return switch (command) {
            case "install" -> install(options(arguments, true));
            case "uninstall" -> uninstall(options(arguments, true));
            case "doctor" -> {
                boolean repair = arguments.removeFirstOccurrence("--repair");
                yield doctor(options(arguments, false).name(), repair);
            }
            case "help", "--help", "-h" -> help();
            case "" -> throw new IllegalArgumentException("no command and no connection file");
            default -> serve(command, arguments);
        };
    }

    private int install(InstallOptions options) throws KernelException {
        err.println("installing, which takes some seconds: the kernel runs twice ...");
        var installed = Kernels.install(options);
        var spec = installed.spec();
        out.println("installed kernel '" + spec.name() + "' in " + spec.folder());
        if (!installed.archived()) {
            err.println("the archive for a fast start could not be recorded; the kernel works");
            err.println("  try: java -jar JAR doctor --name " + spec.name());
        }
        return DONE;
    }

    private int uninstall(InstallOptions options) throws KernelException {
        var removed = Kernels.uninstall(options);
        out.println(
                removed.map(spec -> "removed " + spec.folder())
                        .orElse("no kernel '" + options.name() + "' there, nothing to remove"));
        return DONE;
    }

    private int doctor(String name, boolean repair) throws KernelException {
        if (repair) {
            var done = Kernels.repair(name);
            out.println(done.isEmpty() ? "nothing to repair" : String.join("\n", done));
        }
        var diagnosis = Kernels.doctor(name);
        out.println(diagnosis);
        return diagnosis.isHealthy() ? DONE : PROBLEMS;
    }

    private int help() {
        out.print(HELP);
        return DONE;
    }

    private int serve(String argument, Deque<String> more) throws KernelException {
        var file = Path.of(argument);
        if (argument.startsWith("-") || !Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "'" + argument + "' is neither a command nor a connection file that exists");
        }
        if (!more.isEmpty()) {
            throw new IllegalArgumentException("nothing may follow the connection file: " + more);
        }
        var log = Log.of(System.getenv(), err);
        try {
            KernelSession.run(file, log);
            return DONE;
        } catch (IOException | BadMessageException e) {
            throw new KernelException("cannot run the kernel: " + e.getMessage(), e);
        }
    }

    private static InstallOptions options(Deque<String> arguments, boolean withPlace) {
        var options = InstallOptions.defaults();
        while (!arguments.isEmpty()) {
            var option = arguments.pop();
            options =
                    switch (withPlace || option.equals("--name") ? option : "") {
                        case "--user" -> options.withUser();
                        case "--sys-prefix" -> options.withSysPrefix();
                        case "--system" -> options.withSystem();
                        case "--prefix" -> options.withPrefix(Path.of(value(option, arguments)));
                        case "--name" -> options.withName(value(option, arguments));
                        case "--fast-start" -> options.withFastStart(true);
                        case "--java" -> options.withJava(Path.of(value(option, arguments)));
                        default ->
                                throw new IllegalArgumentException(
                                        "unknown option '" + option + "'");
                    };
        }
        return options;
    }

    private static String value(String option, Deque<String> arguments) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return arguments.pop();
    }
}
