package workbook.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book that is read again takes over what did not change, and nothing else. */
class ReloadTest {

    @TempDir Path folder;

    @BeforeEach
    void makeBook() throws IOException {
        write(
                "book.yml",
                """
                title: A Book
                volumes:
                  - title: One
                    id: vol1
                    parts:
                      - title: First
                        chapters: [chapters/a.md, chapters/b.md]
                """);
        write("chapters/a.md", chapter("a", "21"));
        write("chapters/b.md", chapter("b", "42"));
    }

    private static String chapter(String id, String number) {
        return """
        ---
        id: vol1/%1$s
        title: Chapter %1$s
        inputs: [%1$s.csv]
        ---

        # Chapter %1$s {#sec-%1$s}

        ```{java}
        int x = %2$s;
        ```

        Twice `{java} x`.
        """
                .formatted(id, number);
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<Executed> run(Book book) {
        return book.execute(BuildOptions.defaults(), BuildListener.NONE).chapters();
    }

    @Test
    void takesOverWhatIsAsItWas() throws IOException {
        var before = Book.load(folder);
        write("chapters/b.md", chapter("b", "43"));
        var now = before.reload();
        assertThat(now.chapters().get(0)).isSameAs(before.chapters().get(0));
        assertThat(now.chapters().get(1)).isNotEqualTo(before.chapters().get(1));
    }

    @Test
    void readsAgainWhateverAFileOfTheChapterSays() throws IOException {
        var files =
                Map.of(
                        "quizzes/vol1/a.json", "{\"questions\": []}",
                        "glossary/vol1/a.json", "{\"terms\": []}",
                        "chapters/a.concepts.yml", "concepts: []",
                        "chapters/a.csv", "1,2");
        for (var each : files.entrySet()) {
            var before = Book.load(folder);
            write(each.getKey(), each.getValue());
            var now = before.reload();
            assertThat(now.chapters().get(0))
                    .as(each.getKey())
                    .isNotSameAs(before.chapters().get(0));
            assertThat(now.chapters().get(1)).isSameAs(before.chapters().get(1));
            write(each.getKey(), each.getValue() + " ");
            if (!each.getKey().endsWith(".csv")) { // its content is no part of the chapter
                assertThat(now.reload().chapters().get(0)).isNotSameAs(now.chapters().get(0));
            }
        }
    }

    @Test
    void readsAllAgainUnderAnotherConfiguration() throws IOException {
        var before = Book.load(folder);
        write("book.yml", Files.readString(folder.resolve("book.yml")) + "names: [A100]\n");
        assertThat(before.reload().chapters().get(0)).isNotSameAs(before.chapters().get(0));
    }

    @Test
    void takesOverResults() throws IOException {
        write("chapters/a.csv", "1,2");
        write("chapters/b.csv", "1,2");
        var book = Book.load(folder);
        run(book);
        var kept = run(book);
        assertThat(kept).allMatch(Executed::cached);
        write("chapters/b.csv", "3,4");
        write("chapters/a.md", chapter("a", "21").replace("Twice", "Once"));
        var now = run(book.reload());
        assertThat(now.get(0).cached()).isTrue();
        assertThat(now.get(0).notebook().cells().get(2).source()).contains("Once");
        assertThat(now.get(1).cached()).isFalse();
        var same = run(book.reload());
        assertThat(run(book.reload()).get(0)).isEqualTo(same.get(0));
    }
}
