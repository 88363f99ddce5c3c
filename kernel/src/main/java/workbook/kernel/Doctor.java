package workbook.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import workbook.kernel.Diagnosis.Check;
import workbook.kernel.Diagnosis.Status;
import workbook.kernel.internal.client.Client;
import workbook.kernel.internal.client.KernelProcess;
import workbook.kernel.internal.protocol.Channel;
import workbook.kernel.internal.protocol.Tree;

/** Looks at all that must be right for a kernel to start from Jupyter. */
final class Doctor {

    private static final int JAVA_FLOOR = 17;
    private static final String ARCHIVE = "Fast-start archive";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JupyterPaths paths;

    Doctor(JupyterPaths paths) {
        this.paths = paths;
    }

    /** Return the doctor for this machine's Jupyter. */
    static Doctor ofThisMachine() {
        return new Doctor(JupyterPaths.ofThisMachine());
    }

    /** Check everything for the kernel of a name; stops where the next check makes no sense. */
    Diagnosis examine(String name) {
        var checks = new ArrayList<Check>();
        checks.add(java());
        checks.add(jshell());
        checks.add(jupyter());
        var found = find(name);
        checks.add(Namesakes.check(name, found).orElseGet(() -> notFound(name)));
        if (!found.isEmpty()) {
            checks.addAll(kernel(found.get(0)));
        }
        return new Diagnosis(checks);
    }

    /** Mend the first kernel of a name that is ours, and say what was done. */
    List<String> repair(String name) throws KernelException {
        for (var folder : find(name)) {
            if (KernelSpec.read(folder).ours()) {
                return Repair.of(folder);
            }
        }
        return List.of();
    }

    private static Check java() {
        int version = Runtime.version().feature();
        var found = Runtime.version() + " in " + System.getProperty("java.home");
        return version >= JAVA_FLOOR
                ? ok("Java", found)
                : problem("Java", found, "install a JDK 17 or newer");
    }

    private static Check jshell() {
        return ModuleLayer.boot().findModule("jdk.jshell").isPresent()
                ? ok("JShell", "the module jdk.jshell is there")
                : problem(
                        "JShell",
                        "this Java has no module jdk.jshell, so it is a JRE",
                        "install a JDK 17 or newer and run this with its java");
    }

    private static Check jupyter() {
        return Python.jupyter()
                .map(version -> ok("Jupyter", firstLine(version)))
                .orElseGet(
                        () ->
                                new Check(
                                        Status.NOTE,
                                        "Jupyter",
                                        "not found on the PATH",
                                        "pip install jupyterlab (VS Code does without)"));
    }

    private static String firstLine(String version) {
        return version.lines()
                .filter(line -> line.contains("jupyter_client") || line.contains("jupyterlab "))
                .map(line -> line.replaceAll("\\s+", " "))
                .collect(Collectors.joining(", "));
    }

    /** Return all kernels of a name in the order in which Jupyter looks; it takes the first. */
    private List<Path> find(String name) {
        return paths.searched().stream()
                .map(data -> data.resolve("kernels").resolve(name))
                .filter(folder -> Files.exists(folder.resolve(KernelSpec.FILE)))
                .toList();
    }

    private Check notFound(String name) {
        var searched =
                paths.searched().stream().map(Path::toString).collect(Collectors.joining(", "));
        return problem(
                "Kernelspec",
                "no kernel '" + name + "' below " + searched,
                "run install, with the same --name if you gave one");
    }

    private static List<Check> kernel(Path folder) {
        try {
            var spec = KernelSpec.read(folder);
            var files = files(spec);
            var broken = files.stream().anyMatch(check -> check.status() == Status.PROBLEM);
            if (!broken) {
                files.add(run(spec));
            }
            return files;
        } catch (KernelException e) {
            return List.of(
                    problem("Kernelspec", String.valueOf(e.getMessage()), "run install again"));
        }
    }

    private static List<Check> files(KernelSpec spec) {
        var checks = new ArrayList<Check>();
        var command = command(spec);
        if (command.isEmpty()) {
            checks.add(problem("Command", "kernel.json has no argv", "run install again"));
            return checks;
        }
        checks.add(program(command.get(0)));
        checks.add(modules(command.get(0)));
        int jar = command.indexOf("-jar") + 1;
        if (jar > 0 && jar < command.size()) {
            checks.add(file("Kernel's jar", command.get(jar)));
        }
        command.stream()
                .filter(Archive::namesArchive)
                .forEach(option -> checks.add(archive(command, option)));
        return checks;
    }

    private static Check program(String java) {
        var path = Path.of(java);
        if (!path.isAbsolute()) {
            return ok("Kernel's Java", java + ", found on the PATH when a notebook opens");
        }
        return Files.isExecutable(path)
                ? ok("Kernel's Java", java)
                : problem("Kernel's Java", java + " is gone", "doctor --repair, with your Java");
    }

    /** The Java that the kernel starts with may be another than the one that runs this. */
    private static Check modules(String java) {
        var modules = Programs.answer(List.of(java, "--list-modules"));
        if (modules.isEmpty()) {
            return problem(
                    "Kernel's JShell",
                    java + " does not run or is older than 9",
                    "doctor --repair, with a JDK 17 or newer");
        }
        return modules.get().contains("jdk.jshell@")
                ? ok("Kernel's JShell", "the module jdk.jshell is there")
                : problem(
                        "Kernel's JShell",
                        java + " has no module jdk.jshell, so it is a JRE",
                        "doctor --repair, with the java of a JDK 17 or newer");
    }

    private static Check archive(List<String> command, String option) {
        var archive = Archive.of(option);
        var file = option.substring(option.indexOf('=') + 1);
        if (!Files.exists(Path.of(file))) {
            return new Check(Status.NOTE, ARCHIVE, file + " is missing", "doctor --repair");
        }
        return archive.fits(command)
                ? ok(ARCHIVE, file)
                : new Check(
                        Status.NOTE,
                        ARCHIVE,
                        file + " was made for another Java or jar, so the kernel starts slowly",
                        "doctor --repair");
    }

    private static Check file(String thing, String file) {
        return Files.exists(Path.of(file))
                ? ok(thing, file)
                : problem(thing, file + " is missing", "doctor --repair");
    }

    private static Check run(KernelSpec spec) {
        long start = System.nanoTime();
        try (var kernel = KernelProcess.start(command(spec))) {
            var id =
                    kernel.client().send(Channel.SHELL, "execute_request", Client.execute("1 + 1"));
            var result =
                    kernel.client().published(id, PATIENCE).stream()
                            .filter(message -> message.type().equals("execute_result"))
                            .map(message -> Tree.map(message.content(), "data"))
                            .map(data -> Tree.text(data, "text/plain", ""))
                            .findFirst();
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            return result.filter("2"::equals).isPresent()
                    ? ok("A cell", "1 + 1 is 2, " + millis + " ms after the start")
                    : problem("A cell", kernel.complaint(), "run install again");
        } catch (IOException e) {
            return problem("A cell", String.valueOf(e.getMessage()), "run install again");
        }
    }

    /** Other programs' kernelspecs may name their folder in this way. */
    private static List<String> command(KernelSpec spec) {
        var folder = spec.folder().toString();
        return spec.command().stream().map(part -> part.replace("{resource_dir}", folder)).toList();
    }

    static Check ok(String thing, String found) {
        return new Check(Status.OK, thing, found, "");
    }

    static Check problem(String thing, String found, String next) {
        return new Check(Status.PROBLEM, thing, found, next);
    }
}
