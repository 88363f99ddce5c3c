package workbook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JupyterPathsTest {

    private static final Path HOME = Path.of("home", "me");

    private static JupyterPaths paths(String os, Map<String, String> environment) {
        return new JupyterPaths(environment, os, HOME, () -> Optional.of(Path.of("python")));
    }

    @Test
    void followTheSystem() {
        assertThat(paths("Linux", Map.of()).userData())
                .isEqualTo(HOME.resolve(".local/share/jupyter"));
        assertThat(paths("Linux", Map.of("XDG_DATA_HOME", "data")).userData())
                .isEqualTo(Path.of("data/jupyter"));
        assertThat(paths("Mac OS X", Map.of()).userData())
                .isEqualTo(HOME.resolve("Library/Jupyter"));
        assertThat(paths("Windows 11", Map.of("APPDATA", "roaming")).userData())
                .isEqualTo(Path.of("roaming/jupyter"));
        assertThat(paths("Windows 11", Map.of()).userData())
                .isEqualTo(HOME.resolve(".jupyter/data"));
    }

    @Test
    void followTheUserFirst() {
        var environment = Map.of("JUPYTER_DATA_DIR", "mine", "XDG_DATA_HOME", "data");
        assertThat(paths("Linux", environment).userData()).isEqualTo(Path.of("mine"));
        assertThat(paths("Linux", Map.of("JUPYTER_DATA_DIR", " ")).userData())
                .isEqualTo(HOME.resolve(".local/share/jupyter"));
    }

    @Test
    void findTheEnvironment() {
        assertThat(paths("Linux", Map.of()).sysPrefix()).contains(Path.of("python"));
        assertThat(paths("Linux", Map.of("CONDA_PREFIX", "conda")).sysPrefix())
                .contains(Path.of("conda"));
        assertThat(
                        paths("Linux", Map.of("CONDA_PREFIX", "conda", "VIRTUAL_ENV", "venv"))
                                .sysPrefix())
                .contains(Path.of("venv"));
    }

    @Test
    void areSearchedInJupytersOrder() {
        var environment =
                Map.of("JUPYTER_PATH", "a" + File.pathSeparator + "b", "JUPYTER_DATA_DIR", "mine");
        assertThat(paths("Linux", environment).searched())
                .containsExactly(
                        Path.of("a"),
                        Path.of("b"),
                        Path.of("mine"),
                        Path.of("python/share/jupyter"),
                        Path.of("/usr/local/share/jupyter"),
                        Path.of("/usr/share/jupyter"));
    }
}
