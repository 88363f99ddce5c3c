package mlsys.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A shell that is given the commands of the README prints what the README shows. Maven and JBang
 * find our libraries in a repository that the build filled, everything else among what it resolved.
 */
class ReadmeTest {

    private static final Path REPOSITORY = Path.of("target", "repository").toAbsolutePath();
    private static final Pattern BLOCK =
            Pattern.compile("```console\n\\$ (.*)\n((?s:.*?))```", Pattern.MULTILINE);

    @TempDir static Path folder;

    @BeforeAll
    static void putMavenAndJbangOnThePath() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: there is no /bin/sh");
        assumeTrue(
                Files.isDirectory(REPOSITORY),
                "skipped: mvn verify fills the repository " + REPOSITORY);
        Files.writeString(folder.resolve("settings.xml"), settings());
        program(
                "mvn",
                """
                export MAVEN_OPTS='-XX:+UseSerialGC -XX:TieredStopAtLevel=1'
                exec '%s/bin/mvn' -o -B -s '%s/settings.xml' -Dstyle.color=never \\
                    -Daether.offline.protocols=file "$@"
                """
                        .formatted(System.getProperty("maven.home"), folder));
        // JBang answers with the command to run and the code 255, as to its own launcher.
        program(
                "jbang",
                """
                answer=$('%s/bin/java' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' \\
                    dev.jbang.Main "$@") || code=$?
                [ "${code:-0}" != 255 ] || eval "exec $answer"
                printf '%%s\\n' "$answer"
                exit "${code:-0}"
                """
                        .formatted(
                                System.getProperty("java.home"),
                                System.getProperty("java.class.path")));
    }

    static Stream<Arguments> commands() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(block -> Arguments.of(block.group(1), block.group(2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void printsWhatTheReadmeShows(String command, String shown) throws Exception {
        assertThat(run(command)).isEqualTo(shown);
    }

    private static String settings() {
        return """
                <settings>
                    <localRepository>%s</localRepository>
                    <mirrors>
                        <mirror>
                            <id>resolved</id>
                            <mirrorOf>*</mirrorOf>
                            <url>%s</url>
                        </mirror>
                    </mirrors>
                </settings>
                """
                .formatted(REPOSITORY, Path.of(System.getProperty("repository")).toUri());
    }

    private static void program(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static String run(String command) throws Exception {
        Path said = folder.resolve("stderr");
        var shell = new ProcessBuilder("/bin/sh", "-c", command).redirectError(said.toFile());
        var environment = shell.environment();
        environment.merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JBANG_DIR", folder.resolve("jbang-home").toString());
        environment.put("JBANG_REPO", REPOSITORY.toString());
        environment.put("JBANG_NO_VERSION_CHECK", "true");
        Process process = shell.start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor())
                .as(command + "\n" + printed + Files.readString(said))
                .isZero();
        return printed.replace("\u001b[0m", ""); // some Mavens reset the colour of a pipe too
    }
}
