package workbook.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.engine.CellValue;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.Limits;
import workbook.nbformat.NotebookReader;
import workbook.nbformat.NotebookWriter;
import workbook.nbformat.Output;

/** Small books of plain JDK code, executed in a real child JVM. */
class BookTest {

    @TempDir Path folder;

    private static final String BOOK =
            """
            title: A Book
            volumes:
              - title: One
                id: vol1
                parts:
                  - title: First
                    chapters: [chapters/vol1/01-a.md]
            """;

    private static final String CHAPTER =
            """
            ---
            id: vol1/a
            title: A chapter
            ---

            # A chapter {#sec-a}

            Some text.

            ```{java}
            //| label: fig-x
            //| caption: "A figure"
            int x = 20;
            System.out.println("hello");
            x + 1
            ```

            Now `{java} x` and `{java} x * 2`.

            ```{java}
            //| exercise: twice
            //| points: 2
            static int twice(int n) {
                // BEGIN SOLUTION
                return 2 * n;
                // END SOLUTION
            }
            ```

            ```{java}
            //| check: twice
            twice(x)
            ```
            """;

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void book(String chapter) throws IOException {
        write("book.yml", BOOK);
        write("chapters/vol1/01-a.md", chapter);
    }

    private BuildReport build() {
        return Book.load(folder).execute(BuildOptions.defaults(), BuildListener.NONE);
    }

    private List<String> problems() {
        return build().problems().stream().map(BookProblem::text).toList();
    }

    @Test
    void readsCellsWithOptionsLinesAndIds() throws IOException {
        book(CHAPTER);
        var cells = Book.load(folder).chapters().get(0).notebook().cells();
        assertThat(cells.stream().map(Cell::id))
                .containsExactly("sec-a", "fig-x", "sec-a-text", "twice", "twice-check");
        assertThat(cells.get(1).source())
                .isEqualTo("int x = 20;\nSystem.out.println(\"hello\");\nx + 1");
        assertThat(Json.write(cells.get(1).workbook()))
                .isEqualTo(
                        "{\"line\":13,\"options\":{\"label\":\"fig-x\",\"caption\":\"A figure\"}}");
        assertThat(Json.write(cells.get(3).nbgrader()))
                .isEqualTo(
                        "{\"schema_version\":3,\"grade\":false,\"solution\":true,\"locked\":false,"
                                + "\"task\":false,\"grade_id\":\"twice\"}");
        assertThat(Json.write(cells.get(4).nbgrader()))
                .isEqualTo(
                        "{\"schema_version\":3,\"grade\":true,\"solution\":false,\"locked\":true,"
                                + "\"task\":false,\"grade_id\":\"twice-check\",\"points\":2.0}");
    }

    @Test
    void executesCellsAndInlineValues() throws IOException {
        book(CHAPTER);
        var report = build();
        assertThat(report.problems()).isEmpty();
        var cells = report.chapters().get(0).notebook().cells();
        var outputs = ((Cell.Code) cells.get(1)).outputs();
        assertThat(outputs.get(0)).isEqualTo(new Output.Stream("stdout", "hello\n"));
        assertThat(((Output.Result) outputs.get(1)).data().text("text/plain")).contains("21");
        assertThat(Json.write(cells.get(2).metadata().get("user_expressions")))
                .isEqualTo(
                        "[{\"expression\":\"x\",\"result\":{\"status\":\"ok\",\"data\":"
                                + "{\"text/plain\":\"20\"},\"metadata\":{}}},"
                                + "{\"expression\":\"x * 2\",\"result\":{\"status\":\"ok\",\"data\":"
                                + "{\"text/plain\":\"40\"},\"metadata\":{}}}]");
    }

    @Test
    void writingAndReadingAnExecutedNotebookChangesNothing() throws IOException {
        book(CHAPTER);
        var executed = build().chapters().get(0).notebook();
        var text = NotebookWriter.toJson(executed);
        assertThat(NotebookReader.read(text, "test", Limits.TRUSTED)).isEqualTo(executed);
    }

    @Test
    void reportsAFailingCellAtItsOwnLine() throws IOException {
        book(CHAPTER.replace("x + 1", "Objects.requireNonNull(null, \"no \" + x)"));
        assertThat(problems())
                .containsExactly(
                        "chapters/vol1/01-a.md:15: cell failed: "
                                + "NullPointerException: no 20\n"
                                + "    Objects.requireNonNull(null, \"no \" + x)");
    }

    @Test
    void reportsEveryGuardThatFails() throws IOException {
        var guards =
                """
                static class GuardFailed extends RuntimeException {
                    GuardFailed(String message) {
                        super(message);
                    }
                }
                ```

                ```{java}
                if (x < 30) throw new GuardFailed("x is at least thirty");
                ```

                ```{java}
                throw new GuardFailed("never");
                """;
        book(CHAPTER.replace("x + 1\n", guards));
        assertThat(problems())
                .containsExactly(
                        "chapters/vol1/01-a.md:23: guard failed: x is at least thirty\n"
                                + "    if (x < 30) throw new GuardFailed(\"x is at least thirty\");",
                        "chapters/vol1/01-a.md:27: guard failed: never\n"
                                + "    throw new GuardFailed(\"never\");");
    }

    @Test
    void readsInputsFromTheChaptersFolder() throws IOException {
        book(
                CHAPTER.replace("title: A chapter", "title: A chapter\ninputs: [data.txt]")
                        .replace("x + 1", "Files.readString(Path.of(\"data.txt\"))")
                        .replace("int x = 20;", "import java.nio.file.*; int x = 20;"));
        write("chapters/vol1/data.txt", "some data");
        var report = build();
        assertThat(report.problems()).isEmpty();
        var outputs = ((Cell.Code) report.chapters().get(0).notebook().cells().get(1)).outputs();
        assertThat(((Output.Result) outputs.get(1)).data().text("text/plain"))
                .contains("some data");
        assertThat(build().cached()).isEqualTo(1);
        write("chapters/vol1/data.txt", "other data");
        assertThat(build().cached()).isZero();
    }

    @Test
    void aValueWithADerivationHasToSayItsFormat() {
        var bare =
                Map.<String, Object>of("text/plain", "25.3 d", Executor.VALUE, Map.of("schema", 1));
        var shown =
                Map.<String, Object>of(
                        "text/plain", "25", Executor.VALUE, Map.of("shown", Map.of("text", "25")));
        assertThat(Executor.isBare(CellValue.of(null, bare))).isTrue();
        assertThat(Executor.isBare(CellValue.of(null, shown))).isFalse();
        assertThat(Executor.isBare(CellValue.of(null, Map.of("text/plain", "0.25")))).isFalse();
    }

    @Test
    void reportsACellThatWouldEndTheJvmAtItsLine() throws IOException {
        book(CHAPTER.replace("x + 1", "System.exit(3);"));
        assertThat(problems())
                .containsExactly(
                        "chapters/vol1/01-a.md:15: cell failed: SystemExit: System.exit(3) was called:"
                                + " it ends the cell, and nothing else\n"
                                + "    System.exit(3);");
    }

    @Test
    void reportsACellThatEndsTheJvm() throws IOException {
        book(
                CHAPTER.replace(
                        "x + 1", "System.class.getMethod(\"exit\", int.class).invoke(null, 3);"));
        var problems = problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).startsWith("chapters/vol1/01-a.md:13: cell failed: ");
    }

    @Test
    void wantsAFormatForLongNumbers() throws IOException {
        book(CHAPTER.replace("`{java} x`", "`{java} x / 3.0`"));
        assertThat(problems())
                .containsExactly(
                        "chapters/vol1/01-a.md:18: `{java} x / 3.0` does not say its format; it reads"
                                + " \"6.666666666666667\"\n"
                                + "  try: say its format: fmt(x / 3.0, UNIT, 1)");
    }

    @Test
    void mendingProseRunsNothingAgain() throws IOException {
        book(CHAPTER);
        assertThat(build().cached()).isZero();
        book(CHAPTER.replace("Some text", "Some better text"));
        var second = build();
        assertThat(second.cached()).isEqualTo(1);
        assertThat(second.chapters().get(0).notebook().cells().get(0).source())
                .contains("Some better text");
        book(CHAPTER.replace("x * 2", "x * 3"));
        assertThat(build().cached()).isZero();
    }

    @Test
    void ignoresACacheEntryThatIsBroken() throws IOException {
        book(CHAPTER);
        var first = build().chapters().get(0).notebook();
        try (var files = Files.list(folder.resolve(".workbook/cache"))) {
            for (var file : files.toList()) {
                Files.writeString(file, Files.readString(file).replace("hello", "world"));
            }
        }
        var second = build();
        assertThat(second.cached()).isZero();
        assertThat(second.chapters().get(0).notebook()).isEqualTo(first);
    }

    @Test
    void resolvesQuestionsInTheChaptersSession() throws IOException {
        book(CHAPTER);
        write(
                "quizzes/vol1/a.json",
                """
                {"schema":1,"chapter":"vol1/a","questions":[{"id":"a-q01","type":"numeric",
                 "prompt":"Take {n} and {shown}.","given":{"n":"0.50"},
                 "compute":{"half":"x * n","shown":"\\"<\\" + x + \\">\\""},
                 "answer":{"value":"half","tolerance":0.01,
                           "slips":[{"value":"x","why":"not halved"}]}}]}
                """);
        var report = build();
        assertThat(report.problems()).isEmpty();
        var quiz = Json.array(report.chapters().get(0).notebook().workbook().get("quiz"));
        var question = Json.object(quiz.get(0));
        assertThat(question.get("prompt")).isEqualTo("Take 0.50 and <20>.");
        assertThat(question.get("answer"))
                .isEqualTo(
                        Map.of(
                                "value", Map.of("text", "10", "number", 10.0, "unit", ""),
                                "tolerance", 0.01,
                                "slips",
                                        List.of(
                                                Map.of(
                                                        "value",
                                                        Map.of(
                                                                "text", "20", "number", 20.0,
                                                                "unit", ""),
                                                        "why",
                                                        "not halved"))));
    }

    @Test
    void keepsMeasurementsUntilToldToMeasure() throws IOException {
        book(
                CHAPTER.replace("//| label: fig-x", "//| measured: timing")
                        .replace("//| caption: \"A figure\"\n", "")
                        .replace("x + 1", "System.nanoTime()"));
        assertThat(problems())
                .containsExactly(
                        "chapters/vol1/01-a.md:12: no measurement"
                                + " chapters/vol1/01-a.measured/timing.json\n"
                                + "  try: measure on a quiet machine: workbook build --measure");
        var measure = new BuildOptions(Set.of(), true, true);
        var measured = Book.load(folder).execute(measure, BuildListener.NONE);
        assertThat(measured.problems()).isEmpty();
        var kept =
                Book.load(folder)
                        .execute(new BuildOptions(Set.of(), false, false), BuildListener.NONE);
        assertThat(kept.problems()).isEmpty();
        assertThat(kept.chapters().get(0).notebook())
                .isEqualTo(measured.chapters().get(0).notebook());
    }

    @Test
    void pointsAtTheQuestionThatFails() throws IOException {
        book(CHAPTER);
        write(
                "quizzes/vol1/a.json",
                """
                {"questions":[
                 {"id":"a-q01","type":"numeric","prompt":"Take {n}.","compute":{"n":"x / 3.0"},
                  "answer":{"value":"\\"no\\"","tolerance":0.1}}]}
                """);
        assertThat(problems())
                .containsExactly(
                        "quizzes/vol1/a.json:2: question a-q01: {n} does not say its format\n"
                                + "  try: write fmt(x / 3.0, UNIT, 1)",
                        "quizzes/vol1/a.json:2: question a-q01: \"\"no\"\" is no number but \"no\"\n"
                                + "  try: give the answer a unit, or an expression that is a number");
    }

    @Test
    void saysWhatToDoWithoutABook() {
        assertThatThrownBy(() -> Book.load(folder))
                .isInstanceOf(BookException.class)
                .hasMessage(
                        "no book.yml in "
                                + folder
                                + ": name the book's folder with --book DIR, or start one with"
                                + " `workbook new book DIR`");
    }

    @Test
    void saysWhichKeyIsWrong() throws IOException {
        write("book.yml", BOOK.replace("title: A", "titel: A"));
        assertThatThrownBy(() -> Book.load(folder))
                .hasMessage("book.yml:1: unknown key \"titel\"\n  try: did you mean \"title\"?");
    }

    @Test
    void aServiceThatOpensNotebooksNeedsAPlaceForTheirPath() throws IOException {
        var service = "launch:\n  - name: Binder\n    url: https://example.org/lab\n";
        write("book.yml", BOOK + service);
        assertThatThrownBy(() -> Book.load(folder))
                .hasMessageContaining(
                        "url must be an address with {path} in it, but was"
                                + " \"https://example.org/lab\"");
        write("book.yml", BOOK + service.replace("/lab", "/lab?file={path}"));
        assertThat(Book.load(folder).config().launch())
                .containsExactly(
                        new BookConfig.Launch("Binder", "https://example.org/lab?file={path}"));
    }

    @Test
    void anOldAddressIsThatOfAPageInsideTheSite() throws IOException {
        for (var from : List.of("../up.html", "/root.html", "a/./b.html", "//host/a.html", "old")) {
            write("book.yml", BOOK + "redirects:\n  \"" + from + "\": vol1/a\n");
            assertThatThrownBy(() -> Book.load(folder))
                    .hasMessageContaining(
                            ": redirects: \""
                                    + from
                                    + "\" is no address of a page in the site\n"
                                    + "  try: write it from the site's root, as vol1/old-name.html");
        }
        write("book.yml", BOOK + "redirects:\n  vol1/old.html: vol1/a#sec-x\n");
        assertThat(Book.load(folder).config().redirects())
                .extracting(BookConfig.Redirect::from, BookConfig.Redirect::to)
                .containsExactly(tuple("vol1/old.html", "vol1/a#sec-x"));
    }

    @Test
    void aBrokenChapterIsAProblemAmongOthers() throws IOException {
        book(CHAPTER.replace("title: A chapter", "titel: x"));
        assertThat(problems())
                .containsExactly(
                        "chapters/vol1/01-a.md:3: unknown key \"titel\"\n"
                                + "  try: did you mean \"title\"?");
    }
}
