package workbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import workbook.site.Renderings;

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
        var pages = out == null ? workbook.book().resolve("_site") : out;
        var last = last(pages);
        var earlier = isWhole() ? last.report() : Optional.<Map<String, Object>>empty();
        return report(earlier.map(Built::unchanged).orElseGet(() -> build(pages, last)), pages);
    }

    private Built build(Path pages, LastBuild last) {
        var book = Book.load(workbook.book());
        var also = book.config().files();
        var before = isWhole() ? last.state(also) : "";
        var options = new BuildOptions(chapters, !noCache, measure);
        var wish = new Publication.Wish(formats, earlier(), Renderings.once());
        var progress = Progress.of(workbook.console());
        var result = Publication.publish(book, options, wish, pages, progress);
        var folder = keep;
        if (folder != null) {
            result.build().chapters().forEach(chapter -> keep(chapter, folder));
        }
        var built = Built.of(result);
        if (built.problems().isEmpty()) {
            last.keep(also, before, built.json());
        }
        return built;
    }

    /** Whether all was asked for, and nothing but what the last build would do again. */
    private boolean isWhole() {
        return chapters.isEmpty() && keep == null && since == null && !measure && !noCache;
    }

    private LastBuild last(Path pages) {
        var place = Integer.toHexString(pages.toAbsolutePath().normalize().toString().hashCode());
        var file = workbook.book().resolve(".workbook/builds/" + place + ".json");
        var date = System.getenv().getOrDefault(EditionTime.VARIABLE, "");
        return new LastBuild(file, pages, List.of(workbook.book()), new TreeSet<>(formats), date);
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

    private int report(Built built, Path pages) {
        var console = workbook.console();
        if (workbook.json()) {
            console.json(json(built, pages));
        } else {
            built.problems().forEach(console::message);
            console.result(built.summary());
            built.files().forEach(file -> console.result("open " + absolute(pages, file)));
        }
        return built.problems().isEmpty() ? ExitCode.DONE : ExitCode.CONTENT_ERRORS;
    }

    private static Map<String, Object> json(Built built, Path pages) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("index", absolute(pages, Path.of("index.html")));
        tree.putAll(built.json());
        tree.put("books", built.books().stream().map(b -> absolute(pages, Path.of(b))).toList());
        return tree;
    }

    private static String absolute(Path out, Path file) {
        return out.resolve(file).toAbsolutePath().normalize().toString();
    }
}
