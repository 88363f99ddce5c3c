package workbook.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.engine.CellValue;
import workbook.engine.EngineListener;

/** Comments in the sources of libraries, which JShell reads where it has the agent. */
class LibrarySourcesTest {

    private static final String SOURCE =
            """
            package lab;

            /** A scale. */
            public class Scale {
                /**
                 * Weighs something.
                 *
                 * @param grams its mass
                 */
                public static int weigh(int grams) { return grams; }
            }
            """;
    private static final Map<String, byte[]> SOURCES =
            Map.of("lab/Scale.java", SOURCE.getBytes(StandardCharsets.UTF_8));

    @TempDir private static Path folder;
    private static byte[] compiled = {};
    private static RemoteEngine engine = RemoteEngine.start(WorkerOptions.defaults());

    @BeforeAll
    static void startWithTheAgent() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .putValue("Premain-Class", "workbook.engine.internal.Redefiner");
        manifest.getMainAttributes().putValue("Can-Redefine-Classes", "true");
        var agent = jar("agent.jar", manifest, Map.of());
        engine.close();
        engine =
                RemoteEngine.start(
                        WorkerOptions.defaults()
                                .withDirectory(folder)
                                .withAgent(Optional.of(agent))
                                .withFlags(List.of("-Xmx256m")));
        var file = Files.createDirectories(folder.resolve("src/lab")).resolve("Scale.java");
        Files.writeString(file, SOURCE);
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), file.toString());
        compiled = Files.readAllBytes(folder.resolve("lab/Scale.class"));
    }

    @AfterAll
    static void end() {
        engine.close();
    }

    private static Path jar(String name, Manifest manifest, Map<String, byte[]> entries)
            throws IOException {
        var jar = folder.resolve(name);
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return jar;
    }

    private static Path jar(String name, Map<String, byte[]> entries) throws IOException {
        return jar(name, new Manifest(), entries);
    }

    private static Path library(String name) throws IOException {
        return jar(name, Map.of("lab/Scale.class", compiled));
    }

    /** Inspect in an engine that runs in the JVM with the agent. */
    private static String inspect(Path jar, Path elsewhere) throws IOException {
        var code =
                """
                import workbook.engine.*;
                import java.nio.file.Path;
                String inspect(String jar, String elsewhere) {
                    var options = EngineOptions.defaults().withClassPath(List.of(Path.of(jar)));
                    try (var inner = Engine.open(options)) {
                        inner.assistance().addSources(
                            asked -> Optional.of(Path.of(elsewhere)).filter(each -> elsewhere.endsWith(".jar")));
                        inner.run("import lab.*;");
                        var found = inner.assistance().inspect("Scale.weigh(", 12).orElseThrow();
                        return found.signature() + "\\n" + found.documentation();
                    }
                }
                inspect("JAR", "ELSEWHERE")""";
        var filled = code.replace("JAR", slashes(jar)).replace("ELSEWHERE", slashes(elsewhere));
        try (var session = engine.open(SessionOptions.of(folder, List.of(), EngineListener.NONE))) {
            var outcome = session.run(filled, "cell", Duration.ofSeconds(60));
            assertThat(outcome).isInstanceOf(Outcome.Finished.class);
            var result = ((Outcome.Finished<workbook.engine.CellResult>) outcome).answer();
            return result.failure()
                    .map(workbook.engine.CellError::text)
                    .orElseGet(() -> result.shown().map(CellValue::text).orElse(""));
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    @Test
    void areReadFromTheJarItself() throws IOException {
        var jar =
                jar(
                        "scale.jar",
                        Map.of(
                                "lab/Scale.class",
                                compiled,
                                "META-INF/sources/lab/Scale.java",
                                SOURCE.getBytes(StandardCharsets.UTF_8)));
        assertThat(inspect(jar, Path.of("")))
                .isEqualTo("int Scale.weigh(int grams)\nWeighs something.\n\n  grams: its mass");
    }

    @Test
    void areReadFromBesideTheJar() throws IOException {
        jar("scale-1-sources.jar", SOURCES);
        assertThat(inspect(library("scale-1.jar"), Path.of(""))).contains("Weighs something.");
    }

    @Test
    void areReadFromWhereAFinderKnowsThem() throws IOException {
        var elsewhere = jar("elsewhere.jar", SOURCES);
        assertThat(inspect(library("scale-2.jar"), elsewhere)).contains("Weighs something.");
    }

    @Test
    void areToldToBeMissing() throws IOException {
        assertThat(inspect(library("scale-3.jar"), Path.of("")))
                .endsWith("No documentation: no sources of scale-3.jar.");
    }
}
