package workbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import workbook.book.Bibliography;
import workbook.book.Book;
import workbook.book.BookProblem;
import workbook.book.BuildOptions;
import workbook.book.BuildReport;
import workbook.book.Check;
import workbook.book.GuardCheck;
import workbook.grader.ExerciseCheck;
import workbook.nbformat.Cell;
import workbook.nbformat.Notebook;
import workbook.site.LinkCheck;

/** Finds what an author has to mend. */
@Command(
        name = "check",
        description = {
            "Find everything an author can get wrong, with file and line: text, references, typed"
                    + " numbers, questions, cells, guards, links, and exercises whose tests do not"
                    + " tell right from wrong."
        })
final class CheckCommand implements Callable<Integer> {

    @ParentCommand private Workbook workbook;

    @Override
    public Integer call() throws IOException {
        var book = Book.load(workbook.book());
        var problems = new LinkedHashSet<String>();
        var check = new Check(book, Bibliography.of(book.config()), Set.of());
        check.problems().stream().map(BookProblem::text).forEach(problems::add);
        var build = pages(book, problems);
        var guards = new GuardCheck(build.chapters());
        guards.problems().stream().map(BookProblem::text).forEach(problems::add);
        exercises(book, build, problems);
        var notes = guards.notes().stream().map(BookProblem::text).toList();
        report(book, new ArrayList<>(problems), notes);
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.CONTENT_ERRORS;
    }

    /** Compute and render the book in a folder of its own, and follow the links. */
    private BuildReport pages(Book book, Set<String> problems) throws IOException {
        var out = book.config().folder().resolve(".workbook/check");
        Files.createDirectories(out);
        deletePages(out);
        var progress = Progress.of(workbook.console());
        var result = Publication.publish(book, BuildOptions.defaults(), out, progress);
        problems.addAll(result.problems());
        if (result.problems().isEmpty()) {
            LinkCheck.check(out).forEach(finding -> problems.add(finding.toString()));
        }
        return result.build();
    }

    /** Pages of an earlier check may since have lost their chapter or their redirect. */
    private static void deletePages(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
                Files.delete(file);
            }
        }
    }

    private void exercises(Book book, BuildReport build, Set<String> problems) {
        var executed =
                build.chapters().stream()
                        .filter(each -> each.problems().isEmpty())
                        .filter(each -> hasExercises(each.notebook()))
                        .toList();
        if (executed.isEmpty()) {
            return;
        }
        var config = book.config();
        workbook.console().message("proving the exercises against their wrong answers ...");
        try (var check =
                new ExerciseCheck(
                        GradeCommand.existing(config, config.tests(), "tests"),
                        GradeCommand.existing(config, config.classPath(), "class-path"))) {
            for (var each : executed) {
                for (var problem : check.check(each.notebook())) {
                    problems.add(
                            each.chapter().file()
                                    + ": exercise "
                                    + problem.exercise()
                                    + ": "
                                    + problem.subject()
                                    + ": "
                                    + problem.message());
                }
            }
        }
    }

    private static boolean hasExercises(Notebook notebook) {
        return notebook.cells().stream()
                .anyMatch(
                        cell ->
                                cell instanceof Cell.Code
                                        && Boolean.TRUE.equals(cell.nbgrader().get("solution")));
    }

    private void report(Book book, List<String> problems, List<String> notes) {
        var console = workbook.console();
        if (workbook.json()) {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("problems", problems);
            tree.put("notes", notes);
            console.json(tree);
            return;
        }
        problems.forEach(console::result);
        notes.forEach(note -> console.message("note: " + note));
        var chapters = Words.count(book.chapters().size(), "chapter");
        console.message(chapters + ", " + Words.count(problems.size(), "problem"));
    }
}
