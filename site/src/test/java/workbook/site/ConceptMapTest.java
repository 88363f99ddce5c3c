package workbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.nbformat.Cell;
import workbook.nbformat.Notebook;

/** The map of two chapters, the second of which builds on the first. */
class ConceptMapTest {

    @TempDir Path out;
    private Document page;

    @BeforeEach
    void render() throws IOException {
        var first =
                chapter(
                        "vol1/rich",
                        "Speed is\\index{speed} a way over a time.",
                        Map.of(
                                "primary", List.of("Iron law", "speed"),
                                "secondary", List.of("way"),
                                "terms", List.of("time"),
                                "needs", Map.of("speed", List.of("way"), "way", List.of("speed"))),
                        List.of(Map.of("term", "iron law", "aliases", List.of("the law"))));
        var second =
                chapter(
                        "vol1/later-on",
                        "Text.\n\n## Here {#sec-here}\n\nThe law and speedy things.",
                        Map.of(
                                "primary", List.of("impulse"),
                                "needs", Map.of("impulse", List.of("speed", "time", "unheard of")),
                                "depends-on", List.of("vol1/rich")),
                        List.of());
        Site.render(Fixtures.book(), Map.of("vol1/rich", first, "vol1/later-on", second), out);
        page = Jsoup.parse(Files.readString(out.resolve("concepts.html")));
    }

    private static Notebook chapter(
            String id, String text, Map<String, Object> concepts, List<Object> glossary) {
        var about =
                Map.of(
                        "schema",
                        1,
                        "id",
                        id,
                        "title",
                        id,
                        "glossary",
                        glossary,
                        "concepts",
                        concepts);
        return Notebook.of(
                Map.of("workbook", about),
                List.of(new Cell.Markdown("text", "# T\n\n" + text, Map.of(), Map.of())));
    }

    @Test
    void aConceptLeadsToItsDefinitionInGlossaryOrIndex() {
        assertThat(page.select(".concepts a.concept-name").eachText())
                .containsExactly("Iron law", "speed");
        assertThat(page.select(".concepts a.concept-name").eachAttr("href"))
                .containsExactly("vol1/rich.html#term-iron-law", "vol1/rich.html#ix-1");
        assertThat(LinkCheck.check(out)).isEmpty();
    }

    @Test
    void theListSaysWhatEachNeedsAndWhereItReturns() {
        assertThat(page.select(".concepts li").eachText())
                .containsExactly(
                        "Iron law returns in here",
                        "speed needs way; needed for way, impulse",
                        "way needs speed; needed for speed",
                        "time needed for impulse",
                        "impulse needs speed, time");
        assertThat(page.select("#concept-impulse .needs a").eachAttr("href"))
                .containsExactly("#concept-speed", "#concept-time");
        assertThat(page.select(".concepts small a").eachAttr("href"))
                .contains("vol1/later-on.html#sec-here");
        assertThat(page.select(".builds-on a[href=vol1/rich.html]").eachText())
                .containsExactly("The chapter", "vol1/rich");
    }

    @Test
    void bothFormsOfTheDrawingShowWhatTheListSaysAndOthersConceptsDashed() {
        assertThat(page.select("details[open] svg.map")).hasSize(4);
        for (var form : List.of("svg.map-6", "svg.map-4")) {
            assertThat(page.select(form).select(".map-concept text").eachText())
                    .containsExactlyInAnyOrder(
                            "Iron law", "speed", "way", "speed", "time", "impulse");
            assertThat(page.select(form).select(".map-before text").eachText())
                    .containsExactlyInAnyOrder("speed", "time");
            assertThat(page.select(form).select(".map-concept path")).hasSize(4);
        }
    }

    @Test
    void theMapIsInTheContentsOfEveryPage() throws IOException {
        var chapter = Jsoup.parse(Files.readString(out.resolve("vol1/later-on.html")));
        assertThat(chapter.select("#wb-contents a[href=../concepts.html]").text())
                .isEqualTo("Concept map");
    }
}
