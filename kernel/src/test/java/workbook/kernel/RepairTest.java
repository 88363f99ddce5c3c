package workbook.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.kernel.internal.protocol.JsonText;
import workbook.kernel.internal.protocol.Tree;

class RepairTest {

    private static final String JAVA = Jdk.current().program().toString();

    @TempDir Path folder;

    private void write(String... command) throws IOException {
        var json =
                Tree.object(
                        "argv", List.of(command),
                        "display_name", "Java",
                        "env", Map.of("WORKBOOK_KERNEL_PREVIEW", "true"),
                        "metadata", Map.of("debugger", true, "workbook", Map.of("java", "1")));
        Files.write(folder.resolve(KernelSpec.FILE), JsonText.write(json));
    }

    private String jar() throws IOException {
        return Files.writeString(folder.resolve("kernel.jar"), "no jar").toString();
    }

    @Test
    void replacesAJavaThatIsGoneAndKeepsTheRest() throws Exception {
        var other = Archive.in(folder, Runtime.version().feature() < 25 ? 25 : 17).option();
        var old = Files.writeString(Path.of(other.substring(other.indexOf('=') + 1)), "old");
        write(
                "/gone/java",
                "-Xmx4g",
                "-XX:SharedArchiveFile=/gone/kernel.jsa",
                "-jar",
                jar(),
                "{}");
        assertThat(Repair.of(folder))
                .containsExactly(
                        "took " + JAVA + " in place of /gone/java, which does not do",
                        "wrote " + folder.resolve(KernelSpec.FILE),
                        "could not record an archive for a fast start"); // with that jar
        var options = Archive.in(folder, Runtime.version().feature()).options();
        assertThat(KernelSpec.read(folder).command())
                .containsExactly(
                        JAVA, "-Xmx4g", options.get(0), options.get(1), "-jar", jar(), "{}");
        assertThat(old).doesNotExist();
        assertThat(Files.readString(folder.resolve(KernelSpec.FILE)))
                .contains("WORKBOOK_KERNEL_PREVIEW", Runtime.version().toString());
    }

    @Test
    void leavesAKernelspecThatIsRightAsItIs() throws Exception {
        var options = Archive.in(folder, Runtime.version().feature()).options();
        write(
                JAVA,
                options.get(0),
                options.get(1),
                "-Xlog:disable",
                "-jar",
                jar(),
                "{connection_file}");
        var before = Files.readString(folder.resolve(KernelSpec.FILE));
        assertThat(Repair.of(folder))
                .containsExactly("could not record an archive for a fast start");
        assertThat(folder.resolve(KernelSpec.FILE)).hasContent(before);
    }

    @Test
    void saysWhatItCannotMend() throws Exception {
        write(JAVA, "workbook.kernel.Main");
        assertThatThrownBy(() -> Repair.of(folder))
                .hasMessage(
                        folder + ": cannot be repaired: kernel.json names no jar\n  try: install");
    }

    @Test
    void anotherJavaIsAskedWhatItIs() throws Exception {
        var home = Path.of(System.getProperty("java.home"));
        assertThat(Jdk.of(home).program()).isEqualTo(Jdk.current().program());
        assertThat(Jdk.of(home).feature()).isEqualTo(Runtime.version().feature());
        assertThatThrownBy(() -> Jdk.of(folder))
                .hasMessage(
                        folder
                                + ": does not run or is older than 9\n"
                                + "  try: --java with the folder of a JDK 17 or newer");
        var jre = folder.resolve("jre");
        Files.writeString(jre, "#!/bin/sh\necho java.base@25.0.1\n");
        assertThat(jre.toFile().setExecutable(true)).isTrue();
        assertThatThrownBy(() -> Jdk.of(jre))
                .hasMessageStartingWith(jre + ": has no module jdk.jshell, so it is a JRE");
    }
}
