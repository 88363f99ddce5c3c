package workbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookReader;

class RenderingsTest {

    private static final Notebook RICH = NotebookReader.read(Fixtures.RICH);

    @TempDir Path folder;

    @Test
    void makesOnlyWhatChanged() {
        var earlier = new Renderings();
        var first = earlier.get("page", "text", () -> new Object());
        assertThat(earlier.get("page", "text", () -> new Object())).isSameAs(first);
        assertThat(earlier.get("other page", "text", () -> new Object())).isNotSameAs(first);
        assertThat(earlier.get("page", "other text", () -> new Object())).isNotSameAs(first);
    }

    @Test
    void remembersNothingForOneRendering() {
        var once = Renderings.once();
        var first = once.get("page", "text", () -> new Object());
        assertThat(once.get("page", "text", () -> new Object())).isNotSameAs(first);
    }

    @Test
    void aChangedNotebookGivesThePageOfANewRendering() throws IOException {
        var earlier = new Renderings();
        var before = page("before", RICH, earlier);
        var changed = RICH.mapCells(cell -> cell.withSource(cell.source().replace("the", "a")));
        assertThat(page("again", RICH, earlier)).isEqualTo(before);
        assertThat(page("after", changed, earlier))
                .isNotEqualTo(before)
                .isEqualTo(page("fresh", changed, new Renderings()));
    }

    private String page(String name, Notebook notebook, Renderings earlier) throws IOException {
        var out = folder.resolve(name);
        var notebooks = Map.of("vol1/rich", notebook);
        Site.render(Fixtures.book(), notebooks, Set.of(Format.HTML), out, earlier);
        return Files.readString(out.resolve("vol1/rich.html"));
    }
}
