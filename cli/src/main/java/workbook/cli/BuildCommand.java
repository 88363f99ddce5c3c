package workbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import workbook.book.Book;
import workbook.book.BuildOptions;
import workbook.book.Executed;
import workbook.nbformat.NotebookWriter;
import workbook.site.Edition;
import workbook.site.Format;

/** Computes a book and renders it. */
@Command(
        name = "build",
        description = "Compute the book and write it as static pages, EPUB or PDF.")
final class BuildCommand implements Callable<Integer> {

    @ParentCommand private Workbook workbook;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the pages (default: _site in the book's folder).")
    private @Nullable Path out;

    @Option(
            names = "--chapter",
            paramLabel = "ID",
            arity = "1..*",
            description = "Compute these chapters only, such as vol1/introduction.")
    private Set<String> chapters = new LinkedHashSet<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            defaultValue = "html",
            description =
                    "What to write: html, epub, pdf, or several with commas (default:"
                            + " ${DEFAULT-VALUE}). PDF needs Chromium.")
    private Set<Format> formats = new LinkedHashSet<>();

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Also write the executed notebooks, with solutions, to this folder.")
    private @Nullable Path keep;

    @Option(
            names = "--since",
            paramLabel = "EDITION",
            description =
                    "Add a page of the numbers that changed since an earlier build: its folder, or"
                            + " the numbers.json in it.")
    private @Nullable Path since;

    @Option(
            names = "--measure",
            description =
                    "Take live timings anew and freeze them, with this machine's description.")
    private boolean measure;

    @Option(names = "--no-cache", description = "Run every cell, even if nothing has changed.")
    private boolean noCache;

    @Override
    public Integer call() {
        var book = Book.load(workbook.book());
        var options = new BuildOptions(chapters, !noCache, measure);
        var pages = out == null ? workbook.book().resolve("_site") : out;
        var wish = new Publication.Wish(formats, earlier());
        var progress = Progress.of(workbook.console());
        var result = Publication.publish(book, options, wish, pages, progress);
        var folder = keep;
        if (folder != null) {
            result.build().chapters().forEach(chapter -> keep(chapter, folder));
        }
        return report(result, pages);
    }

    /** The edition to compare with, read before any work: the build may overwrite it. */
    private Optional<Edition> earlier() {
        var place = since;
        try {
            return place == null ? Optional.empty() : Optional.of(Edition.read(place));
        } catch (IOException e) {
            throw new UsageException(
                    "--since: there is no numbers.json at %s; name the folder of an earlier build, or the file in it"
                            .formatted(place));
        }
    }

    private static void keep(Executed chapter, Path folder) {
        NotebookWriter.write(chapter.notebook(), folder.resolve(chapter.chapter().id() + ".ipynb"));
    }

    private int report(Publication.Result result, Path pages) {
        var console = workbook.console();
        if (workbook.json()) {
            console.json(json(result, pages));
        } else {
            result.problems().forEach(console::message);
            console.result(summary(result));
            files(result, pages).forEach(file -> console.result("open " + file));
        }
        return result.problems().isEmpty() ? ExitCode.DONE : ExitCode.CONTENT_ERRORS;
    }

    /** What to open: the home page, and the book in one file. */
    private static List<String> files(Publication.Result result, Path out) {
        var files = new ArrayList<String>();
        if (!result.site().pages().isEmpty()) {
            files.add(absolute(out, Path.of("index.html")));
        }
        result.site().books().forEach(file -> files.add(absolute(out, file)));
        return files;
    }

    private static String absolute(Path out, Path file) {
        return out.resolve(file).toAbsolutePath().normalize().toString();
    }

    private static String summary(Publication.Result result) {
        var chapters = result.build().chapters().size();
        var cached = result.build().cached();
        return Words.count(chapters, "chapter")
                + " ("
                + cached
                + " unchanged), "
                + Words.count(result.site().pages().size(), "page")
                + " ("
                + result.site().written().size()
                + " files written), "
                + Words.count(result.problems().size(), "problem");
    }

    private static Map<String, Object> json(Publication.Result result, Path out) {
        var chapters = new ArrayList<Object>();
        for (var executed : result.build().chapters()) {
            chapters.add(Map.of("id", executed.chapter().id(), "cached", executed.cached()));
        }
        var tree = new LinkedHashMap<String, Object>();
        tree.put("index", absolute(out, Path.of("index.html")));
        tree.put("chapters", chapters);
        tree.put("pages", result.site().pages().stream().map(Path::toString).toList());
        tree.put("books", result.site().books().stream().map(file -> absolute(out, file)).toList());
        tree.put("problems", result.problems());
        return tree;
    }
}
