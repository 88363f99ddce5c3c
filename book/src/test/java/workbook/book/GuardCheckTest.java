package workbook.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.nbformat.Cell;
import workbook.nbformat.MimeBundle;
import workbook.nbformat.Notebook;
import workbook.nbformat.Output;

class GuardCheckTest {

    private static final String CHAPTER =
            """
            ---
            id: vol1/a
            title: A
            ---
            Text.

            ```{java}
            var days = days();
            ch.guard(days.gt(0, DAY), "the text says some days");
            ch.guard(days.lt(30, DAY), "the text says less than a month");
            ```

            ```{java}
            for (var name : names) ch.guard(days.lt(bound(name)),
                    name + " is \\"faster\\" than the one before");
            ch.guard(fast, "the text says fast");
            ch.guard(days.gt(2, DAY), "the text says twice");
            ch.guard(days.gt(3, DAY), "the text says twice");
            ```
            """;

    @TempDir Path folder;

    private GuardCheck check(Object... guards) throws IOException {
        Files.writeString(
                folder.resolve("book.yml"),
                "title: B\nvolumes: [{title: One, id: vol1, parts: [{title: P, chapters: [a.md]}]}]\n");
        Files.writeString(folder.resolve("a.md"), CHAPTER);
        var chapter = Book.load(folder).chapters().get(0);
        var cells = new ArrayList<>(chapter.notebook().cells());
        var last = (Cell.Code) cells.remove(cells.size() - 1);
        var bundle =
                new MimeBundle(
                        Map.of(
                                "application/vnd.workbook.ledger+json",
                                Map.of("guards", List.of(guards))));
        cells.add(last.withOutputs(1, List.of(new Output.Result(1, bundle, Map.of()))));
        var notebook = Notebook.of(chapter.notebook().metadata(), cells);
        return new GuardCheck(List.of(new Executed(chapter, notebook, false, List.of())));
    }

    private static Map<String, Object> guard(String words, boolean canFail, String... inputs) {
        return Map.of(
                "words",
                words,
                "compared",
                "25 d > 0 d",
                "canFail",
                canFail,
                "inputs",
                List.of(inputs));
    }

    @Test
    void namesTheGuardsThatCanNeverFail() throws IOException {
        var check =
                check(
                        guard("the text says some days", false, "η 0.45 (0.15 to 1)"),
                        guard("the text says less than a month", true, "η 0.45 (0.15 to 1)"),
                        guard("AVX is \"faster\" than the one before", false));
        assertThat(check.notes()).isEmpty();
        assertThat(check.problems().stream().map(BookProblem::text))
                .containsExactly(
                        "a.md:9: a guard that can never fail: \"the text says some days\" (25 d > 0 d; tried alone and together: η 0.45 (0.15 to 1))\n"
                                + "  try: guard what the text says, as close to the number as it says it",
                        "a.md:14: a guard that can never fail: \"AVX is \"faster\" than the one before\" (25 d > 0 d; nothing in it can change)\n"
                                + "  try: guard what the text says, as close to the number as it says it");
    }

    @Test
    void namesTheGuardsOfWhichOnlyOneIsKept() throws IOException {
        var check = check(guard("the text says twice", true, "η 0.45 (0.15 to 1)"));
        assertThat(check.problems().stream().map(BookProblem::text))
                .containsExactly(
                        "a.md:18: a guard with the words of line 17: \"the text says twice\"\n"
                                + "  try: give each its own words; of guards with the same, only one is kept");
    }

    @Test
    void saysWhichGuardsCannotBeExamined() throws IOException {
        var check = check(Map.of("words", "the text says fast"));
        assertThat(check.problems()).isEmpty();
        assertThat(check.notes().stream().map(BookProblem::text))
                .containsExactly(
                        "a.md:16: a guard that cannot be examined, as it compares no quantities: \"the text says fast\"\n"
                                + "  try: compare quantities: days.gt(20, DAY)");
    }
}
