package workbook.kernel;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a kernelspec goes and how its kernel starts. Immutable; each {@code with} gives a changed
 * copy.
 *
 * @param scope which of Jupyter's folders
 * @param prefix the folder above {@code share/jupyter}; only with {@link Scope#PREFIX}
 * @param name the kernelspec's name, the one notebooks ask for
 * @param fastStart compile less: cells start sooner and long computations run slower
 * @param jar the jar to install; null means the one this class was loaded from
 * @param java the Java that runs the kernel, a {@code java} or the folder of a JDK; null means the
 *     one that runs this
 */
public record InstallOptions(
        Scope scope,
        @Nullable Path prefix,
        String name,
        boolean fastStart,
        @Nullable Path jar,
        @Nullable Path java) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

    /** The folders that Jupyter searches. */
    public enum Scope {
        /** The data folder of the user. */
        USER,
        /** The Python environment whose {@code python3} is found first. */
        SYS_PREFIX,
        /** Any folder. */
        PREFIX,
        /** For all users of the machine. */
        SYSTEM
    }

    public InstallOptions {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a kernel's name has letters, digits, '.', '_' and '-' only, but was '"
                            + name
                            + "'");
        }
        if ((scope == Scope.PREFIX) != (prefix != null)) {
            throw new IllegalArgumentException(
                    "a folder belongs to the scope PREFIX and only there");
        }
    }

    /** For the user, under the name {@code java}, from this program's own jar. */
    public static InstallOptions defaults() {
        return new InstallOptions(Scope.USER, null, "java", false, null, null);
    }

    /** Install for the user. */
    public InstallOptions withUser() {
        return new InstallOptions(Scope.USER, null, name, fastStart, jar, java);
    }

    /** Install for the Python environment found first. */
    public InstallOptions withSysPrefix() {
        return new InstallOptions(Scope.SYS_PREFIX, null, name, fastStart, jar, java);
    }

    /** Install for all users of the machine. */
    public InstallOptions withSystem() {
        return new InstallOptions(Scope.SYSTEM, null, name, fastStart, jar, java);
    }

    /** Install below a folder. */
    public InstallOptions withPrefix(Path folder) {
        return new InstallOptions(Scope.PREFIX, folder, name, fastStart, jar, java);
    }

    /** Use another name. */
    public InstallOptions withName(String changed) {
        return new InstallOptions(scope, prefix, changed, fastStart, jar, java);
    }

    /** Start faster, or not. */
    public InstallOptions withFastStart(boolean changed) {
        return new InstallOptions(scope, prefix, name, changed, jar, java);
    }

    /** Install another jar; it must have the kernel's main class. */
    public InstallOptions withJar(Path changed) {
        return new InstallOptions(scope, prefix, name, fastStart, changed, java);
    }

    /** Run the kernel with another Java: a {@code java} or the folder of a JDK. */
    public InstallOptions withJava(Path changed) {
        return new InstallOptions(scope, prefix, name, fastStart, jar, changed);
    }
}
