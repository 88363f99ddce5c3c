package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RendererTest {

    private static final String LIBRARY =
            """
            package library;

            import java.util.*;
            import workbook.engine.display.Renderer;

            public final class Dots implements Renderer {
                public record Dot(int size) {}

                public Optional<Map<String, Object>> render(Object value) {
                    return value instanceof Dot dot
                            ? Optional.of(Map.of("image/svg+xml", "<svg r='" + dot.size() + "'/>"))
                            : Optional.empty();
                }
            }
            """;

    @TempDir private Path folder;

    @Test
    void isFoundOnTheClassPathOfTheNotebook() throws IOException {
        compileLibrary();
        try (var engine = Engine.open(EngineOptions.defaults().withClassPath(List.of(folder)))) {
            var bundle = engine.run("new library.Dots.Dot(3)").shown().orElseThrow().bundle();
            assertThat(bundle)
                    .containsEntry("image/svg+xml", "<svg r='3'/>")
                    .containsEntry("text/plain", "Dot[size=3]");
            assertThat(engine.evaluate(List.of("new library.Dots.Dot(4)")).get(0).bundle())
                    .containsEntry("image/svg+xml", "<svg r='4'/>");
        }
    }

    @Test
    void isFoundWhenTheClassPathGrows() throws IOException {
        compileLibrary();
        try (var engine = Engine.open(EngineOptions.defaults().withDirectory(folder))) {
            engine.run("1");
            var cell = "%classpath " + folder + "\nnew library.Dots.Dot(3)";
            assertThat(engine.run(cell).shown().orElseThrow().bundle())
                    .containsKey("image/svg+xml");
        }
    }

    @Test
    void paintsSwingComponentsWithoutAScreen() throws IOException {
        try (var engine = Engine.open(EngineOptions.defaults())) {
            var sized =
                    """
                    import javax.swing.*;
                    import java.awt.*;
                    var red = new JPanel();
                    red.setBackground(Color.RED);
                    red.setSize(60, 20);
                    red""";
            var bundle = engine.run(sized).shown().orElseThrow().bundle();
            assertThat(bundle).containsEntry("text/plain", "JPanel, 60 × 20");
            var png = Base64.getDecoder().decode(String.valueOf(bundle.get("image/png")));
            var image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getRGB(30, 10)).isEqualTo(0xFFFF0000);
            var nested =
                    "var box = new JPanel(new BorderLayout()); red.setPreferredSize(new"
                            + " Dimension(40, 10)); box.add(red); box";
            assertThat(engine.run(nested).shown().orElseThrow().text())
                    .isEqualTo("JPanel, 40 × 10");
        }
    }

    private void compileLibrary() throws IOException {
        var source = folder.resolve("Dots.java");
        Files.writeString(source, LIBRARY);
        var compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, "-d", folder.toString(), source.toString()))
                .isZero();
        var services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("workbook.engine.display.Renderer"), "library.Dots\n");
    }
}
