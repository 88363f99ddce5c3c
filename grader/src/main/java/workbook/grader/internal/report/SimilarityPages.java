package workbook.grader.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.grader.GradingException;
import workbook.grader.Similarity.Pair;

/** Writes which answers look alike, as a table and as a page with both texts side by side. */
public final class SimilarityPages {

    private static final int SHOWN = 200;
    private static final int LENGTH = 8_000;

    private SimilarityPages() {}

    /** Write {@code similar.csv} and {@code similar.html}. */
    public static void write(String title, List<Pair> pairs, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("similar.csv"), table(pairs));
            Files.writeString(folder.resolve("similar.html"), page(title, pairs));
        } catch (IOException e) {
            throw new GradingException(folder + ": cannot be written: " + e.getMessage(), e);
        }
    }

    private static String table(List<Pair> pairs) {
        var lines = new ArrayList<>(List.of("exercise,submission,other,percent,shared"));
        for (var pair : pairs) {
            lines.add(
                    String.join(
                            ",",
                            GradesCsv.field(pair.exercise()),
                            GradesCsv.field(pair.one()),
                            GradesCsv.field(pair.other()),
                            "" + percent(pair),
                            "" + pair.shared()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String page(String title, List<Pair> pairs) {
        var page = new StringBuilder();
        page.append(
                """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Answers that look alike</title>
                <style>
                body { font: 1rem/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
                .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1rem; }
                pre { overflow-x: auto; padding: .75rem; border: 1px solid #767676; border-radius: .25rem; }
                </style>
                </head>
                <body>
                <main>
                """);
        page.append("<h1>").append(text(title)).append(": answers that look alike</h1>\n");
        page.append(
                "<p>A hint for a person who reads both. Short exercises have few right answers:"
                        + " alike is not copied. Names, numbers, comments and what was handed out"
                        + " do not count. Nothing of this is in a score.</p>\n");
        if (pairs.isEmpty()) {
            page.append("<p>No two answers look alike.</p>\n");
        } else if (pairs.size() > SHOWN) {
            page.append("<p>The first " + SHOWN + " of " + pairs.size() + " pairs.</p>\n");
        }
        pairs.stream().limit(SHOWN).forEach(pair -> page.append(section(pair)));
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String section(Pair pair) {
        return "<section>\n<h2>%s: %s and %s, %d %%</h2>\n<div class=\"pair\">\n%s%s</div>\n</section>\n"
                .formatted(
                        text(pair.exercise()),
                        text(pair.one()),
                        text(pair.other()),
                        percent(pair),
                        code(pair.one(), pair.first()),
                        code(pair.other(), pair.second()));
    }

    private static String code(String name, String source) {
        return "<pre tabindex=\"0\" aria-label=\"the answer of %s\">%s</pre>\n"
                .formatted(text(name), text(source));
    }

    private static long percent(Pair pair) {
        return Math.round(100 * pair.share());
    }

    private static String text(String text) {
        return CleanText.escape(CleanText.of(text, LENGTH));
    }
}
