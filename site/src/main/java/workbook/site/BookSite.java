package workbook.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import workbook.dialect.Problem;
import workbook.nbformat.Notebook;
import workbook.site.SiteReport.Finding;
import workbook.site.internal.cite.Works;
import workbook.site.internal.page.Assets;
import workbook.site.internal.page.Foreign;
import workbook.site.internal.page.Nav;
import workbook.site.internal.page.Output;
import workbook.site.internal.page.Rendered;
import workbook.site.internal.page.Templates;
import workbook.site.internal.page.View;

/** One rendering of one book. */
final class BookSite {

    private final SiteSpec spec;
    private final Function<SiteSpec.Entry, Optional<Notebook>> notebooks;
    private final Map<String, Foreign> foreign;
    private final Set<Format> formats;
    private final Output out;
    private final Renderings earlier;
    private final Assets assets;
    private final Templates templates = new Templates();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private final Map<String, Rendered> rendered = new LinkedHashMap<>();

    BookSite(
            SiteSpec spec,
            Function<SiteSpec.Entry, Optional<Notebook>> notebooks,
            Map<String, Foreign> foreign,
            Set<Format> formats,
            Output out,
            Renderings earlier) {
        this.earlier = earlier;
        this.spec = spec;
        this.notebooks = notebooks;
        this.foreign = Map.copyOf(foreign);
        this.formats = formats;
        this.out = out;
        this.assets = new Assets(spec.formulas());
    }

    SiteReport render() {
        var pages =
                new ChapterPages(spec, notebooks, foreign, works(), assets.whatIfs(), earlier)
                        .render();
        var cited = pages.cited();
        pages.chapters().forEach(done -> rendered.put(done.chapter().id(), done));
        pages.chapters().forEach(this::report);
        findings.addAll(pages.findings());
        var references = ExtraPages.references(spec, pages.chapters(), cited, earlier);
        var nav = nav(references);
        var books = new BookFiles(spec, formats, templates);
        if (formats.contains(Format.HTML)) {
            write(nav, books.links(), references);
        }
        var files = books.write(book(), nav, pages.chapters(), cited, out);
        return new SiteReport(out.pages(), files, out.written(), findings, notes);
    }

    private void write(Nav nav, List<Nav.Extra> books, List<ExtraPages.Reference> references) {
        rendered.values().forEach(chapter -> write(chapter, nav));
        var extras = new ExtraPages(spec, out, templates, earlier);
        extras.write(page -> view(page, nav), List.copyOf(rendered.values()), books, references);
        new Redirects(spec, templates, findings)
                .write(live(references), page -> view(page, nav), out);
        out.text("assets/site.css", assets.style());
        out.text("assets/site.js", assets.script());
        if (rendered.values().stream().anyMatch(done -> done.view().whatIfs())) {
            out.text("assets/what-if.js", assets.whatIfs().sliders());
            out.text("assets/formulas.js", assets.whatIfs().formulas());
        }
    }

    /** The titles of the pages there are, by address. */
    private Map<String, String> live(List<ExtraPages.Reference> references) {
        var titles =
                new LinkedHashMap<>(
                        Map.of("index.html", spec.about().title(), ExtraPages.LOST, ""));
        references.forEach(page -> titles.put(page.href(), page.title()));
        rendered.values()
                .forEach(done -> titles.put(done.chapter().href(), done.chapter().title()));
        return titles;
    }

    private Works works() {
        try {
            return Works.parse(spec.bibliography());
        } catch (IllegalArgumentException e) {
            findings.add(new Finding("bibliography", 0, String.valueOf(e.getMessage()), ""));
            return Works.parse(List.of());
        }
    }

    private void report(Rendered done) {
        report(done, done.problems(), findings);
        report(done, done.notes(), notes);
    }

    private static void report(Rendered done, List<Problem> problems, List<Finding> all) {
        problems.forEach(
                p ->
                        all.add(
                                new Finding(
                                        done.chapter().where(p.line()), 0, p.message(), p.hint())));
    }

    static String root(String href) {
        return "../".repeat((int) href.chars().filter(c -> c == '/').count());
    }

    /** Servers show the page of wrong addresses at any depth, so it counts from the host. */
    static String home(String url) {
        return url.isEmpty()
                ? ""
                : url.replaceFirst("^\\w+://[^/]*", "").replaceFirst("/*$", "") + "/";
    }

    static String baseName(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private Nav nav(List<ExtraPages.Reference> references) {
        var volumes = new ArrayList<Nav.Volume>();
        for (var volume : spec.volumes()) {
            var parts = new ArrayList<Nav.Part>();
            for (var part : volume.parts()) {
                parts.add(
                        new Nav.Part(
                                part.title(),
                                part.chapters().stream()
                                        .filter(this::isListed)
                                        .map(this::item)
                                        .toList()));
            }
            volumes.add(new Nav.Volume(volume.title(), parts));
        }
        return new Nav(volumes, references.stream().map(ExtraPages.Reference::link).toList());
    }

    /** A chapter without a page may be still to come; a file that cannot be read is none. */
    private boolean isListed(SiteSpec.Entry entry) {
        return foreign.isEmpty() || rendered.containsKey(entry.id());
    }

    private Nav.Item item(SiteSpec.Entry entry) {
        var done = rendered.get(entry.id());
        if (done == null) {
            return new Nav.Item(
                    entry.id(),
                    "",
                    entry.title().isEmpty()
                            ? ExtraPages.words(baseName(entry.id()))
                            : entry.title(),
                    "",
                    List.of(),
                    "",
                    List.of(),
                    0);
        }
        var chapter = done.chapter();
        var number = chapter.number() > 0 ? String.valueOf(chapter.number()) : "";
        return new Nav.Item(
                entry.id(),
                number,
                chapter.title(),
                chapter.href(),
                done.sections(),
                done.description(),
                done.objectives(),
                done.view().minutes());
    }

    private View.Book book() {
        var about = spec.about();
        return new View.Book(
                about.title(),
                about.subtitle(),
                about.authors(),
                about.language().isEmpty() ? "en" : about.language(),
                about.licence(),
                about.edition(),
                about.repository());
    }

    private View view(ExtraPages.Page page, Nav nav) {
        var about = spec.about();
        var canonical =
                about.url().isEmpty() ? "" : about.url().replaceAll("/$", "") + "/" + page.href();
        return new View(
                book(),
                nav,
                page.id(),
                page.title(),
                page.description(),
                page.href().equals(ExtraPages.LOST) ? home(about.url()) : root(page.href()),
                canonical,
                assets.version());
    }

    private void write(Rendered done, Nav nav) {
        var chapter = done.chapter();
        var page =
                new ExtraPages.Page(
                        chapter.id(), chapter.href(), chapter.title(), done.description());
        out.page(chapter.href(), templates.chapter(view(page, nav), done.view()));
        done.copies().forEach(out::copy);
        spec.chapters().stream()
                .filter(entry -> entry.id().equals(chapter.id()))
                .flatMap(entry -> entry.download().stream())
                .forEach(file -> out.copy(chapter.href().replaceAll("\\.html$", ".ipynb"), file));
    }
}
