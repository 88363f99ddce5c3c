package workbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that says how something must look; {@code -Dgolden.update=true} rewrites it. */
public final class Golden {

    private Golden() {}

    /** Compare with, or rewrite, the golden file {@code name}. */
    public static void assertMatches(String name, String actual) throws IOException {
        var file = Path.of("src/test/resources/golden", name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
    }
}
