package workbook.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarFile;
import workbook.kernel.Kernels.Installed;
import workbook.kernel.internal.client.Folders;
import workbook.kernel.internal.protocol.JsonText;
import workbook.kernel.internal.protocol.Tree;

/** Writes and removes kernelspecs. */
final class Installer {

    private static final String MAIN = "workbook.kernel.Main";

    /**
     * Little room for old objects and for classes, so that the JVM looks for those of cells that
     * are over every few hundred cells. The young part is large enough for a start.
     */
    private static final List<String> MEMORY =
            List.of(
                    "-Xmx1g",
                    "-Xms128m",
                    "-XX:NewSize=80m",
                    "-XX:MinHeapFreeRatio=20",
                    "-XX:MaxHeapFreeRatio=40",
                    "-XX:-ShrinkHeapInSteps",
                    "-XX:MetaspaceSize=10m",
                    "-XX:MinMetaspaceFreeRatio=10",
                    "-XX:MaxMetaspaceFreeRatio=20",
                    "-XX:+UseSerialGC");

    /** Four times the usual counts before a method is compiled: a start runs most of them once. */
    private static final List<String> LATE_COMPILER =
            List.of(
                    "-XX:Tier3InvocationThreshold=800",
                    "-XX:Tier3MinInvocationThreshold=400",
                    "-XX:Tier3CompileThreshold=8000");

    /**
     * Up to twenty times the usual counts before the optimizing compiler takes a method: it
     * otherwise works on JShell's compiler while that compiles the first cell. A hot loop is there
     * a moment later.
     */
    private static final List<String> LATE_OPTIMIZER =
            List.of(
                    "-XX:Tier4InvocationThreshold=100000",
                    "-XX:Tier4MinInvocationThreshold=10000",
                    "-XX:Tier4CompileThreshold=300000",
                    "-XX:Tier4BackEdgeThreshold=160000");

    private static final List<String> LOGOS =
            List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

    private final JupyterPaths paths;

    Installer(JupyterPaths paths) {
        this.paths = paths;
    }

    /** Return the installer for this machine's Jupyter. */
    static Installer ofThisMachine() {
        return new Installer(JupyterPaths.ofThisMachine());
    }

    /** Write the kernelspec and record its archive. */
    Installed install(InstallOptions options) throws KernelException {
        var jar = jar(options);
        var java = options.java();
        var jdk = java == null ? Jdk.current() : Jdk.of(java);
        var folder = folder(options);
        try {
            removeOurs(folder);
            Files.createDirectories(folder);
            // under its own name: `%jars ../NAME` of a notebook then finds it loaded already
            var copy = folder.resolve(Objects.requireNonNull(jar.getFileName()));
            Files.copy(jar, copy);
            for (var logo : LOGOS) {
                copyResource(logo, folder.resolve(logo));
            }
            var archive = Archive.in(folder, jdk.feature());
            var command = command(jdk, copy, archive, options.fastStart());
            var json = json(options, jdk, command);
            Files.write(folder.resolve(KernelSpec.FILE), JsonText.writePretty(json));
            boolean archived = archive.record(command);
            return new Installed(KernelSpec.read(folder), archived);
        } catch (IOException e) {
            throw new KernelException(
                    folder
                            + ": cannot be written: "
                            + e
                            + "\n  try: a folder that is yours with --prefix DIR, or --user",
                    e);
        }
    }

    /** Remove the kernelspec if it is there. */
    Optional<KernelSpec> uninstall(InstallOptions options) throws KernelException {
        var folder = folder(options);
        try {
            return removeOurs(folder);
        } catch (IOException e) {
            throw new KernelException(folder + ": cannot be removed: " + e, e);
        }
    }

    private Path folder(InstallOptions options) throws KernelException {
        return data(options).toAbsolutePath().resolve("kernels").resolve(options.name());
    }

    private Path data(InstallOptions options) throws KernelException {
        var prefix = options.prefix();
        if (prefix != null) {
            return JupyterPaths.dataBelow(prefix);
        }
        return switch (options.scope()) {
            case SYS_PREFIX ->
                    paths.sysPrefix().map(JupyterPaths::dataBelow).orElseThrow(Installer::noPython);
            case SYSTEM -> paths.system();
            default -> paths.userData();
        };
    }

    private static KernelException noPython() {
        return new KernelException(
                "--sys-prefix: no python3 or python on the PATH answers, and neither VIRTUAL_ENV"
                        + " nor CONDA_PREFIX is set\n  try: activate the environment, or --user");
    }

    private static Optional<KernelSpec> removeOurs(Path folder)
            throws IOException, KernelException {
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        var spec = KernelSpec.read(folder);
        if (!spec.ours()) {
            throw new KernelException(
                    folder
                            + ": is another program's kernel, '"
                            + spec.displayName()
                            + "'\n  try: --name with another name, or remove it with"
                            + " `jupyter kernelspec remove "
                            + spec.name()
                            + "`");
        }
        Folders.delete(folder);
        return Optional.of(spec);
    }

    private static List<String> command(Jdk jdk, Path jar, Archive archive, boolean fastStart) {
        var command = new ArrayList<String>();
        command.add(jdk.program().toString());
        command.addAll(MEMORY);
        command.addAll(LATE_COMPILER);
        command.addAll(fastStart ? List.of("-XX:TieredStopAtLevel=1") : LATE_OPTIMIZER);
        command.addAll(archive.options());
        command.add("-Xlog:disable"); // an archive that no longer fits is not worth a word
        command.addAll(List.of("-jar", jar.toString(), "{connection_file}"));
        return command;
    }

    private static Map<String, Object> json(InstallOptions options, Jdk jdk, List<String> command) {
        var name = options.name();
        return Tree.object(
                "argv",
                command,
                "display_name",
                name.equals("java") ? "Java" : "Java (" + name + ")",
                "language",
                "java",
                "interrupt_mode",
                "message",
                "env",
                Map.of(),
                "metadata",
                Tree.object(
                        "debugger",
                        true, // without it JupyterLab's variable panel does not ask
                        "workbook",
                        Tree.object("java", jdk.version())));
    }

    private static Path jar(InstallOptions options) throws KernelException {
        var given = options.jar();
        var jar = given == null ? ownJar() : given;
        try (var opened = new JarFile(jar.toFile())) {
            var manifest = opened.getManifest();
            if (manifest != null
                    && MAIN.equals(manifest.getMainAttributes().getValue("Main-Class"))) {
                return jar;
            }
        } catch (IOException e) {
            throw new KernelException(jar + ": is no jar that can be read: " + e.getMessage(), e);
        }
        throw new KernelException(jar + ": is not the kernel's jar: its Main-Class is not " + MAIN);
    }

    static Path ownJar() throws KernelException {
        try {
            var source = Installer.class.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new KernelException("cannot find the jar of this program: " + e.getMessage(), e);
        }
    }

    private static void copyResource(String name, Path target) throws IOException {
        try (InputStream resource = Installer.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IOException("the jar lacks " + name);
            }
            Files.copy(resource, target);
        }
    }
}
