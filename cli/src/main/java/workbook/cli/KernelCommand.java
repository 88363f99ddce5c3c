package workbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import workbook.kernel.InstallOptions;
import workbook.kernel.KernelException;
import workbook.kernel.Kernels;

/** Puts the Java kernel where Jupyter finds it. */
@Command(
        name = "kernel",
        description = "Install, remove or check the Java kernel for Jupyter.",
        synopsisSubcommandLabel = "COMMAND")
final class KernelCommand {

    @ParentCommand private Workbook workbook;

    /** Where a kernelspec is. */
    static final class Place {

        @ArgGroup private @Nullable Scope scope;

        @Option(
                names = "--name",
                defaultValue = "java",
                description =
                        "The kernel's name (default: ${DEFAULT-VALUE}, which IJava uses too).")
        private String name;

        /** One of Jupyter's folders. */
        static final class Scope {
            @Option(names = "--user", description = "For you, in Jupyter's data folder (default).")
            @SuppressWarnings("unused") // says what is the default anyway
            private boolean user;

            @Option(
                    names = "--sys-prefix",
                    description = "For the Python environment whose python3 is found first.")
            private boolean sysPrefix;

            @Option(names = "--system", description = "For all users of this machine.")
            private boolean system;

            @Option(names = "--prefix", paramLabel = "DIR", description = "In DIR/share/jupyter.")
            private @Nullable Path prefix;
        }

        InstallOptions options() {
            try {
                var options = InstallOptions.defaults().withName(name);
                if (scope != null && scope.sysPrefix) {
                    return options.withSysPrefix();
                }
                if (scope != null && scope.system) {
                    return options.withSystem();
                }
                return scope == null || scope.prefix == null
                        ? options
                        : options.withPrefix(scope.prefix);
            } catch (IllegalArgumentException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
        }
    }

    @Command(name = "install", description = "Install the kernel, or replace an older one of ours.")
    int install(
            @Mixin Place place,
            @Option(
                            names = "--fast-start",
                            description =
                                    "Compile less: starts sooner, long computations run slower.")
                    boolean fastStart,
            @Option(
                            names = "--java",
                            paramLabel = "PATH",
                            description =
                                    "The Java that runs the kernel, a java or the folder of a JDK"
                                            + " (default: the one that runs this).")
                    @Nullable Path java)
            throws KernelException {
        var console = workbook.console();
        console.message("installing, which takes some seconds: the kernel runs twice ...");
        var options = place.options().withFastStart(fastStart).withJar(jar());
        var installed = Kernels.install(java == null ? options : options.withJava(java));
        var spec = installed.spec();
        if (workbook.json()) {
            console.json(
                    Map.of(
                            "name", spec.name(),
                            "folder", spec.folder().toString(),
                            "archived", installed.archived()));
        } else {
            console.result("installed kernel '" + spec.name() + "' in " + spec.folder());
        }
        if (!installed.archived()) {
            console.message(
                    "the archive for a fast start could not be recorded; the kernel works, see"
                            + " workbook kernel doctor");
        }
        return ExitCode.DONE;
    }

    @Command(name = "uninstall", description = "Remove the kernel, if it is one of ours.")
    int uninstall(@Mixin Place place) throws KernelException {
        var options = place.options();
        var removed = Kernels.uninstall(options);
        workbook.console()
                .result(
                        removed.map(spec -> "removed " + spec.folder())
                                .orElse("no kernel '" + options.name() + "' there"));
        return ExitCode.DONE;
    }

    @Command(
            name = "doctor",
            description = "Check Java, Jupyter and the kernel, and say what to do.")
    int doctor(
            @Option(
                            names = "--name",
                            defaultValue = "java",
                            description = "The kernel's name (default: ${DEFAULT-VALUE}).")
                    String name,
            @Option(
                            names = "--repair",
                            description =
                                    "First replace a Java or jar that is gone, and an archive that"
                                            + " does not fit.")
                    boolean repair)
            throws KernelException {
        if (repair) {
            var done = Kernels.repair(name);
            workbook.console()
                    .result(done.isEmpty() ? "nothing to repair" : String.join("\n", done));
        }
        var diagnosis = Kernels.doctor(name);
        workbook.console().result(diagnosis.toString());
        return diagnosis.isHealthy() ? ExitCode.DONE : ExitCode.CONTENT_ERRORS;
    }

    /** The jar of a student: library and kernel in one. */
    private static Path jar() {
        var jar = Home.folder().resolve("bundle/target/mlsys-workbook.jar");
        if (!Files.isRegularFile(jar)) {
            throw new UsageException(jar + " is missing; run ./workbook, which builds it");
        }
        return jar;
    }
}
