package workbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.book.Book;
import workbook.grader.Similarity;
import workbook.nbformat.Json;

/** Finds answers that look alike. */
@Command(
        name = "similar",
        description = {
            "Find answers of different students that look alike, as a hint for a person who reads"
                    + " both. Names, numbers, comments and what was handed out do not count."
        },
        footer = {"", "OUT has similar.csv and similar.html. Nothing of it goes into a score."})
final class SimilarCommand implements Callable<Integer> {

    @ParentCommand private Workbook workbook;

    @Parameters(paramLabel = "SUBMISSIONS", description = "The folder or zip with the notebooks.")
    private Path submissions;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the report.")
    private Path out;

    @Option(
            names = "--assignment",
            paramLabel = "ID",
            description = "The chapter they answer (default: the only one with exercises).")
    private @Nullable String assignment;

    @Override
    public Integer call() {
        if (!Files.exists(submissions)) {
            throw new UsageException(submissions + ": no such folder or zip of submissions");
        }
        var book = Book.load(workbook.book());
        var id = assignment == null ? GradeCommand.onlyAssignment(book) : assignment;
        var chapter =
                book.chapters().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new UsageException("no chapter " + id));
        var pairs = Similarity.compare(submissions, chapter.notebook(), out);
        if (workbook.json()) {
            workbook.console()
                    .json(Map.of("pairs", pairs.stream().map(SimilarCommand::json).toList()));
            return ExitCode.DONE;
        }
        var console = workbook.console();
        List<Similarity.Pair> first = pairs.subList(0, Math.min(20, pairs.size()));
        for (var pair : first) {
            console.result(
                    "%3d %%  %s  %s  %s"
                            .formatted(
                                    Math.round(100 * pair.share()),
                                    pair.exercise(),
                                    pair.one(),
                                    pair.other()));
        }
        console.message(
                Words.count(pairs.size(), "pair") + " of answers look alike; a hint, no verdict");
        console.result("wrote " + out.resolve("similar.html"));
        return ExitCode.DONE;
    }

    private static Map<String, Object> json(Similarity.Pair pair) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("exercise", pair.exercise());
        tree.put("submission", pair.one());
        tree.put("other", pair.other());
        tree.put("share", pair.share());
        tree.put("shared", pair.shared());
        return Json.freeze(tree);
    }
}
