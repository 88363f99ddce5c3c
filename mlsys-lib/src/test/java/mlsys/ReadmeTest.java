package mlsys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the README run in JShell and print what they say. */
class ReadmeTest {

    @TempDir Path folder;

    @Test
    void examplesPrintWhatTheySay() throws Exception {
        List<String> expected = new ArrayList<>();
        Path script = folder.resolve("readme.jsh");
        Files.writeString(script, script(Files.readString(Path.of("README.md")), expected));
        assertThat(expected).hasSizeGreaterThan(15);
        assertThat(run(script)).containsExactlyElementsOf(expected);
    }

    @Test
    void theExplanationIsTheOneShown() throws IOException {
        Quantity devices = Quantity.given(1024, Units.ONE, "N", "a cluster for this example");
        Quantity days =
                Training.time(
                        Models.GPT3.trainingFlop(),
                        devices,
                        Hardware.A100.peak(Precision.FP16),
                        0.45);
        assertThat(Files.readString(Path.of("README.md")))
                .contains(days.explain().text())
                .contains(days.whatIf().tornado(Units.DAY).toString());
    }

    private static String script(String readme, List<String> expected) {
        StringBuilder script = new StringBuilder();
        String[] blocks = readme.split("```", -1);
        for (int i = 1; i < blocks.length; i += 2) {
            if (blocks[i].startsWith("java\n")) {
                blocks[i]
                        .substring(5)
                        .lines()
                        .forEach(line -> script.append(statement(line, expected)));
            }
        }
        return script.append("/exit\n").toString();
    }

    private static String statement(String line, List<String> expected) {
        int comment = line.lastIndexOf(" // ");
        if (comment < 0) {
            return line + "\n";
        }
        expected.add(line.substring(comment + 4));
        String code = line.substring(0, comment).strip();
        return code.endsWith("}") ? code + "\n" : "System.out.println(" + code + ");\n";
    }

    private List<String> run(Path script) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process jshell =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jshell")
                                        .toString(),
                                "-s",
                                "-J-Dfile.encoding=UTF-8",
                                "-J-Dstdout.encoding=UTF-8",
                                "-R-Dfile.encoding=UTF-8",
                                "-R-Dstdout.encoding=UTF-8",
                                "-R-XX:TieredStopAtLevel=1",
                                "--class-path",
                                Path.of("target", "classes").toAbsolutePath().toString(),
                                script.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        jshell.getOutputStream().close();
        assertThat(jshell.waitFor(2, TimeUnit.MINUTES)).as("jshell ended").isTrue();
        return Files.readString(out, StandardCharsets.UTF_8).lines().toList();
    }
}
