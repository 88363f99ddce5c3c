package workbook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.kernel.Diagnosis.Check;
import workbook.kernel.Diagnosis.Status;
import workbook.kernel.internal.protocol.JsonText;
import workbook.kernel.internal.protocol.Tree;

class DoctorTest {

    private static final String MISSING = Path.of("").toAbsolutePath() + "/no-such-java";

    @TempDir Path folder;

    private Path write(Path data, String displayName, boolean ours, String... command)
            throws IOException {
        var spec = Files.createDirectories(data.resolve("kernels").resolve("java"));
        var json =
                Tree.object(
                        "argv",
                        List.of(command),
                        "display_name",
                        displayName,
                        "metadata",
                        ours ? Map.of("workbook", Map.of()) : Map.of());
        Files.write(spec.resolve(KernelSpec.FILE), JsonText.write(json));
        return spec;
    }

    private Check check(String thing, Map<String, String> environment) {
        var paths =
                new JupyterPaths(
                        environment, "Linux", folder.resolve("home"), Optional::<Path>empty);
        return new Doctor(paths)
                .examine("java").checks().stream()
                        .filter(check -> check.thing().equals(thing))
                        .findFirst()
                        .orElseThrow();
    }

    private Map<String, String> path(Path... data) {
        var joined =
                String.join(
                        File.pathSeparator, List.of(data).stream().map(Path::toString).toList());
        return Map.of("JUPYTER_PATH", joined);
    }

    @Test
    void noticesAKernelOfTheSameNameInAnActiveEnvironment() throws IOException {
        var environment = folder.resolve("venv");
        var other = write(environment.resolve("share/jupyter"), "Java (jjava)", false, MISSING);
        Files.writeString(environment.resolve("pyvenv.cfg"), "");
        var ours = write(folder.resolve("home/.local/share/jupyter"), "Java", true, MISSING);
        assertThat(check("Kernelspec", Map.of("VIRTUAL_ENV", environment.toString())))
                .isEqualTo(
                        new Check(
                                Status.PROBLEM,
                                "Kernelspec",
                                "two kernels are called 'java': notebooks get 'Java (jjava)' in "
                                        + other
                                        + ", which Jupyter finds before ours in "
                                        + ours,
                                "jupyter kernelspec remove java, or run install with another"
                                        + " --name and choose that in the notebook"));
    }

    @Test
    void namesTheKernelsThatOursHides() throws IOException {
        var ours = write(folder.resolve("a"), "Java", true, MISSING);
        var other = write(folder.resolve("b"), "IJava", false, MISSING);
        var check = check("Kernelspec", path(folder.resolve("a"), folder.resolve("b")));
        assertThat(check.status()).isEqualTo(Status.NOTE);
        assertThat(check.found()).isEqualTo(ours + "; it hides 'IJava' in " + other);
    }

    @Test
    void knowsTheKernelOfAnotherProgram() throws IOException {
        var other = write(folder.resolve("a"), "IJava", false, MISSING);
        assertThat(check("Kernelspec", path(folder.resolve("a"))).found())
                .isEqualTo("'IJava' in " + other + ", the kernel of another program");
    }

    @Test
    void noticesAJavaThatMoved() throws IOException {
        write(folder.resolve("a"), "Java", true, MISSING);
        assertThat(check("Kernel's Java", path(folder.resolve("a"))))
                .isEqualTo(
                        new Check(
                                Status.PROBLEM,
                                "Kernel's Java",
                                MISSING + " is gone",
                                "doctor --repair, with your Java"));
    }

    @Test
    void noticesAJarThatMoved() throws IOException {
        var jar = folder.resolve("gone.jar").toString();
        write(folder.resolve("a"), "Java", true, Jdk.current().program().toString(), "-jar", jar);
        assertThat(check("Kernel's jar", path(folder.resolve("a"))))
                .isEqualTo(
                        new Check(
                                Status.PROBLEM,
                                "Kernel's jar",
                                jar + " is missing",
                                "doctor --repair"));
    }

    @Test
    void noticesAJavaWithoutJShellAndAnArchiveThatDoesNotFit() throws IOException {
        var jre = folder.resolve("jre");
        Files.writeString(jre, "#!/bin/sh\n[ \"$1\" = --list-modules ] && echo java.base@17\n");
        assertThat(jre.toFile().setExecutable(true)).isTrue();
        var archive = Files.writeString(folder.resolve("old.jsa"), "old").toString();
        write(
                folder.resolve("a"),
                "Java",
                true,
                jre.toString(),
                "-XX:SharedArchiveFile=" + archive,
                "{connection_file}");
        var environment = path(folder.resolve("a"));
        assertThat(check("Kernel's JShell", environment).found())
                .isEqualTo(jre + " has no module jdk.jshell, so it is a JRE");
        assertThat(check("Fast-start archive", environment).found())
                .isEqualTo(
                        archive + " was made for another Java or jar, so the kernel starts slowly");
    }
}
