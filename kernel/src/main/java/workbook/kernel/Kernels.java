package workbook.kernel;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.json.JsonFactory;

/** Install, remove and check the kernel. */
public final class Kernels {

    private Kernels() {}

    /**
     * Write the kernelspec, with a copy of the jar, and let the kernel run twice to record an
     * archive that makes it start fast. An older one of ours is replaced, one of another program is
     * not.
     */
    public static Installed install(InstallOptions options) throws KernelException {
        return Installer.ofThisMachine().install(options);
    }

    /** Remove the kernelspec; empty when there is none. Only one of ours is removed. */
    public static Optional<KernelSpec> uninstall(InstallOptions options) throws KernelException {
        return Installer.ofThisMachine().uninstall(options);
    }

    /** Check all that a kernel of this name needs, the last check being a cell that is run. */
    public static Diagnosis doctor(String name) {
        return Doctor.ofThisMachine().examine(name);
    }

    /**
     * Mend the kernelspec of this name if it is one of ours: a Java or a jar that is gone is
     * replaced by those that run this, and the archive is recorded anew if it does not fit.
     *
     * @return what was done, a line each; empty where there was nothing to do
     */
    public static List<String> repair(String name) throws KernelException {
        return Doctor.ofThisMachine().repair(name);
    }

    /**
     * The jars that give an engine the kernel's magics and methods, beside the engine's own: this
     * one and what it needs for that.
     */
    public static List<Path> extension() {
        return Stream.of(Kernels.class, JsonFactory.class).map(Kernels::place).distinct().toList();
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the jar of " + type.getName() + " has no path", e);
        }
    }

    /**
     * A kernelspec just written.
     *
     * @param spec the kernelspec
     * @param archived whether the archive that makes it start fast could be recorded
     */
    public record Installed(KernelSpec spec, boolean archived) {}
}
