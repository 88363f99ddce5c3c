package workbook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.nbformat.NotebookException;
import workbook.nbformat.NotebookReader;
import workbook.site.internal.value.Result;

/** The page of numbers that changed since an earlier edition. */
class EditionTest {

    @TempDir Path earlier;
    @TempDir Path later;

    @BeforeEach
    void build() throws IOException {
        Fixtures.render(earlier);
    }

    @Test
    void theSameNumbersAreNoNews() throws IOException {
        assertThat(changes().select("main").text())
                .contains("Every computed number is as it was in the edition 2026.");
    }

    @Test
    void aChangedNumberStandsThereWithTheInputThatChangedIt() throws IOException {
        edit("\"text\":\"25.3 d\"", "\"text\":\"31 d\"");
        edit("312 TFLOP/s", "250 TFLOP/s");
        var fact = changes().select(".fact").get(0);
        assertThat(fact.select("b a").attr("href")).startsWith("vol1/rich.html#n-");
        assertThat(fact.select("b").text()).isEqualTo("25.3 d");
        assertThat(fact.text()).contains("was 31 d").contains("was 250 TFLOP/s, is 312 TFLOP/s");
    }

    @Test
    void aNewChapterAndOneThatLeftAreSaidAsSuch() throws IOException {
        edit("\"id\":\"vol1/rich\",\"title\":\"", "\"id\":\"vol1/poor\",\"title\":\"Poor and ");
        assertThat(changes().select("main").text())
                .contains("New in this edition.")
                .contains("Poor and ")
                .contains("No longer in the book.");
    }

    @Test
    void numbersOfOneKindArePairedInOrderUnlessTheirCountChanged() {
        var before = results("a", "b", "c");
        assertThat(Changes.of(before, results("a", "x", "c")).changed())
                .singleElement()
                .satisfies(change -> assertThat(change.then().text()).isEqualTo("b"));
        var more = Changes.of(before, results("a", "x", "y", "c"));
        assertThat(more.changed()).isEmpty();
        assertThat(more.added()).extracting(Result::text).containsExactly("x", "y");
        assertThat(more.gone()).extracting(Result::text).containsExactly("b");
    }

    @Test
    void whatIsNoEditionIsRefusedWithPlaceAndNextStep() throws IOException {
        var file = Files.writeString(later.resolve("other.json"), "{\"schema\": 2}");
        assertThatThrownBy(() -> Edition.read(file))
                .isInstanceOf(NotebookException.class)
                .hasMessageStartingWith(file + ": these are not the numbers of an edition");
        assertThatThrownBy(() -> Edition.read(later)).isInstanceOf(NoSuchFileException.class);
    }

    private static List<Result> results(String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> new Result("n-" + i, "one-key", "speed", texts[i], Map.of()))
                .toList();
    }

    private void edit(String old, String other) throws IOException {
        var file = earlier.resolve("numbers.json");
        var json = Files.readString(file);
        assertThat(json).contains(old);
        Files.writeString(file, json.replace(old, other));
    }

    private Document changes() throws IOException {
        var spec = Fixtures.bookAfter(Edition.read(earlier));
        Site.render(spec, Map.of("vol1/rich", NotebookReader.read(Fixtures.RICH)), later);
        return Jsoup.parse(Files.readString(later.resolve("changes.html")));
    }
}
