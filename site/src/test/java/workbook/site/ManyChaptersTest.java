package workbook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.dialect.CalloutKind;
import workbook.nbformat.Cell;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookReader;
import workbook.nbformat.NotebookWriter;
import workbook.site.internal.page.Output;

/** Books of more chapters than are held at a time. */
class ManyChaptersTest {

    private static final int CHAPTERS = 21;

    @TempDir Path folder;
    @TempDir Path out;

    /** Every chapter leads to the next one, but every third, which stands alone. */
    private Path notebooks() {
        return notebooks("# Notebook %1$d", " [next](n%1$02d.ipynb#Notebook-%1$d)");
    }

    private Path notebooks(String heading, String link) {
        for (int i = 0; i < CHAPTERS; i++) {
            var next = i % 3 == 0 ? "" : link.formatted((i + 1) % CHAPTERS);
            write(i, heading.formatted(i) + "\n\nWord" + i + "." + next);
        }
        return folder;
    }

    private Path write(int number, String text) {
        var file = folder.resolve("n%02d.ipynb".formatted(number));
        var cell = new Cell.Markdown("text", text, Map.of());
        NotebookWriter.write(Notebook.of(Map.of(), List.of(cell)), file);
        return file;
    }

    private String page(int number) throws IOException {
        return Files.readString(out.resolve("n%02d.html".formatted(number)));
    }

    @Test
    void referToEachOther() throws IOException {
        var report = Site.renderNotebooks(List.of(notebooks()), out);

        assertThat(report.findings()).isEmpty();
        assertThat(LinkCheck.check(out)).isEmpty();
        for (int i = 0; i < CHAPTERS; i++) {
            var next = "n%02d.html#notebook-%d".formatted((i + 1) % CHAPTERS, (i + 1) % CHAPTERS);
            var links = Jsoup.parse(page(i)).select("main p a:contains(next)").eachAttr("href");
            assertThat(links).isEqualTo(i % 3 == 0 ? List.of() : List.of(next));
            assertThat(page(i)).contains("Word" + i + ".");
        }
    }

    @Test
    void areFoundInOrder() throws IOException {
        Site.renderNotebooks(List.of(notebooks()), out);

        var words = Files.readString(out.resolve("assets/search/w.js"));
        var sections = Files.readString(out.resolve("assets/search/sections.js"));
        assertThat(words).contains("\"word0\":[0,1]", "\"word20\":[20,1]");
        assertThat(sections.indexOf("n00.html")).isLessThan(sections.indexOf("n01.html"));
        assertThat(sections.indexOf("n01.html")).isLessThan(sections.indexOf("n20.html"));
    }

    @Test
    void stayAsTheyAreWhenOneFails() throws IOException {
        var ours = notebooks("# Notebook %1$d {#sec-n%1$d}", " See @sec-n%1$d.");
        Site.renderNotebooks(List.of(ours), out);
        var before = page(1);
        write(1, "# Changed\n\nSee @sec-n20.");
        write(20, "# Last {#sec-n20}\n\nSee @sec-n1.");
        var asked = new int[CHAPTERS];
        var site = book(entry -> asked[number(entry)]++ > 0 && number(entry) == 20);

        assertThatThrownBy(site::render).hasMessageContaining("went away").hasNoCause();
        assertThat(page(1)).isEqualTo(before);
        assertThat(page(20)).contains("Word20.");
    }

    private static int number(SiteSpec.Entry entry) {
        return Integer.parseInt(entry.id().substring(1));
    }

    private BookSite book(Predicate<SiteSpec.Entry> gone) {
        var entries = IntStream.range(0, CHAPTERS).mapToObj(this::entry).toList();
        var part = new SiteSpec.Part("", entries);
        var spec =
                new SiteSpec(
                        SiteSpec.About.titled("Many"),
                        List.of(new SiteSpec.Volume("", List.of(part))),
                        List.of(),
                        CalloutKind.STANDARD,
                        "",
                        List.of(),
                        List.of(),
                        Optional.empty());
        return new BookSite(
                spec,
                entry ->
                        gone.test(entry)
                                ? Optional.empty()
                                : Optional.of(NotebookReader.read(entry.source())),
                Map.of(),
                Set.of(Format.HTML),
                new Output(out),
                Renderings.once());
    }

    private SiteSpec.Entry entry(int number) {
        var name = "n%02d".formatted(number);
        var file = folder.resolve(name + ".ipynb");
        return new SiteSpec.Entry(name, "", file, name, Optional.empty(), List.of());
    }
}
