package workbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {

    @TempDir Path out;

    @Test
    void rendersTheRichPageWithoutFindings() throws IOException {
        var report = Fixtures.render(out);

        assertThat(report.findings()).isEmpty();
        assertThat(report.pages())
                .map(Path::toString)
                .containsExactly("vol1/rich.html", "index.html", "glossary.html", "404.html");
    }

    @Test
    void leadsEveryLinkSomewhere() throws IOException {
        Fixtures.render(out);

        assertThat(LinkCheck.check(out)).isEmpty();
    }

    @Test
    void writesTheSameBytesTwiceAndTouchesNothingTheSecondTime() throws IOException {
        assertThat(Fixtures.render(out).written()).isNotEmpty();
        assertThat(Fixtures.render(out).written()).isEmpty();
    }

    @Test
    void showsNoSolutionAndNoGradedKey() throws IOException {
        Fixtures.render(out);

        for (var file : files()) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContain("secretRate", "BEGIN SOLUTION", "GRADEDKEY", "37.9");
        }
    }

    @Test
    void asksNothingOfForeignHosts() throws IOException {
        Fixtures.render(out);

        var page = org.jsoup.Jsoup.parse(Files.readString(out.resolve("vol1/rich.html")));
        assertThat(page.select("[src^=http], [src^=//], link[rel=stylesheet][href^=http]"))
                .isEmpty();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(out)) {
            return files.filter(file -> file.toString().matches(".*\\.(html|js)")).toList();
        }
    }
}
