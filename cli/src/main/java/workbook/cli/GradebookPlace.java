package workbook.cli;

import picocli.CommandLine.Option;
import workbook.gradebook.Gradebook;

/** Which gradebook. */
final class GradebookPlace {

    @Option(
            names = "--db",
            paramLabel = "FILE|URL",
            defaultValue = "gradebook.db",
            description =
                    "The gradebook: a file, the folder that workbook grade wrote, or"
                            + " jdbc:postgresql://HOST/DATABASE (default: ${DEFAULT-VALUE}).")
    private String db;

    Gradebook open() {
        return Gradebook.existing(db);
    }
}
