package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MagicsTest {

    @TempDir private Path folder;
    private Engine engine = Engine.open(EngineOptions.defaults());

    @BeforeEach
    void openInTheFolder() throws IOException {
        engine.close();
        engine = Engine.open(EngineOptions.defaults().withDirectory(folder));
        Files.createDirectory(folder.resolve("lib"));
        jar("lib/one.jar", "one");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void jar(String name, String content) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            var entry = new ZipEntry("hello.txt");
            entry.setTime(0);
            jar.putNextEntry(entry);
            jar.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final String READ =
            "new String(Thread.currentThread().getContextClassLoader()"
                    + ".getResourceAsStream(\"hello.txt\").readAllBytes())";

    @Test
    void jarsAddsWhatMatches() {
        var result = engine.run("%jars lib/*.jar\n" + READ);
        assertThat(result.shown().map(CellValue::text)).contains("one");
        assertThat(engine.classpath()).containsExactly(folder.resolve("lib/one.jar"));
    }

    @Test
    void jarsSkipsWhatIsThereByNameOrContent() throws IOException {
        engine.run("%jars lib/one.jar");
        Files.copy(folder.resolve("lib/one.jar"), folder.resolve("copy.jar"));
        assertThat(engine.run("%jars elsewhere/one.jar").isOk()).isTrue();
        assertThat(engine.run("%jars copy.jar").isOk()).isTrue();
        assertThat(engine.classpath()).hasSize(1);
    }

    @Test
    void classpathTakesFolders() {
        assertThat(engine.run("%classpath lib").isOk()).isTrue();
        assertThat(engine.classpath()).containsExactly(folder.resolve("lib"));
    }

    @Test
    void aMissingJarIsAnErrorWithItsPlace() {
        assertThat(engine.run("int a = 1;\n%jars nope.jar").failure().orElseThrow().text())
                .isEqualTo(
                        "line 2: %jars nope.jar: no such file, seen from "
                                + folder
                                + "\n    %jars nope.jar");
    }

    @Test
    void anUnknownMagicSaysWhatThereIs() {
        assertThat(engine.run("%bogus x").failure().orElseThrow().text())
                .isEqualTo(
                        "line 1: unknown magic %bogus; there is %classpath, %jars\n    %bogus x");
    }

    @Test
    void othersCanBeAdded() {
        var seen = new ArrayList<String>();
        engine.magics().line("note", call -> seen.add(call.arguments()));
        engine.magics().cell("text", call -> seen.add(call.body()));
        assertThat(engine.run("int a = 1;\n%note a b\nint b = 2;").isOk()).isTrue();
        assertThat(engine.run("%%text\nnot Java\n").isOk()).isTrue();
        assertThat(seen).containsExactly("a b", "not Java\n");
    }

    @Test
    void aPercentInsideOfSomethingIsNoMagic() {
        var result = engine.run("int jars = 3;\nvar s = \"\"\"\n%jars\n\"\"\";\n(7\n%jars)");
        assertThat(result.failure().map(CellError::text)).isEmpty();
        assertThat(result.shown().map(CellValue::text)).contains("1");
    }
}
