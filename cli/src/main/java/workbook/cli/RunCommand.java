package workbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.book.BookConfig;
import workbook.book.BookProblem;
import workbook.book.CellTiming;
import workbook.book.NotebookRun;
import workbook.book.RunParameters;
import workbook.kernel.Kernels;
import workbook.nbformat.Cell;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookWriter;
import workbook.nbformat.Output;

/** Runs a notebook. */
@Command(
        name = "run",
        description =
                "Run a Java notebook top to bottom, with the same engine as the build and the kernel.")
final class RunCommand implements Callable<Integer> {

    @ParentCommand private Workbook workbook;

    @Parameters(paramLabel = "NOTEBOOK.ipynb", description = "The notebook.")
    private Path notebook;

    @Option(
            names = "-o",
            paramLabel = "OUT",
            description =
                    "Write the notebook with its outputs to this file (default: print the outputs).")
    private @Nullable Path out;

    @Option(
            names = "-p",
            arity = "2",
            paramLabel = "NAME VALUE",
            hideParamSyntax = true,
            description =
                    "Set a variable after the cell with the tag 'parameters', in the type it has there."
                            + " May be repeated.")
    private List<String> parameters = new ArrayList<>();

    @Option(
            names = {"-f", "--parameters-file"},
            paramLabel = "FILE",
            description = "Set variables from a YAML file, 'name: value' each; -p wins over it.")
    private @Nullable Path parametersFile;

    @Option(names = "--allow-errors", description = "Go on after a cell that failed.")
    private boolean allowErrors;

    @Option(
            names = "--timing",
            description = "Print what each cell took: time and, on Linux, peak memory.")
    private boolean timing;

    @Option(
            names = "--timeout",
            paramLabel = "S",
            defaultValue = "600",
            description = "Seconds that a cell may take (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Override
    public Integer call() {
        if (timeout < 1) {
            throw new UsageException("--timeout must be at least 1 second, but was " + timeout);
        }
        var options =
                new NotebookRun.Options(
                        classPath(),
                        Kernels.extension(),
                        given(),
                        allowErrors,
                        Duration.ofSeconds(timeout));
        NotebookRun.Result result;
        try (var progress = Progress.of(workbook.console())) {
            result = NotebookRun.run(notebook, options, progress);
        }
        if (out != null) {
            NotebookWriter.write(result.notebook(), out);
        }
        report(result);
        return result.problems().isEmpty() || allowErrors ? ExitCode.DONE : ExitCode.CONTENT_ERRORS;
    }

    private void report(NotebookRun.Result result) {
        var console = workbook.console();
        var problems = result.problems().stream().map(BookProblem::text).toList();
        if (workbook.json()) {
            console.json(
                    Map.of(
                            "cells", ran(result.notebook()),
                            "problems", problems,
                            "timings", result.timings().stream().map(RunCommand::tree).toList()));
            return;
        }
        if (out == null) {
            print(result.notebook());
        } else {
            console.result("wrote " + out);
        }
        problems.forEach(console::message);
        if (timing) {
            result.timings().forEach(each -> console.message(each.toString()));
        }
    }

    private static Map<String, Object> tree(CellTiming timing) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("cell", timing.number());
        tree.put("seconds", timing.seconds());
        timing.peakMemory().ifPresent(bytes -> tree.put("peakMemory", bytes));
        tree.put("failed", timing.failed());
        return tree;
    }

    private static long ran(Notebook notebook) {
        return notebook.cells().stream()
                .filter(cell -> cell instanceof Cell.Code code && code.executionCount() != null)
                .count();
    }

    private void print(Notebook notebook) {
        for (var cell : notebook.cells()) {
            if (cell instanceof Cell.Code code) {
                code.outputs().forEach(this::print);
            }
        }
    }

    /** Print what a terminal can show; failures are reported as problems. */
    private void print(Output output) {
        var text =
                output.match(
                        stream -> stream.text().stripTrailing(),
                        display -> display.data().text("text/plain").orElse(""),
                        result -> result.data().text("text/plain").orElse(""),
                        failure -> "");
        if (!text.isEmpty()) {
            workbook.console().result(text);
        }
    }

    /** Return the class path of the book, where there is one. */
    private List<Path> classPath() {
        var folder = workbook.book();
        if (!Files.isRegularFile(folder.resolve("book.yml"))) {
            return List.of();
        }
        return BookConfig.read(folder).classPath().stream().map(folder::resolve).toList();
    }

    private RunParameters given() {
        var given =
                parametersFile == null ? RunParameters.none() : RunParameters.read(parametersFile);
        for (var i = 0; i + 1 < parameters.size(); i += 2) {
            given = given.with(parameters.get(i), parameters.get(i + 1));
        }
        return given;
    }
}
