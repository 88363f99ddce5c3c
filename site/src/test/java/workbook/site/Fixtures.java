package workbook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import workbook.dialect.CalloutKind;
import workbook.nbformat.NotebookReader;

/** The page rich in everything, and a book around it. */
final class Fixtures {

    static final Path RICH = Path.of("src/test/resources/rich/rich.ipynb");

    private Fixtures() {}

    static SiteSpec book() throws IOException {
        var about =
                new SiteSpec.About(
                        "The Workbook",
                        "Systems that compute themselves",
                        List.of("A. Author", "B. Writer"),
                        "en",
                        "CC BY-SA 4.0",
                        "2026",
                        "https://example.org/workbook",
                        "https://example.org/",
                        Instant.parse("2026-05-01T00:00:00Z"));
        var rich =
                new SiteSpec.Entry(
                        "vol1/rich",
                        "",
                        RICH,
                        "chapters/vol1/rich.md",
                        Optional.of(RICH),
                        List.of(
                                new SiteSpec.Launch(
                                        "Binder", "https://binder.example.org/?path=rich.ipynb")));
        var later =
                new SiteSpec.Entry(
                        "vol1/later-on",
                        "What comes later",
                        Path.of("later-on.md"),
                        "later-on.md",
                        Optional.empty(),
                        List.of());
        var part = new SiteSpec.Part("Foundations", List.of(rich, later));
        return new SiteSpec(
                about,
                List.of(new SiteSpec.Volume("Volume I", List.of(part))),
                List.of(Files.readString(RICH.resolveSibling("references.bib"))),
                CalloutKind.STANDARD,
                "",
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** The same book with a library that knows a few facts, one of which the chapter uses. */
    static SiteSpec bookWithLibrary() throws IOException {
        return bookWith(
                List.of(
                        fact("hardware.nvidia.A100_FLOPS_FP16_TENSOR", "312 TFLOP/s", 0),
                        fact("price.A100_<HOUR>", "4e3 USD", 0.145)),
                List.of(),
                Optional.empty());
    }

    /** The same book beside an earlier edition. */
    static SiteSpec bookAfter(Edition earlier) throws IOException {
        return bookWith(List.of(), List.of(), Optional.of(earlier));
    }

    /** The same book with pages that moved, each written as "old -> new". */
    static SiteSpec bookWithRedirects(String... redirects) throws IOException {
        var moved =
                Stream.of(redirects)
                        .map(text -> text.split(" -> ", 2))
                        .map(pair -> new SiteSpec.Redirect(pair[0], pair[1], "book.yml", 7))
                        .toList();
        return bookWith(List.of(), moved, Optional.empty());
    }

    /** The same book under another title. */
    static SiteSpec bookTitled(String title) throws IOException {
        var book = book();
        return new SiteSpec(
                SiteSpec.About.titled(title),
                book.volumes(),
                book.bibliography(),
                book.callouts(),
                "",
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static SiteSpec bookWith(
            List<SiteSpec.Fact> facts, List<SiteSpec.Redirect> redirects, Optional<Edition> earlier)
            throws IOException {
        var book = book();
        return new SiteSpec(
                book.about(),
                book.volumes(),
                book.bibliography(),
                book.callouts(),
                book.formulas(),
                facts,
                redirects,
                earlier);
    }

    private static SiteSpec.Fact fact(String name, String value, double uncertainty) {
        return new SiteSpec.Fact(
                "Accelerators",
                name,
                "A100, something of it",
                value,
                "estimate",
                "2020",
                "A data sheet",
                "https://example.org/a100",
                uncertainty,
                uncertainty > 0 ? "ours: a guess" : "",
                "dense");
    }

    static SiteReport renderWithLibrary(Path out) throws IOException {
        var notebooks = Map.of("vol1/rich", NotebookReader.read(RICH));
        return Site.render(bookWithLibrary(), notebooks, out);
    }

    static SiteReport render(Path out) throws IOException {
        return render(out, Set.of(Format.HTML));
    }

    static SiteReport render(Path out, Set<Format> formats) throws IOException {
        return Site.render(book(), Map.of("vol1/rich", NotebookReader.read(RICH)), formats, out);
    }
}
