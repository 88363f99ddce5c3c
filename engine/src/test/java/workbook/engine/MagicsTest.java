package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    void whatJarsAddsCanBeKept() {
        var result = engine.run("int a = 1;\nList<String> added = %jars lib/*.jar\nadded");
        assertThat(result.shown().map(CellValue::text))
                .contains("[" + folder.resolve("lib/one.jar") + "]");
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
    void jarsTakesAFolderForTheJarsInIt() {
        assertThat(engine.run("%jars lib/").isOk()).isTrue();
        assertThat(engine.classpath()).containsExactly(folder.resolve("lib/one.jar"));
    }

    @Test
    void argumentsAreCompletedByWhoKnowsThem() {
        engine.magics().line("fetch", call -> {});
        engine.magics().completer("fetch", typed -> List.of(typed + "1", typed + "2"));
        var found = engine.assistance().complete("int a;\n%fetch x y", 17);
        assertThat(found.start()).isEqualTo(16);
        assertThat(found.items())
                .extracting(Assistance.Completion::text)
                .containsExactly("y1", "y2");
        assertThat(engine.assistance().complete("%jars li", 8).items()).isEmpty();
    }

    @Test
    void aMagicThatRunsCellsCanBeStopped() throws Exception {
        engine.magics().line("again", call -> call.run("while (true) {}", "inner"));
        engine.magics().line("wait", call -> Thread.sleep(60_000));
        for (var code : List.of("%again", "%wait")) {
            var stopped = CompletableFuture.supplyAsync(() -> stopWhenItRuns());
            var result = engine.run(code + "\nint never = 1;");
            assertThat(stopped.get()).isTrue();
            assertThat(result.isInterrupted()).isTrue();
        }
        assertThat(engine.run("1 + 1").shown().map(CellValue::text)).contains("2");
    }

    private boolean stopWhenItRuns() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return engine.stop();
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
                        "line 1: unknown magic %bogus; there is %classpath, %jar, %jars\n    %bogus x");
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
    void valuesAreFilledIn() {
        var seen = new ArrayList<String>();
        engine.magics().line("note", call -> seen.add(call.name() + " " + call.arguments()));
        engine.magics().line("code", call -> seen.add(call.arguments())).verbatim("code");
        engine.run("var name = \"note\"; int major = 3;");
        var cell = "%note a:\\{major}.\\{major - 3}\n%\\{name} \\\\{major}\n%code \\{major}";
        assertThat(engine.run(cell).failure().map(CellError::text)).isEmpty();
        assertThat(seen).containsExactly("note a:3.0", "note \\{major}", "\\{major}");
    }

    @Test
    void whatCannotBeFilledInIsAnErrorOfItsExpression() {
        engine.magics().line("note", call -> {});
        assertThat(engine.run("%note \\{absent}").failure().orElseThrow().text())
                .isEqualTo(
                        "line 1: \\{absent}: cannot find symbol: variable absent\n"
                                + "    %note \\{absent}");
    }

    @Test
    void aPercentInsideOfSomethingIsNoMagic() {
        var result = engine.run("int jars = 3;\nvar s = \"\"\"\n%jars\n\"\"\";\n(7\n%jars)");
        assertThat(result.failure().map(CellError::text)).isEmpty();
        assertThat(result.shown().map(CellValue::text)).contains("1");
    }
}
