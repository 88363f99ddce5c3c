package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script that people start, in a tree of its own: its jar has nothing but the class path of
 * these tests, so no build is needed.
 */
@Timeout(180)
class LauncherTest {

    @TempDir Path folder;
    private Path root;

    @BeforeEach
    void layOut() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh here");
        root = Files.createDirectories(folder.resolve("a workbook"));
        Files.copy(CourseCopy.ROOT.resolve("workbook"), root.resolve("workbook"));
        assertThat(root.resolve("workbook").toFile().setExecutable(true)).isTrue();
        jar(root.resolve("cli/target/workbook-cli.jar"));
        Files.createFile(root.resolve("cli/target/workbook.stamp"));
    }

    @Test
    void startsTwiceAndSaysItsVersion() throws Exception {
        var first = start(Map.of(), "--version");
        assertThat(first.err()).isEmpty();
        assertThat(first.code()).isZero();
        assertThat(first.out()).startsWith("workbook ");
        var second = start(Map.of(), "--version");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void passesArgumentsAndTheExitCodeOn() throws Exception {
        var answer = start(Map.of(), "--book", folder.resolve("no book").toString(), "build");
        assertThat(answer.code()).isEqualTo(ExitCode.CONTENT_ERRORS);
        assertThat(answer.err()).contains("no book");
    }

    @Test
    void withoutMavenAStaleTreeSaysWhatToInstall() throws Exception {
        Files.delete(root.resolve("cli/target/workbook.stamp"));
        var tools = Files.createDirectories(folder.resolve("tools"));
        for (var tool : new String[] {"sed", "dirname", "readlink", "find", "head", "printf"}) {
            var found = Path.of("/usr/bin", tool);
            assumeTrue(Files.exists(found), () -> found + " is missing");
            Files.copy(found, tools.resolve(tool), StandardCopyOption.COPY_ATTRIBUTES);
        }
        var answer = start(Map.of("PATH", tools.toString()), "--version");
        assertThat(answer.err())
                .isEqualTo("workbook: Maven is needed to build: install Maven 3.8.7 or newer\n");
        assertThat(answer.code()).isEqualTo(ExitCode.BROKEN);
    }

    @Test
    void aJavaHomeWithoutJavaIsNamed() throws Exception {
        var answer = start(Map.of("JAVA_HOME", folder.toString()), "--version");
        assertThat(answer.err())
                .isEqualTo(
                        "workbook: "
                                + folder
                                + "/bin/java is not a program: set JAVA_HOME to a JDK 17 or newer\n");
        assertThat(answer.code()).isEqualTo(ExitCode.BROKEN);
    }

    private Shell.Answer start(Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var command =
                Stream.concat(Stream.of(root.resolve("workbook").toString()), Stream.of(arguments))
                        .toList();
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(variables);
        var process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Shell.Answer(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static void jar(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, "workbook.cli.Main");
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        try (OutputStream out = Files.newOutputStream(jar);
                var stream = new JarOutputStream(out, manifest)) {
            stream.finish();
        }
    }
}
