package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a build has nothing to do. */
class LastBuildTest {

    private static final Map<String, Object> REPORT = Map.of("pages", List.of("index.html"));

    @TempDir Path folder;

    @BeforeEach
    void build() throws IOException {
        write("book/chapter.md", "one");
        write("book/pictures/a.svg", "<svg/>");
        write("book/_site/index.html", "page");
        write("jar", "library");
        last("html").keep(List.of("../jar"), last("html").state(List.of("../jar")), REPORT);
    }

    @Test
    void reportsTheSameWhileNothingChanges() throws IOException {
        assertThat(last("html").report()).contains(REPORT);
        write("book/.git/index", "not read");
        write("book/target/classes", "not read");
        assertThat(last("html").report()).contains(REPORT);
    }

    @Test
    void seesContentThatChanged() throws IOException {
        write("book/chapter.md", "two");
        assertThat(last("html").report()).isEmpty();
        write("book/chapter.md", "one");
        assertThat(last("html").report()).contains(REPORT);
    }

    @Test
    void seesFilesThatComeGoAndMove() throws IOException {
        write("book/pictures/b.svg", "<svg/>");
        assertThat(last("html").report()).isEmpty();
        Files.delete(folder.resolve("book/pictures/a.svg"));
        assertThat(last("html").report()).isEmpty();
    }

    @Test
    void seesOtherProgramsAndSettings() throws IOException {
        assertThat(last("epub").report()).isEmpty();
        write("jar", "another");
        assertThat(last("html").report()).isEmpty();
    }

    @Test
    void seesPagesThatAreNotAsItLeftThem() throws IOException {
        write("book/_site/index.html", "edited");
        assertThat(last("html").report()).isEmpty();
    }

    @Test
    void takesADamagedFileForNone() throws IOException {
        write("last.json", "{");
        assertThat(last("html").report()).isEmpty();
    }

    private LastBuild last(String format) {
        var book = folder.resolve("book");
        var file = folder.resolve("last.json");
        return new LastBuild(file, book.resolve("_site"), List.of(book), format);
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
