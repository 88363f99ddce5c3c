package workbook.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden pairs: {@code x.md} and the tree it parses to. In the fixtures a line {@code %%cell
 * key=value|…} stands for a code cell. {@code -Dgolden.update=true} writes the trees.
 */
class DialectTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    static List<Path> chapters() throws IOException {
        return markdown(FOLDER);
    }

    static List<Path> plain() throws IOException {
        return markdown(FOLDER.resolve("plain"));
    }

    private static List<Path> markdown(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void parsesAsExpected(Path chapter) throws IOException {
        check(chapter, Dialect.standard().parse(parts(Files.readString(chapter)), 1));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void leavesOthersTextAsItIs(Path notebook) throws IOException {
        check(notebook, Dialect.plain().parse(parts(Files.readString(notebook)), 0));
    }

    private static void check(Path chapter, ChapterDocument document) throws IOException {
        var tree = TreeText.of(document);
        var golden = Path.of(chapter.toString().replaceAll("\\.md$", ".tree"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, tree);
        }
        assertThat(tree).isEqualTo(Files.readString(golden));
    }

    static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var markdown = new StringBuilder();
        int line = 1;
        int start = 1;
        for (var row : text.split("\n", -1)) {
            if (row.startsWith("%%cell")) {
                parts.add(new Part.Markdown(markdown.toString(), start));
                markdown.setLength(0);
                parts.add(new Part.Code(options(row.substring("%%cell".length())), line));
                start = line + 1;
            } else {
                markdown.append(row).append('\n');
            }
            line++;
        }
        parts.add(new Part.Markdown(markdown.toString(), start));
        return parts;
    }

    private static Map<String, String> options(String row) {
        var options = new LinkedHashMap<String, String>();
        for (var option : row.strip().split("\\|", -1)) {
            int equals = option.indexOf('=');
            if (equals > 0) {
                options.put(option.substring(0, equals), option.substring(equals + 1));
            }
        }
        return options;
    }
}
