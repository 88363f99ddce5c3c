package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarityTest {

    private static final String STEPS = "steps-until-below";
    private static final String ORIGINAL =
            """
            static int stepsUntilBelow(double a0, double lambda, double drift, double floor) {
                if (floor >= a0) { return 0; }
                int steps = 0;
                double accuracy = a0;
                while (accuracy >= floor && steps < 1_000_000) {
                    steps = steps + 1;
                    accuracy = a0 - lambda * drift * steps;
                }
                return steps;
            }
            """;

    @TempDir Path temp;

    @Test
    void findsACopyWithOtherNamesAndComments() throws IOException {
        var folder = new ClassFolder(temp);
        folder.add("ada", STEPS, ORIGINAL);
        folder.add(
                "bob",
                STEPS,
                "// all mine <script>alert(1)</script>\n"
                        + ORIGINAL.replace("steps", "n")
                                .replace("accuracy", "x")
                                .replace("1_000_000", "99999")
                                .replace("nUntilBelow", "stepsUntilBelow"));
        folder.add(
                "cy",
                STEPS,
                """
                static int stepsUntilBelow(double a0, double lambda, double drift, double floor) {
                    double needed = (a0 - floor) / (lambda * drift);
                    return (int) Math.max(0, Math.floor(needed) + 1);
                }
                """);
        folder.add("dora", Course.released());
        folder.add("eve", Course.released());
        Files.writeString(folder.in().resolve("torn.ipynb"), "{");
        var pairs = Similarity.compare(folder.in(), Course.assignment(), folder.out());
        assertThat(pairs).hasSize(1);
        assertThat(Files.readString(folder.out().resolve("similar.csv")))
                .startsWith(
                        "exercise,submission,other,percent,shared\nsteps-until-below,ada,bob,100,");
        assertThat(Files.readString(folder.out().resolve("similar.html")))
                .contains("<h2>steps-until-below: ada and bob, 100 %</h2>")
                .contains("alert(1)")
                .doesNotContain("<script>");
    }
}
