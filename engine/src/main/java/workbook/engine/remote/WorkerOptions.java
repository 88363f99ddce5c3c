package workbook.engine.remote;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a worker's JVM is started. Immutable; each {@code with} gives a changed copy.
 *
 * @param java the {@code java} command
 * @param classPath where the engine is: the engine's jar, or a jar that holds it
 * @param agent the jar with the redefining agent, or empty to go without
 * @param directory the working directory of the process, which is that of the cells
 * @param flags more flags of the JVM: heap, archive
 */
public record WorkerOptions(
        Path java, List<Path> classPath, Optional<Path> agent, Path directory, List<String> flags) {

    /** What every worker has: output that does not depend on the machine, and a small heap. */
    private static final List<String> STEADY =
            List.of(
                    "-Djava.awt.headless=true",
                    "-Duser.timezone=UTC",
                    "-Duser.language=en",
                    "-Duser.country=US",
                    "-Dfile.encoding=UTF-8",
                    "-XX:+UseSerialGC",
                    "-XX:+DisplayVMOutputToStderr", // standard output carries frames
                    "-Xlog:disable",
                    "-Xlog:all=error:stderr");

    public WorkerOptions {
        classPath = List.copyOf(classPath);
        flags = List.copyOf(flags);
    }

    /** This JVM's java and class path, with the agent if it is one of its jars; a heap of 1 GiB. */
    public static WorkerOptions defaults() {
        var home = Path.of(System.getProperty("java.home"), "bin", "java");
        var location = EngineJar.location();
        return new WorkerOptions(
                home,
                List.of(location),
                EngineJar.hasAgent(location) ? Optional.of(location) : Optional.empty(),
                Path.of("").toAbsolutePath(),
                List.of("-Xmx1g"));
    }

    /** Take the engine, and the agent if it has it, from one jar such as the students' jar. */
    public WorkerOptions withEngineJar(Path jar) {
        var found = EngineJar.hasAgent(jar) ? Optional.of(jar) : Optional.<Path>empty();
        return new WorkerOptions(java, List.of(jar), found, directory, flags);
    }

    /** Use another java. */
    public WorkerOptions withJava(Path changed) {
        return new WorkerOptions(changed, classPath, agent, directory, flags);
    }

    /** Find the engine and what else the worker needs elsewhere. */
    public WorkerOptions withClassPath(List<Path> changed) {
        return new WorkerOptions(java, changed, agent, directory, flags);
    }

    /** Use another agent jar, or none. */
    public WorkerOptions withAgent(Optional<Path> changed) {
        return new WorkerOptions(java, classPath, changed, directory, flags);
    }

    /** Run in another directory. */
    public WorkerOptions withDirectory(Path changed) {
        return new WorkerOptions(java, classPath, agent, changed, flags);
    }

    /** Replace the flags for heap and archive. */
    public WorkerOptions withFlags(List<String> changed) {
        return new WorkerOptions(java, classPath, agent, directory, changed);
    }

    /** The command line of the worker. */
    public List<String> command() {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(STEADY);
        command.addAll(flags);
        agent.ifPresent(jar -> command.add("-javaagent:" + jar));
        command.add("-cp");
        command.add(
                String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
        command.add(EngineWorker.class.getName());
        return command;
    }
}
