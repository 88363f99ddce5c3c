package workbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import workbook.book.Book;
import workbook.book.BookConfig;
import workbook.book.BookException;
import workbook.book.BookProblem;
import workbook.book.BuildOptions;
import workbook.book.BuildReport;
import workbook.book.Chapter;
import workbook.book.Release;
import workbook.engine.display.Catalog;
import workbook.nbformat.Notebook;
import workbook.site.Edition;
import workbook.site.Format;
import workbook.site.Renderings;
import workbook.site.Site;
import workbook.site.SiteReport;
import workbook.site.SiteSpec;

/** A book's way from chapters to pages: the one place where book and site meet. */
final class Publication {

    private Publication() {}

    /**
     * What came of it.
     *
     * @param problems everything an author has to mend, as text with file and line
     */
    record Result(BuildReport build, SiteReport site, List<String> problems) {

        Result {
            problems = List.copyOf(problems);
        }
    }

    /** Compute the chapters and render the book's pages into {@code out}. */
    static Result publish(Book book, BuildOptions options, Path out, Progress progress) {
        return publish(book, options, Wish.pages(Renderings.once()), out, progress);
    }

    /**
     * What to make of the book.
     *
     * @param earlier an edition; the numbers that changed since get a page
     * @param renderings what was made of the same book, chapters aside
     */
    record Wish(Set<Format> formats, Optional<Edition> earlier, Renderings renderings) {

        Wish {
            formats = Set.copyOf(formats);
        }

        static Wish pages(Renderings renderings) {
            return new Wish(Set.of(Format.HTML), Optional.empty(), renderings);
        }
    }

    /**
     * Compute the chapters and write the book into {@code out} as wished.
     *
     * @throws workbook.site.PrintException before any work, if the machine cannot make one of the
     *     forms
     */
    static Result publish(Book book, BuildOptions options, Wish wish, Path out, Progress progress) {
        var formats = wish.formats();
        Site.requireMeans(formats);
        BuildReport build;
        try (progress) {
            build = book.execute(options, progress);
        }
        var notebooks = new LinkedHashMap<String, Notebook>();
        build.chapters().forEach(each -> notebooks.put(each.chapter().id(), each.notebook()));
        if (formats.contains(Format.PDF)) {
            progress.note("printing the PDF ...");
        }
        var site =
                Site.render(spec(book, wish.earlier()), notebooks, formats, out, wish.renderings());
        var problems = new ArrayList<String>();
        build.problems().stream().map(BookProblem::text).forEach(problems::add);
        if (problems.isEmpty()) { // what did not run leaves gaps, which are not news
            site.findings().stream().map(SiteReport.Finding::toString).forEach(problems::add);
        }
        return new Result(build, site, problems);
    }

    /** Describe a book to the renderer. */
    static SiteSpec spec(Book book, Optional<Edition> earlier) {
        var config = book.config();
        var volumes =
                config.volumes().stream()
                        .map(volume -> new SiteSpec.Volume(volume.title(), parts(book, volume)))
                        .toList();
        return new SiteSpec(
                about(config),
                volumes,
                bibliography(config),
                config.callouts(),
                formulas(config),
                facts(config),
                config.redirects().stream()
                        .map(
                                each ->
                                        new SiteSpec.Redirect(
                                                each.from(), each.to(), "book.yml", each.line()))
                        .toList(),
                earlier);
    }

    /** What the book's library knows; nothing for a book without one. */
    private static List<SiteSpec.Fact> facts(BookConfig config) {
        try (var library = Library.of(config.folder())) {
            return library.catalogs().stream()
                    .flatMap(catalog -> catalog.find("").stream())
                    .map(Publication::fact)
                    .toList();
        }
    }

    private static SiteSpec.Fact fact(Catalog.Entry entry) {
        return new SiteSpec.Fact(
                entry.group(),
                entry.name(),
                entry.title(),
                entry.value(),
                entry.kind(),
                entry.year(),
                entry.source(),
                entry.link(),
                entry.uncertainty(),
                entry.uncertaintyBy(),
                entry.note());
    }

    private static SiteSpec.About about(BookConfig config) {
        return new SiteSpec.About(
                config.title(),
                config.subtitle(),
                config.authors(),
                config.language(),
                config.licence(),
                "",
                Objects.requireNonNullElse(config.repository(), ""),
                Objects.requireNonNullElse(config.url(), ""),
                EditionTime.of(config));
    }

    private static List<SiteSpec.Part> parts(Book book, BookConfig.Volume volume) {
        return volume.parts().stream()
                .map(part -> new SiteSpec.Part(part.title(), entries(book, part)))
                .toList();
    }

    private static List<SiteSpec.Entry> entries(Book book, BookConfig.Section part) {
        return book.chapters().stream()
                .filter(chapter -> part.chapters().contains(chapter.file()))
                .map(chapter -> entry(book.config(), chapter))
                .toList();
    }

    private static SiteSpec.Entry entry(BookConfig config, Chapter chapter) {
        var folder = config.folder();
        var path = Release.path(chapter.file());
        var notebook = folder.resolve(path);
        return new SiteSpec.Entry(
                chapter.id(),
                chapter.title(),
                folder.resolve(chapter.file()),
                chapter.file(),
                Files.isRegularFile(notebook) ? Optional.of(notebook) : Optional.empty(),
                Files.isRegularFile(notebook) ? launch(config, path.toString()) : List.of());
    }

    private static List<SiteSpec.Launch> launch(BookConfig config, String notebook) {
        return config.launch().stream()
                .map(
                        service ->
                                new SiteSpec.Launch(
                                        service.name(), service.url().replace("{path}", notebook)))
                .toList();
    }

    /** Return the script that computes the book's formulas in a browser, if it names one. */
    private static String formulas(BookConfig config) {
        return file(config, "formulas", config.formulas()).orElse("");
    }

    /** Return the BibTeX texts of a book. */
    static List<String> bibliography(BookConfig config) {
        return file(config, "bibliography", config.bibliography()).stream().toList();
    }

    /** The text of a file that book.yml names under a key, if it names one. */
    private static Optional<String> file(BookConfig config, String key, @Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        var file = config.folder().resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new BookException(
                    "book.yml: %s: there is no file %s; make it or remove the key"
                            .formatted(key, name));
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
