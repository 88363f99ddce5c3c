package workbook.kernel;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Jupyter's data folders, by the rules of {@code jupyter_core.paths}. */
final class JupyterPaths {

    private final Map<String, String> environment;
    private final String os;
    private final Path home;
    private final Supplier<Optional<Path>> python;

    /** Create for any machine; {@code python} gives its {@code sys.prefix}. */
    JupyterPaths(
            Map<String, String> environment,
            String os,
            Path home,
            Supplier<Optional<Path>> python) {
        this.environment = Map.copyOf(environment);
        this.os = os.toLowerCase(Locale.ROOT);
        this.home = home;
        this.python = python;
    }

    /** Return the folders of this machine. */
    static JupyterPaths ofThisMachine() {
        return new JupyterPaths(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                Python::sysPrefix);
    }

    /** Return the user's data folder. */
    Path userData() {
        return set("JUPYTER_DATA_DIR").orElseGet(this::platformData);
    }

    /** Return the folder above {@code share/jupyter} of the Python environment, if there is one. */
    Optional<Path> sysPrefix() {
        return set("VIRTUAL_ENV").or(() -> set("CONDA_PREFIX")).or(python);
    }

    /** Return the data folder below a prefix. */
    static Path dataBelow(Path prefix) {
        return prefix.resolve("share").resolve("jupyter");
    }

    /** Return all data folders in the order in which Jupyter searches them. */
    Set<Path> searched() {
        var paths = new LinkedHashSet<Path>();
        var listed = environment.getOrDefault("JUPYTER_PATH", "");
        for (var folder : listed.split(Pattern.quote(File.pathSeparator), -1)) {
            if (!folder.isBlank()) {
                paths.add(Path.of(folder));
            }
        }
        boolean environmentFirst = prefersEnvironment();
        if (!environmentFirst) {
            paths.add(userData());
        }
        sysPrefix().map(JupyterPaths::dataBelow).ifPresent(paths::add);
        python.get().map(JupyterPaths::dataBelow).ifPresent(paths::add);
        paths.add(userData());
        paths.addAll(machine());
        return paths;
    }

    /** In a virtual environment its folder comes before the user's, says jupyter_core. */
    private boolean prefersEnvironment() {
        var wish = environment.getOrDefault("JUPYTER_PREFER_ENV_PATH", "");
        if (!wish.isBlank()) {
            return !Set.of("0", "n", "no", "off", "false").contains(wish.toLowerCase(Locale.ROOT));
        }
        return sysPrefix().filter(this::isVirtual).isPresent();
    }

    private boolean isVirtual(Path prefix) {
        boolean conda =
                set("CONDA_PREFIX").filter(prefix::equals).isPresent()
                        && !"base".equals(environment.get("CONDA_DEFAULT_ENV"));
        return conda || Files.exists(prefix.resolve("pyvenv.cfg"));
    }

    /** Return the folder for all users of the machine. */
    Path system() {
        return machine().get(0);
    }

    private List<Path> machine() {
        var paths = new ArrayList<Path>();
        if (isWindows()) {
            paths.add(set("PROGRAMDATA").orElse(Path.of("C:\\ProgramData")).resolve("jupyter"));
        } else {
            paths.add(Path.of("/usr/local/share/jupyter"));
            paths.add(Path.of("/usr/share/jupyter"));
        }
        return paths;
    }

    private Path platformData() {
        if (os.startsWith("mac") || os.startsWith("darwin")) {
            return home.resolve("Library").resolve("Jupyter");
        }
        if (isWindows()) {
            return set("APPDATA")
                    .map(data -> data.resolve("jupyter"))
                    .orElseGet(() -> home.resolve(".jupyter").resolve("data"));
        }
        return set("XDG_DATA_HOME")
                .orElseGet(() -> home.resolve(".local").resolve("share"))
                .resolve("jupyter");
    }

    private boolean isWindows() {
        return os.startsWith("windows");
    }

    private Optional<Path> set(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
