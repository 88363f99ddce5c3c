package workbook.cli;

import java.nio.file.Path;

/** Where the tool itself is: the checkout that the launcher started from. */
final class Home {

    private Home() {}

    /** Return the folder that the launcher passes on, or the one this was built in. */
    static Path folder() {
        var given = System.getProperty("workbook.home");
        return given == null
                ? Path.of("").toAbsolutePath().resolve("..").normalize()
                : Path.of(given);
    }
}
