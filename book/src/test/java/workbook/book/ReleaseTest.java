package workbook.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookWriter;

/** A synthetic chapter through build and release; its code runs on the JDK alone. */
class ReleaseTest {

    @TempDir Path folder;

    private static final String CHAPTER =
            """
            ---
            id: vol1/a
            title: A chapter
            ---

            # A chapter {#sec-a}

            First [@brown2020; see @two2021, p. 3], by @two2021.\\index{first}

            ```{java}
            //| label: fig-x
            //| caption: "A *figure* of `x`"
            //| alt: nothing
            //| fold: true
            int x = 20; // not the end;
            new Object() {
                String html() {
                    return "<b>" + x + "</b>";
                }
            }
            ```

            ## Section {#sec-s}

            Now `{java} x`[^n] of @fig-x, @eq-e and @sec-s. A [2.0]{.literal why="so"} and H~2~O.

            $$
            a = \\frac{b}{c}
            $$ {#eq-e}

            ::: {.callout-definition title="Thing" #def-thing}
            A *thing*.

            - one
            :::

            ::: {.callout-notebook title="Napkin \\"math\\""}
            It is `{java} "v" + x` and $\\frac{1}{2}$, a set {one}.

            $$
            a = b
            + c
            $$
            :::

            ![A picture](figures/p.svg){#fig-p alt="Alt text"}

            | a | b |
            |---|---|
            | `{java} x` | @def-thing |

            : Caption {#tbl-t}

            Term
            : Its meaning

            ::: {.quiz}
            :::

            [^n]: The note has `{java} x + 1`.

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

    private static final String QUIZ =
            """
            {"schema":1,"chapter":"vol1/a","questions":[
             {"id":"a-q01","type":"mcq","mode":"graded","points":2,"prompt":"Which?",
              "choices":[{"id":"a","text":"This","correct":true,"why":"SECRET"},
                         {"id":"b","text":"That","correct":false,"why":"SECRET"}]},
             {"id":"a-q02","type":"truefalse","mode":"practice","prompt":"So?","answer":true,
              "why":"Because."}]}
            """;

    private static final String BIB =
            """
            @article{brown2020, author = {Brown, Tom and others}, title = {Few {S}hot}, year = 2020,
              journal = {NeurIPS}, url = {https://example.org}}
            @misc{two2021, author = {M{\\"u}ller, Ann and Lee, Bo}, title = "Two", year = {2021}}
            """;

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Book book() throws IOException {
        write(
                "book.yml",
                """
                title: A Book
                bibliography: refs.bib
                volumes:
                  - title: One
                    id: vol1
                    parts: [{title: First, chapters: [chapters/vol1/01-a.md]}]
                """);
        write("chapters/vol1/01-a.md", CHAPTER);
        write("chapters/vol1/figures/p.svg", "<svg/>");
        write("quizzes/vol1/a.json", QUIZ);
        write("refs.bib", BIB);
        return Book.load(folder);
    }

    private ReleaseReport release(Edition edition) throws IOException {
        var book = book();
        var build = book.execute(BuildOptions.defaults(), BuildListener.NONE);
        return new Release(book, Bibliography.of(book.config())).make(build, edition);
    }

    private static Cell cell(Notebook notebook, String id) {
        return notebook.cells().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void turnsTheDialectIntoWhatJupyterShows() throws IOException {
        var report = release(Edition.STUDENT);
        assertThat(report.problems()).isEmpty();
        var notebook = report.notebooks().get(0).notebook();
        assertThat(notebook.cells().stream().map(Cell::id))
                .containsExactly(
                        "sec-a",
                        "fig-x",
                        "fig-x-caption",
                        "sec-s",
                        "sec-s-callout",
                        "sec-s-more",
                        "a-q01-question",
                        "quiz-a-q01",
                        "a-q02-question",
                        "quiz-a-q02",
                        "twice",
                        "twice-check",
                        "notes",
                        "references");
        assertThat(cell(notebook, "sec-a").source())
                .isEqualTo(
                        """
                        <a id="sec-a"></a>

                        # A chapter

                        First ([Brown et al., 2020](#ref-brown2020); see [Müller and Lee, 2021](#ref-two2021), p. 3), by [Müller and Lee (2021)](#ref-two2021).""");
        assertThat(cell(notebook, "fig-x-caption").source())
                .isEqualTo("<a id=\"fig-x\"></a>**Figure 1.1.** A *figure* of `x`");
        assertThat(cell(notebook, "sec-s").source())
                .isEqualTo(
                        """
                        <a id="sec-s"></a>

                        ## 1.1 Section

                        Now 20<sup>[1](#note-1)</sup> of [Figure\u00a01.1](#fig-x), [Equation\u00a0(1.1)](#eq-e) and [Section\u00a01.1](#sec-s). A 2.0 and H<sub>2</sub>O.

                        <a id="eq-e"></a>

                        $$
                        a = \\frac{b}{c} \\tag{1.1}
                        $$

                        <a id="def-thing"></a>

                        > **Definition 1.1: Thing**
                        >
                        > A *thing*.
                        >
                        > - one""");
        assertThat(cell(notebook, "sec-s-more").source())
                .isEqualTo(
                        """
                        <a id="fig-p"></a>

                        ![Alt text](figures/p.svg)

                        **Figure 1.2.** A picture

                        <a id="tbl-t"></a>

                        **Table 1.1.** Caption

                        | a | b |
                        |---|---|
                        | 20 | [Definition\u00a01.1](#def-thing) |

                        - **Term**: Its meaning""");
        assertThat(cell(notebook, "notes").source())
                .isEqualTo("## Notes\n\n<a id=\"note-1\"></a>1. The note has 21.");
        assertThat(cell(notebook, "references").source())
                .isEqualTo(
                        """
                        ## References

                        <a id="ref-brown2020"></a>Brown, Tom et al. (2020). *Few Shot*. NeurIPS. <https://example.org>

                        <a id="ref-two2021"></a>Müller, Ann; Lee, Bo (2021). *Two*.""");
    }

    @Test
    void calloutsWithValuesBecomeLiveCells() throws IOException {
        var notebook = release(Edition.STUDENT).notebooks().get(0).notebook();
        var cell = cell(notebook, "sec-s-callout");
        assertThat(cell.source())
                .isEqualTo(
                        """
                        display(ch.callout(CalloutKind.NOTEBOOK, "Napkin \\"math\\"", \"""
                        It is {value} and $\\\\frac{1}{2}$, a set \\\\{one}.

                        $$a = b + c$$
                        \""", with(
                            "value", "v" + x)).html(), "text/html");""");
        assertThat(Json.write(cell.metadata())).isEqualTo("{\"jupyter\":{\"source_hidden\":true}}");
    }

    @Test
    void figuresAreDisplayedInAFormThatStockKernelsKnow() throws IOException {
        var notebook = release(Edition.STUDENT).notebooks().get(0).notebook();
        assertThat(cell(notebook, "fig-x").source())
                .isEqualTo(
                        """
                        int x = 20; // not the end;
                        display(new Object() {
                            String html() {
                                return "<b>" + x + "</b>";
                            }
                        }.html(), "text/html");""");
        assertThat(((Cell.Code) cell(notebook, "fig-x")).outputs()).isEmpty();
    }

    @Test
    void studentsGetStubsAndNoGradedKeys() throws IOException {
        var notebook = release(Edition.STUDENT).notebooks().get(0).notebook();
        assertThat(cell(notebook, "twice").source())
                .isEqualTo(
                        """
                        static int twice(int n) {
                            // YOUR CODE HERE
                            throw new UnsupportedOperationException("your code here");
                        }""");
        assertThat(Json.write(cell(notebook, "twice-check").metadata()))
                .isEqualTo(
                        "{\"nbgrader\":{\"schema_version\":3,\"grade\":true,\"solution\":false,"
                                + "\"locked\":true,\"task\":false,\"grade_id\":\"twice-check\","
                                + "\"points\":2.0,\"checksum\":\"4c01d75029bd4d9cdf8147e48e4fbafa\"},"
                                + "\"tags\":[\"raises-exception\"],\"deletable\":false,"
                                + "\"editable\":false}");
        assertThat(cell(notebook, "quiz-a-q01").source()).isEqualTo("answer(\"a-q01\", \"\");");
        assertThat(cell(notebook, "a-q02-question").source())
                .isEqualTo(
                        """
                        **Question 2**

                        So?

                        *Write true or false between the second quotes.*

                        <details><summary>Answer</summary>

                        True. Because.

                        </details>""");
        assertThat(NotebookWriter.toJson(notebook)).doesNotContain("SECRET", "2 * n");
    }

    @Test
    void instructorsKeepSolutionsAndKeys() throws IOException {
        var notebook = release(Edition.INSTRUCTOR).notebooks().get(0).notebook();
        assertThat(cell(notebook, "twice").source()).contains("// BEGIN SOLUTION", "2 * n");
        // where nbgrader takes it out, and nowhere else
        assertThat(cell(notebook, "quiz-a-q01").source())
                .startsWith("answer(\"a-q01\", \"\");\n/*\nBEGIN SOLUTION\n")
                .contains("SECRET")
                .endsWith("\nEND SOLUTION\n*/");
        assertThat(cell(notebook, "a-q01-question").source()).doesNotContain("SECRET");
    }

    @Test
    void namesFilesThatAreStale() throws IOException {
        var before = release(Edition.STUDENT);
        assertThat(before.stale())
                .containsExactly("notebooks/vol1/01-a.ipynb", "notebooks/vol1/figures/p.svg");
        var book = book();
        new Release(book, Bibliography.of(book.config())).write(before, folder);
        assertThat(release(Edition.STUDENT).stale()).isEmpty();
    }

    @Test
    void theZipHasTheSameBytesEachTime() throws IOException {
        var report = release(Edition.STUDENT);
        var book = book();
        var release = new Release(book, Bibliography.of(book.config()));
        release.zip(report, folder.resolve("one.zip"));
        release.zip(report, folder.resolve("two.zip"));
        assertThat(folder.resolve("one.zip")).hasSameBinaryContentAs(folder.resolve("two.zip"));
        try (var zip = new ZipFile(folder.resolve("one.zip").toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .isEqualTo(
                            List.of(
                                    "README.md",
                                    "notebooks/vol1/01-a.ipynb",
                                    "notebooks/vol1/figures/p.svg"));
        }
    }
}
