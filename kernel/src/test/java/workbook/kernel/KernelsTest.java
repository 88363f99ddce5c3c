package workbook.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelsTest {

    @TempDir Path folder;

    /** A jar that says it is the kernel and is not: enough for all but the archive. */
    private Path jar(String mainClass) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        var file = folder.resolve("given.jar");
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
        return file;
    }

    private InstallOptions options() throws IOException {
        return InstallOptions.defaults().withPrefix(folder).withJar(jar("workbook.kernel.Main"));
    }

    private Path spec(String name) {
        return folder.resolve("share/jupyter/kernels").resolve(name);
    }

    @Test
    void installsASpecThatStandsAlone() throws Exception {
        var installed = Kernels.install(options().withFastStart(true));
        assertThat(installed.archived()).isFalse();
        var spec = installed.spec();
        assertThat(spec.folder()).isEqualTo(spec("java"));
        assertThat(spec.displayName()).isEqualTo("Java");
        assertThat(spec.ours()).isTrue();
        assertThat(spec.command())
                .startsWith(Jdk.current().program().toString(), "-Xmx1g", "-Xms128m")
                .contains("-XX:TieredStopAtLevel=1")
                .endsWith(
                        "-jar", spec("java").resolve("given.jar").toString(), "{connection_file}");
        assertThat(spec("java"))
                .isDirectoryContaining("glob:**/given.jar")
                .isDirectoryContaining("glob:**/logo-32x32.png")
                .isDirectoryContaining("glob:**/logo-64x64.png")
                .isDirectoryContaining("glob:**/logo-svg.svg");
        assertThat(Files.readString(spec("java").resolve("kernel.json")))
                .contains("\"interrupt_mode\" : \"message\"", "\"language\" : \"java\"");
    }

    @Test
    void replacesItsOwn() throws Exception {
        Kernels.install(options());
        Files.writeString(spec("java").resolve("old.txt"), "old");
        Kernels.install(options());
        assertThat(spec("java").resolve("old.txt")).doesNotExist();
    }

    @Test
    void leavesAnotherProgramsAlone() throws Exception {
        Files.createDirectories(spec("java"));
        var file = spec("java").resolve("kernel.json");
        Files.writeString(file, "{\"argv\": [\"java\"], \"display_name\": \"IJava\"}");
        var message =
                spec("java")
                        + ": is another program's kernel, 'IJava'\n  try: --name with another name, or"
                        + " remove it with `jupyter kernelspec remove java`";
        var options = options();
        assertThatThrownBy(() -> Kernels.install(options)).hasMessage(message);
        assertThatThrownBy(() -> Kernels.uninstall(options)).hasMessage(message);
        assertThat(file).exists();
    }

    @Test
    void removesWhatItInstalled() throws Exception {
        var options = options().withName("other");
        assertThat(Kernels.uninstall(options)).isEmpty();
        Kernels.install(options);
        assertThat(Kernels.uninstall(options)).isPresent();
        assertThat(spec("other")).doesNotExist();
    }

    @Test
    void refusesAnotherJar() throws Exception {
        var options = options().withJar(jar("com.example.Main"));
        assertThatThrownBy(() -> Kernels.install(options))
                .hasMessage(
                        folder.resolve("given.jar")
                                + ": is not the kernel's jar: its Main-Class is not workbook.kernel.Main");
        assertThat(spec("java")).doesNotExist();
    }

    @Test
    void refusesANameThatIsAPath() {
        assertThatThrownBy(() -> InstallOptions.defaults().withName("../java"))
                .hasMessage(
                        "a kernel's name has letters, digits, '.', '_' and '-' only, but was '../java'");
    }
}
