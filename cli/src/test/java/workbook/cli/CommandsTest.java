package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookReader;
import workbook.nbformat.NotebookWriter;

/** What every command answers to help, to mistakes, and to small books and notebooks. */
class CommandsTest {

    @TempDir Path folder;

    static Stream<List<String>> commands() {
        var console =
                new Console(
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(new StringWriter()),
                        false);
        var found = new ArrayList<List<String>>();
        collect(Main.commandLine(console), List.of(), found);
        return found.stream();
    }

    private static void collect(CommandLine line, List<String> path, List<List<String>> found) {
        line.getSubcommands()
                .forEach(
                        (name, inner) -> {
                            var names = new ArrayList<>(path);
                            names.add(name);
                            found.add(names);
                            collect(inner, names, found);
                        });
    }

    @Test
    void theCommandsOfTheDesignAreThere() {
        assertThat(commands().map(names -> String.join(" ", names)))
                .contains(
                        "build",
                        "serve",
                        "run",
                        "render",
                        "release",
                        "kernel install",
                        "kernel uninstall",
                        "kernel doctor",
                        "grade",
                        "new book",
                        "new chapter",
                        "check",
                        "explain",
                        "constants");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelp(List<String> names) {
        var answer = run(names, "--help");
        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out()).startsWith("Usage: workbook " + String.join(" ", names));
        assertThat(answer.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandRefusesAnUnknownOptionInOneLine(List<String> names) {
        var answer = run(names, "--frobnicate");
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines())
                .singleElement()
                .asString()
                .startsWith("workbook: ")
                .endsWith("; see workbook " + String.join(" ", names) + " --help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build",
                "serve --port 0",
                "release",
                "release --check",
                "check",
                "constants",
                "explain a.b",
                "explain vol1/a#b",
                "grade . --out out",
                "new chapter vol1/a",
            })
    void withoutABookACommandSaysSoInOneLine(String command) {
        var answer = Shell.at(folder).run((Object[]) command.split(" "));
        assertThat(answer.code()).isIn(ExitCode.CONTENT_ERRORS, ExitCode.USAGE);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines()).singleElement().asString().contains("book.yml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run none.ipynb | none.ipynb",
                "render none.ipynb --out out | none.ipynb",
                "grade none --out out | none",
            })
    void aMissingFileIsNamedInOneLine(String command, String name) {
        var answer = Shell.anywhere().run((Object[]) command.split(" "));
        assertThat(answer.code()).isIn(ExitCode.CONTENT_ERRORS, ExitCode.USAGE);
        assertThat(answer.err().lines()).singleElement().asString().startsWith("workbook: " + name);
    }

    @Test
    void aPictureOnAnotherSiteIsNotedAndABrokenLinkIsAProblem() throws IOException {
        var noted = renderedText("[![open](https://a.example/badge.svg)](https://a.example)");
        assertThat(noted.code()).isEqualTo(ExitCode.DONE);
        assertThat(noted.err()).startsWith("note: ").contains("https://a.example/badge.svg");
        assertThat(noted.out()).contains("0 problems, 1 note");

        var broken = renderedText("[x](gone.ipynb)");
        assertThat(broken.code()).isEqualTo(ExitCode.CONTENT_ERRORS);
        assertThat(broken.out()).contains("1 problem\n");
    }

    private Shell.Answer renderedText(String text) throws IOException {
        var file = folder.resolve("a.ipynb");
        var cell = new Cell.Markdown("one", text, Map.of());
        NotebookWriter.write(Notebook.of(Map.of(), List.of(cell)), file);
        return Shell.anywhere().run("render", file, "--out", folder.resolve("pages"));
    }

    @Test
    void aNewBookBuilds() throws Exception {
        var book = folder.resolve("steam-engines");
        var started = Shell.anywhere().run("new", "book", book);
        assertThat(started.code()).as(started.err()).isEqualTo(ExitCode.DONE);
        var shell = Shell.at(book);
        var built = shell.run("build");
        assertThat(built.err()).isEmpty();
        assertThat(built.code()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(book.resolve("_site/main/first-steps.html")))
                .contains("18 446 744 073 709 551 615");
        assertThat(shell.run("new", "chapter", "main/second-steps").code())
                .isEqualTo(ExitCode.DONE);
        assertThat(book.resolve("chapters/main/02-second-steps.md")).isRegularFile();
        var again = Shell.anywhere().run("new", "book", book);
        assertThat(again.code()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err())
                .isEqualTo("workbook: " + book + " is not empty; name a new folder\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "caches",
                "Vol1/caches",
                "vol1/../x",
                "vol1/a b",
                "vol1/a--b",
                "/a",
                "vol1/"
            })
    void aNewChapterRefusesAnOddId(String id) {
        Shell.anywhere().run("new", "book", folder.resolve("book"));
        var answer = Shell.at(folder.resolve("book")).run("new", "chapter", id);
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err())
                .isEqualTo(
                        "workbook: a chapter's id is volume/name in small letters, digits and"
                                + " hyphens, such as vol1/caches, but was \""
                                + id
                                + "\"\n");
    }

    @Test
    void whatTheFileSystemRefusesIsSaidInOneLine() throws IOException {
        var file = Files.writeString(folder.resolve("a-file"), "");
        var answer = Shell.anywhere().run("new", "book", file.resolve("book"));
        assertThat(answer.code()).isEqualTo(ExitCode.BROKEN);
        assertThat(answer.err())
                .isEqualTo("workbook: " + file.resolve("book") + ": Not a directory\n");
    }

    @Test
    void aNotebookRunsWithOtherParameters() {
        var notebook = notebook("int n = 6;", "n * 7");
        var plain = Shell.anywhere().run("run", notebook);
        assertThat(plain.err()).isEmpty();
        assertThat(plain.out()).isEqualTo("42\n");
        var out = folder.resolve("out.ipynb");
        var answer = Shell.anywhere().run("run", notebook, "-p", "n", "60", "-o", out);
        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out()).isEqualTo("wrote " + out + "\n");
        assertThat(NotebookWriter.toJson(NotebookReader.read(out))).contains("\"420\"");
    }

    @Test
    void aParameterKeepsItsDeclaredType() throws IOException {
        var notebook = notebook("double eta = 0.5;", "eta");
        assertThat(Shell.anywhere().run("run", notebook, "-p", "eta", "1").out())
                .isEqualTo("1.0\n");
        var file = folder.resolve("parameters.yaml");
        Files.writeString(file, "eta: 3\n");
        var answer = Shell.anywhere().run("run", notebook, "--parameters-file", file);
        assertThat(answer.out()).isEqualTo("3.0\n");
    }

    @Test
    void aRunSaysWhatItsCellsTook() {
        var out = folder.resolve("timed.ipynb");
        var answer =
                Shell.anywhere().run("run", notebook("int n = 6;", "1 / 0"), "--timing", "-o", out);
        assertThat(answer.err()).containsPattern("cell 1: \\d+\\.\\d+ s").contains(", failed");
        var cells = NotebookReader.read(out).cells();
        assertThat(Json.object(cells.get(1).metadata().get("papermill")))
                .containsEntry("status", "failed")
                .containsEntry("exception", true)
                .containsKeys("start_time", "end_time", "duration");
        assertThat(Json.object(NotebookReader.read(out).metadata().get("papermill")))
                .containsEntry("exception", true);
    }

    @Test
    void aNotebookHasTheKernelsMagicsAndMethods() {
        var ran =
                Shell.anywhere()
                        .run(
                                "run",
                                notebook(
                                        "%%writefile note.txt\nkept",
                                        "%sh cat note.txt",
                                        "(int) getKernelInstance().evalRaw(\"6 * 7\")"));
        assertThat(ran.out()).isEqualTo("wrote note.txt\nkept\n42\n");
        var missing = Shell.anywhere().run("run", notebook("%maven --offline org.example:no:1.0"));
        assertThat(missing.code()).isEqualTo(ExitCode.CONTENT_ERRORS);
        assertThat(missing.err()).contains("org.example:no");
    }

    @Test
    void aCellThatFailsEndsTheRunUnlessErrorsAreAllowed() {
        var notebook = notebook("int zero = 0;", "1 / zero", "\"after\"");
        var stopped = Shell.anywhere().run("run", notebook);
        assertThat(stopped.code()).isEqualTo(ExitCode.CONTENT_ERRORS);
        assertThat(stopped.err()).contains("/ by zero");
        assertThat(stopped.out()).doesNotContain("after");
        var allowed = Shell.anywhere().run("run", notebook, "--allow-errors");
        assertThat(allowed.code()).isEqualTo(ExitCode.DONE);
        assertThat(allowed.out()).contains("after");
    }

    @Test
    void constantsAreListedAsTextAndAsJson() {
        var shell = Shell.at(CourseCopy.get().book());
        var text = shell.run("constants", "a100_mem_bw");
        assertThat(text.err()).isEmpty();
        assertThat(text.out())
                .isEqualTo(
                        "hardware.nvidia.A100_MEM_BW  2.039 TB/s  datasheet  2020    A100 memory bandwidth"
                                + "  NVIDIA A100 datasheet; Choquette et al., NVIDIA A100 Tensor Core GPU,"
                                + " IEEE Micro\n");
        var tree = Json.object(Json.parse(shell.run("--json", "constants", "tpuv3.*bf16").out()));
        assertThat(Json.array(tree.get("constants")))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(Json.object(entry))
                                        .containsEntry("name", "hardware.google.TPUV3_FLOPS_BF16")
                                        .containsEntry("title", "TPU v3 peak BF16")
                                        .containsEntry("group", "Google TPUs")
                                        .containsEntry("uncertainty", 0.046)
                                        .containsKeys("kind", "year", "uncertaintyBy", "note"));
        assertThat(shell.run("constants", "(").err())
                .isEqualTo("workbook: \"(\" is not a regular expression: Unclosed group\n");
    }

    @Test
    void constantsAreFoundByNameKindAndUnit() {
        var shell = Shell.at(CourseCopy.get().book());
        assertThat(shell.run("constants", "memory bandwidth").out())
                .contains("hardware.nvidia.A100_MEM_BW ", "device.IPhone15Pro.memory_bw ");
        assertThat(shell.run("constants", "TB/s").out().lines())
                .isNotEmpty()
                .allMatch(line -> line.contains(" TB/s"));
        assertThat(shell.run("constants", "a100", "estimate").out().lines())
                .hasSize(3)
                .allMatch(line -> line.contains("  estimate  "));
    }

    @Test
    void constantsSuggestWhatWasMeant() {
        var shell = Shell.at(CourseCopy.get().book());
        var misspelt = shell.run("constants", "a100", "badwidth");
        assertThat(misspelt.code()).isEqualTo(ExitCode.CONTENT_ERRORS);
        assertThat(misspelt.out()).isEmpty();
        assertThat(misspelt.err())
                .startsWith("no constant fits \"a100 badwidth\"; did you mean\n")
                .contains("  hardware.nvidia.A100_MEM_BW  (A100 memory bandwidth)\n");
        var json = shell.run("--json", "constants", "a100_membw").out();
        assertThat(Json.array(Json.object(Json.parse(json)).get("near")))
                .first()
                .extracting(entry -> Json.object(entry).get("name"))
                .isEqualTo("hardware.nvidia.A100_MEM_BW");
        assertThat(shell.run("constants", "flux-capacitor").err())
                .isEqualTo("no constant fits \"flux-capacitor\"; workbook constants lists all\n");
    }

    private static Shell.Answer run(List<String> names, String last) {
        var words = new ArrayList<Object>(names);
        words.add(last);
        return Shell.anywhere().run(words.toArray());
    }

    /** Write a notebook whose first cell has the tag for parameters. */
    private Path notebook(String first, String... others) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Code("cell-0", first, Map.of("tags", List.of("parameters"))));
        for (var source : others) {
            cells.add(new Cell.Code("cell-" + cells.size(), source, Map.of()));
        }
        var file = folder.resolve("small.ipynb");
        NotebookWriter.write(Notebook.of(Map.of(), cells), file);
        return file;
    }
}
