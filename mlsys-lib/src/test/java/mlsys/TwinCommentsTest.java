package mlsys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The generated comments of twins say what the library reads from the same files. */
class TwinCommentsTest {

    @Test
    void commentsSayUnitKindSourceYearUncertaintyAndNote() throws IOException {
        Map<String, String> comments = comments();
        List<String[]> facts =
                Twin.LINES.values().stream()
                        .map(line -> line.split("\t", -1))
                        .filter(cells -> !List.of("text", "ref").contains(cells[4]))
                        .toList();
        assertThat(facts).hasSizeGreaterThan(500);
        List<String> unsaid = new ArrayList<>();
        for (String[] cells : facts) {
            String line = line(comments, cells);
            said(Constants.get(String.join(".", cells[0], cells[1], cells[2])))
                    .filter(words -> !line.contains(words))
                    .forEach(words -> unsaid.add(line + " lacks " + words));
        }
        assertThat(unsaid).isEmpty();
    }

    /** The line of a number in the comment of its twin. */
    private static String line(Map<String, String> comments, String[] cells) {
        String java = Twin.LINES.get(cells[0] + "." + cells[1] + ".java");
        String type = cells[0].substring(0, 1).toUpperCase(Locale.ROOT) + cells[0].substring(1);
        String comment = comments.get(type + " " + String.valueOf(java).split("\t", -1)[3]);
        String start = "<li>" + TwinRow.words(cells[2]) + ": ";
        return String.valueOf(comment)
                .lines()
                .filter(line -> line.contains(start))
                .findFirst()
                .orElse(start + "no line");
    }

    private static Stream<String> said(Constant fact) {
        return Stream.of(
                        fact.unit().isPlain() ? null : fact.unit().symbol(),
                        "; " + fact.kind().word() + "; ",
                        fact.source().toString(),
                        fact.year().isPresent()
                                ? Numbers.rounded(fact.year().getAsDouble(), 6)
                                : null,
                        fact.isRange() ? null : fact.uncertaintyBy(),
                        fact.note())
                .filter(Objects::nonNull)
                .map(
                        words ->
                                words.replace("&", "&amp;")
                                        .replace("<", "&lt;")
                                        .replace(">", "&gt;"));
    }

    /** By type and name of a field. */
    private static Map<String, String> comments() throws IOException {
        Map<String, String> comments = new HashMap<>();
        for (SourceFile source : SourceFile.in(Path.of("target", "generated-sources", "twins"))) {
            for (var field : source.fields()) {
                comments.put(field.getType() + " " + field.getName(), source.comment(field));
            }
        }
        return comments;
    }
}
