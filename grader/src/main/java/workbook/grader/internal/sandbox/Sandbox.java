package workbook.grader.internal.sandbox;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import workbook.grader.GradingLimits;
import workbook.grader.Isolation;

/** Writes the command line that starts a worker, locked in as well as a tier can. */
public final class Sandbox {

    /** What a child process is for. */
    public enum Role {
        COMPILE,
        RUN
    }

    private static final int FIRST_USER = 61_000;
    private static final int USERS = 1_000;
    private static final String INSIDE = "/workbook";

    private final Isolation tier;
    private final Staging staging;
    private final GradingLimits limits;
    private final Host host;
    private final AtomicInteger users = new AtomicInteger();

    /** Lock in by {@code tier}, which the caller has probed. */
    public Sandbox(Isolation tier, Staging staging, GradingLimits limits, Host host) {
        this.tier = tier;
        this.staging = staging;
        this.limits = limits;
        this.host = host;
    }

    /** Return the tier. */
    public Isolation tier() {
        return tier;
    }

    /** Return the command that starts a worker. */
    public ProcessBuilder worker(Role role) {
        var command = new ArrayList<>(prefix());
        command.add(host.java().toString());
        command.addAll(JvmFlags.of(role, limits));
        command.add("-cp");
        command.add(classPath());
        command.add(
                role == Role.RUN
                        ? "workbook.grader.worker.RunWorker"
                        : "workbook.grader.worker.CompileWorker");
        return builder(command);
    }

    /** Return a command that starts Java in the sandbox and ends at once, to see if it can. */
    public ProcessBuilder probe() {
        var command = new ArrayList<>(prefix());
        command.addAll(List.of(host.java().toString(), "-Xshare:auto", "-version"));
        return builder(command);
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).directory(staging.folder().toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "PATH", "/usr/bin:/bin"));
        return builder;
    }

    private String classPath() {
        var folder = tier == Isolation.BUBBLEWRAP ? INSIDE : staging.folder().toString();
        return staging.jars().stream()
                .map(jar -> folder + "/" + jar)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> prefix() {
        var prefix = new ArrayList<String>();
        if (tier == Isolation.JVM) {
            return prefix;
        }
        prefix.addAll(user());
        prefix.addAll(resources());
        if (tier == Isolation.NAMESPACES) {
            prefix.addAll(List.of("unshare", "-r", "-n", "-m", "-p", "-f"));
            prefix.addAll(List.of("--mount-proc", "--kill-child"));
        } else if (tier == Isolation.BUBBLEWRAP) {
            prefix.addAll(bubblewrap());
        }
        return prefix;
    }

    /** Every worker of root is a user of its own: limits on threads count by user. */
    private List<String> user() {
        if (!host.isRoot()) {
            return List.of();
        }
        var user = "" + (FIRST_USER + users.getAndIncrement() % USERS);
        return List.of(
                "setpriv", "--reuid", user, "--regid", user, "--clear-groups", "--no-new-privs");
    }

    private List<String> resources() {
        var seconds = Math.max(5, 3 * limits.exercise().toSeconds());
        var threads = host.isRoot() ? 128 : host.threadsOfUser() + 512;
        return List.of(
                "prlimit",
                "--cpu=" + (tier == Isolation.JVM ? "unlimited" : seconds + ":" + (seconds + 2)),
                "--nproc=" + threads,
                "--fsize=" + (16 << 20),
                "--core=0",
                "--nofile=256",
                "--data=" + (2L << 30));
    }

    private List<String> bubblewrap() {
        var command = new ArrayList<String>();
        command.addAll(List.of("bwrap", "--unshare-all", "--die-with-parent", "--new-session"));
        command.addAll(List.of("--cap-drop", "ALL", "--clearenv", "--setenv", "LC_ALL", "C.UTF-8"));
        for (var name : List.of("lib", "lib64")) {
            bind(command, Path.of("/usr", name));
            var root = Path.of("/", name);
            if (Files.isSymbolicLink(root)) {
                command.addAll(List.of("--symlink", "usr/" + name, root.toString()));
            } else {
                bind(command, root);
            }
        }
        bind(command, Path.of("/etc/ld.so.cache"));
        host.runtimeFiles().forEach(path -> bind(command, path));
        command.addAll(List.of("--ro-bind", staging.folder().toString(), INSIDE));
        command.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        command.addAll(List.of("--size", "" + (16 << 20), "--tmpfs", "/tmp", "--chdir", "/tmp"));
        command.addAll(List.of("--remount-ro", "/dev", "--remount-ro", "/"));
        return command;
    }

    private static void bind(List<String> command, Path path) {
        if (Files.exists(path)) {
            command.addAll(List.of("--ro-bind", path.toString(), path.toString()));
        }
    }
}
