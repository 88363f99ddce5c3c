package workbook.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.nbformat.Output;

class CacheTest {

    private static final Results RESULTS =
            new Results(
                    List.of(List.of(new Output.Stream("stdout", "25.3\n"))),
                    List.of(List.of("25.3")),
                    List.of());

    @TempDir Path folder;

    @Test
    void keepsResults() {
        Cache.in(folder).put("key", RESULTS);
        assertThat(Cache.in(folder).get("key")).contains(RESULTS);
        assertThat(Cache.in(folder).get("other")).isEmpty();
    }

    @Test
    void takesADamagedEntryForNone() throws IOException {
        Cache.in(folder).put("key", RESULTS);
        var file = folder.resolve("key.json");
        Files.writeString(file, Files.readString(file).replace("25.3", "52.3"));
        assertThat(Cache.in(folder).get("key")).isEmpty();
    }

    @Test
    void keepsNothingWhereItCannotWrite() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        Cache.in(file).put("key", RESULTS);
        assertThat(Cache.in(file).get("key")).isEmpty();
    }
}
