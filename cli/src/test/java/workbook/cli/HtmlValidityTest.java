package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page is HTML, SVG and MathML as the standards have it, by the Nu Html Checker in a process
 * of its own, without network.
 */
@EnabledForJreRange(max = JRE.JAVA_24, disabledReason = "pages are the same on every Java")
class HtmlValidityTest {

    private static final Path LIBRARIES = CourseCopy.ROOT.resolve("site/validator/target/lib");

    @TempDir Path folder;

    @BeforeAll
    static void hasChecker() {
        assumeTrue(
                Files.isDirectory(LIBRARIES),
                () ->
                        "no Nu Html Checker in "
                                + LIBRARIES
                                + "; run mvn verify, which puts it there");
    }

    @Test
    void thePagesOfTheBook() throws IOException {
        assertThat(findings(CourseCopy.get().site())).isEmpty();
    }

    @Test
    void pagesThatSayWhatChangedAndWhatMoved() throws IOException {
        var course = CourseCopy.get();
        var numbers = Files.readString(course.site().resolve("numbers.json"));
        var earlier = folder.resolve("numbers.json");
        Files.writeString(earlier, numbers.replace("\"text\":\"", "\"text\":\"about "));
        var book = course.twin("moved");
        Files.writeString(
                book.resolve("book.yml"),
                "redirects:\n  vol1/intro.html: vol1/introduction\n",
                StandardOpenOption.APPEND);
        var answer = Shell.at(book).run("build", "--since", earlier, "--out", folder);

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(folder.resolve("changes.html")).content().contains("was about ");
        assertThat(folder.resolve("vol1/intro.html")).exists();
        assertThat(findings(folder)).isEmpty();
    }

    @Test
    void thePagesOfNotebooksFromElsewhere() throws IOException {
        var notebooks = folder.resolve("notebooks");
        CourseCopy.copy(CourseCopy.get().keep(), notebooks);
        CourseCopy.copy(
                CourseCopy.ROOT.resolve("site/src/test/resources/foreign"),
                notebooks.resolve("foreign"));
        Shell.anywhere().run("render", notebooks, "--out", folder.resolve("pages"));

        assertThat(folder.resolve("pages/foreign/hostile.html")).exists();
        assertThat(findings(folder.resolve("pages"))).isEmpty();
    }

    @Test
    void theCheckerSeesWhatIsWrong() throws IOException {
        Files.writeString(
                folder.resolve("wrong.html"),
                "<!doctype html><html lang=en><title>T</title><p><svg><circel/></svg>");

        assertThat(findings(folder)).isNotEmpty().allMatch(line -> line.contains("circel"));
    }

    /** What the checker says of the pages in a folder, one line each. */
    private List<String> findings(Path pages) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-cp",
                                LIBRARIES + "/*",
                                "nu.validator.client.SimpleCommandLineValidator",
                                "--format",
                                "gnu",
                                "--exit-zero-always"));
        CourseCopy.content(pages).keySet().stream()
                .filter(name -> name.endsWith(".html"))
                .forEach(name -> command.add(pages.resolve(name).toString()));
        var out = Files.createTempFile("findings", ".txt");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        assertThat(process.onExit().join().exitValue()).isZero();
        var lines = Files.readAllLines(out);
        Files.delete(out);
        return lines;
    }
}
