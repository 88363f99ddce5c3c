package workbook.nbformat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookTest {

    private static final Notebook EVERYTHING =
            Notebook.of(
                    Map.of("kernelspec", Map.of("name", "java"), "list", List.of(1, 2.5, true)),
                    List.of(
                            new Cell.Markdown(
                                    "text",
                                    "# Title\n\nlast line",
                                    Map.of(),
                                    Map.of("a.png", MimeBundle.of("image/png", "iVBO"))),
                            new Cell.Code(
                                    "code",
                                    "var x = 1;\nx",
                                    Map.of("tags", List.of("keep")),
                                    3,
                                    List.of(
                                            new Output.Stream("stdout", "a\nb\n"),
                                            new Output.Display(
                                                    MimeBundle.of("text/html", "<b>x</b>"),
                                                    Map.of()),
                                            new Output.Result(
                                                    3,
                                                    new MimeBundle(
                                                            Map.of(
                                                                    "text/plain",
                                                                    "1",
                                                                    "application/x+json",
                                                                    Map.of("v", 1.0))),
                                                    Map.of()),
                                            new Output.Failure(
                                                    "IllegalStateException",
                                                    "no",
                                                    List.of("at line 1")))),
                            new Cell.Raw("raw", "---", Map.of(), Map.of())));

    @Nested
    class RoundTrip {

        @Test
        void readsWhatItWrote() {
            var text = NotebookWriter.toJson(EVERYTHING);
            var again = NotebookReader.read(text, "test", Limits.STRICT);
            assertThat(again).isEqualTo(EVERYTHING);
            assertThat(NotebookWriter.toJson(again)).isEqualTo(text);
        }

        @Test
        void writesTheFormOfJupyter() {
            var one =
                    Notebook.of(Map.of(), List.of(new Cell.Code("a", "int é;\nint y;", Map.of())));
            assertThat(NotebookWriter.toJson(one))
                    .isEqualTo(
                            """
                            {
                             "cells": [
                              {
                               "cell_type": "code",
                               "execution_count": null,
                               "id": "a",
                               "metadata": {},
                               "outputs": [],
                               "source": [
                                "int é;\\n",
                                "int y;"
                               ]
                              }
                             ],
                             "metadata": {},
                             "nbformat": 4,
                             "nbformat_minor": 5
                            }
                            """);
        }
    }

    @Nested
    class Reading {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "[] | x.ipynb: not a notebook: the file is not a JSON object",
                    "{} | x.ipynb: nbformat is missing, but only 4 is read; open and save it in"
                            + " JupyterLab",
                    "{\"nbformat\": 3} | x.ipynb: nbformat 3, but only 4 is read; open and save it"
                            + " in JupyterLab",
                    "{\"nbformat\": 4, \"cells\": 7} | x.ipynb: cells is not a JSON array",
                    "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"heading\"}]} | x.ipynb: cell 1"
                            + " is of the unknown type 'heading'",
                    "{\"nbformat\": 4, \"cells\": [{\"source\": \"\"}]} | x.ipynb: cell 1:"
                            + " cell_type is missing",
                    "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": 5}]} |"
                            + " x.ipynb: cell 1: source is not text",
                })
        void refusesOtherFiles(String text, String message) {
            assertThatThrownBy(() -> NotebookReader.read(text, "x.ipynb", Limits.STRICT))
                    .isInstanceOf(NotebookException.class)
                    .hasMessage(message);
        }

        @Test
        void saysWhereTheJsonBreaks() {
            assertThatThrownBy(() -> NotebookReader.read("{\n \"a\": }", "x", Limits.STRICT))
                    .hasMessageStartingWith("x:2:7: not valid JSON: ");
        }

        @Test
        void saysInPlainWordsThatTheFileIsCutOff() {
            assertThatThrownBy(() -> NotebookReader.read("{\"a\": [1", "x", Limits.STRICT))
                    .hasMessage(
                            "x:1:9: not valid JSON: Unexpected end-of-input: expected close marker"
                                    + " for Array");
        }

        @Test
        void refusesDeepJson() {
            var deep = "[".repeat(5000) + "]".repeat(5000);
            assertThatThrownBy(() -> NotebookReader.read(deep, "x", Limits.STRICT))
                    .isInstanceOf(NotebookException.class)
                    .hasMessageContaining("depth");
        }

        @Test
        void refusesTooManyCells() {
            var cell = "{\"cell_type\": \"raw\", \"source\": \"\"}";
            var text = "{\"nbformat\": 4, \"cells\": [" + (cell + ",").repeat(2000) + cell + "]}";
            assertThatThrownBy(() -> NotebookReader.read(text, "x", Limits.STRICT))
                    .hasMessage("x: 2001 cells, more than the 2000 allowed");
        }

        @Test
        void refusesALargeFileBeforeReadingIt(@TempDir Path folder) throws IOException {
            var file = Files.write(folder.resolve("big.ipynb"), new byte[2000]);
            var limits = new Limits(1000, 10, 10, 10);
            assertThatThrownBy(() -> NotebookReader.read(file, limits))
                    .hasMessage(
                            file
                                    + ": the file has 2000 bytes, more than the 1000 allowed;"
                                    + " clear its outputs");
        }

        @Test
        void passesByOutputsOfAnyLength(@TempDir Path folder) throws IOException {
            var file = folder.resolve("long.ipynb");
            var text = NotebookWriter.toJson(EVERYTHING).replace("a\\n", "x".repeat(30_000));
            Files.writeString(file, "\uFEFF" + text);
            var limits = new Limits(2_000, 10, 10, 100);
            var bare =
                    EVERYTHING.mapCells(
                            cell ->
                                    cell instanceof Cell.Code code
                                            ? code.withOutputs(3, List.of())
                                            : cell);
            assertThat(NotebookReader.readWithoutOutputs(file, limits)).isEqualTo(bare);
            assertThatThrownBy(
                            () -> NotebookReader.readWithoutOutputs(file, new Limits(99, 9, 9, 99)))
                    .hasMessage(file + ": more than 99 characters without outputs");
        }

        @Test
        void refusesOtherEncodings(@TempDir Path folder) throws IOException {
            var file = folder.resolve("latin.ipynb");
            Files.writeString(file, "{\"größer\": 1}", StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> NotebookReader.readWithoutOutputs(file, Limits.STRICT))
                    .hasMessage(file + ": not UTF-8 text; save it again from Jupyter");
        }

        @Test
        void namesAMissingFile(@TempDir Path folder) {
            var file = folder.resolve("none.ipynb");
            assertThatThrownBy(() -> NotebookReader.read(file)).hasMessage(file + ": no such file");
        }

        @Test
        void acceptsAByteOrderMarkAndOldNotebooksWithoutIds(@TempDir Path folder)
                throws IOException {
            var text =
                    "\uFEFF{\"nbformat\": 4, \"nbformat_minor\": 0, \"metadata\": {}, \"cells\":"
                            + " [{\"cell_type\": \"markdown\", \"metadata\": {}, \"source\": [\"a\\n\","
                            + " \"b\"]}, {\"cell_type\": \"code\", \"id\": \"cell-1\", \"source\":"
                            + " \"x\"}]}";
            var file = Files.writeString(folder.resolve("old.ipynb"), text);
            var notebook = NotebookReader.read(file);
            assertThat(notebook.nbformatMinor()).isEqualTo(5);
            assertThat(notebook.cells()).extracting(Cell::id).containsExactly("cell-1", "cell-2");
            assertThat(notebook.cells().get(0).source()).isEqualTo("a\nb");
        }
    }

    @Nested
    class SolutionMarks {

        @Test
        void becomeAStubAtTheSameIndentation() {
            var source =
                    """
                    static int f() {
                        // BEGIN SOLUTION
                        return 1;
                        // END SOLUTION
                    }""";
            assertThat(Solutions.strip(source))
                    .isEqualTo(
                            """
                            static int f() {
                                // YOUR CODE HERE
                                throw new UnsupportedOperationException("your code here");
                            }""");
            assertThat(Solutions.isIn(source)).isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "// BEGIN SOLUTION, line 1 of the cell: // BEGIN SOLUTION without // END SOLUTION",
            "// END SOLUTION, line 1 of the cell: // END SOLUTION without // BEGIN SOLUTION"
        })
        void needAPartner(String source, String message) {
            assertThatThrownBy(() -> Solutions.strip(source)).hasMessage(message);
        }

        @Test
        void leaveOtherCodeAsItIs() {
            assertThat(Solutions.strip("a\n\nb\n")).isEqualTo("a\n\nb\n");
        }
    }

    @Test
    void treesCannotBeChanged() {
        var metadata = EVERYTHING.metadata();
        assertThatThrownBy(() -> Json.array(metadata.get("list")).add(1))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
