package workbook.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import workbook.dialect.Dialect;
import workbook.dialect.Problem;
import workbook.dialect.References;
import workbook.nbformat.Notebook;
import workbook.site.SiteReport.Finding;
import workbook.site.internal.cite.CitedWorks;
import workbook.site.internal.cite.Works;
import workbook.site.internal.page.Assets;
import workbook.site.internal.page.Chapter;
import workbook.site.internal.page.ChapterReader;
import workbook.site.internal.page.ChapterRenderer;
import workbook.site.internal.page.Foreign;
import workbook.site.internal.page.Nav;
import workbook.site.internal.page.Output;
import workbook.site.internal.page.Rendered;
import workbook.site.internal.page.Templates;
import workbook.site.internal.page.View;

/** One rendering of one book. */
final class BookSite {

    private final SiteSpec spec;
    private final Map<String, Notebook> notebooks;
    private final Map<String, Foreign> foreign;
    private final Set<Format> formats;
    private final Output out;
    private final Renderings earlier;
    private final Assets assets;
    private final Templates templates = new Templates();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Rendered> rendered = new LinkedHashMap<>();

    BookSite(
            SiteSpec spec,
            Map<String, Notebook> notebooks,
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
        var cited = renderChapters();
        var references = ExtraPages.references(spec, List.copyOf(rendered.values()), cited);
        var nav = nav(references);
        var books = new BookFiles(spec, formats, templates);
        if (formats.contains(Format.HTML)) {
            pages(nav, books.links(), references);
        }
        var files = books.write(book(), nav, List.copyOf(rendered.values()), cited, out);
        return new SiteReport(out.pages(), files, out.written(), findings);
    }

    private void pages(Nav nav, List<Nav.Extra> books, List<ExtraPages.Reference> references) {
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

    /** Render the chapters and return the works that they cite. */
    private CitedWorks renderChapters() {
        var dialect = Dialect.of(spec.callouts());
        var chapters = read(new ChapterReader(dialect));
        var works = works();
        var keys = citedKeys(chapters);
        var cited = earlier.get("works", keys, () -> works.cited(keys));
        var renderer =
                new ChapterRenderer(
                        dialect,
                        works,
                        cited,
                        spec.about().edition(),
                        assets.whatIfs(),
                        chapters::get);
        for (var entry : spec.chapters()) {
            var chapter = chapters.get(entry.id());
            if (chapter != null) {
                var labels = labelsOfOthers(chapters, chapter);
                var hrefs = hrefs(chapters, chapter);
                shallow(
                        entry,
                        () -> {
                            var done =
                                    earlier.get(
                                            "page " + entry.id(),
                                            List.of(chapter, addresses(labels), hrefs, keys),
                                            () -> render(renderer, entry, chapter, labels, hrefs));
                            rendered.put(entry.id(), done);
                            report(chapter, done.problems());
                        });
            }
        }
        return cited;
    }

    private Rendered render(
            ChapterRenderer renderer,
            SiteSpec.Entry entry,
            Chapter chapter,
            Map<String, References.Elsewhere> labels,
            Map<String, String> hrefs) {
        var download = entry.download().isEmpty() ? "" : baseName(entry.id()) + ".ipynb";
        return renderer.render(chapter, labels, hrefs, edit(entry), download, launch(entry));
    }

    /** What a reference shows and leads to; the line where its target was declared is neither. */
    private static Map<String, String> addresses(Map<String, References.Elsewhere> labels) {
        var addresses = new LinkedHashMap<String, String>();
        labels.forEach(
                (label, where) ->
                        addresses.put(
                                label,
                                where.chapter()
                                        + "#"
                                        + where.target().anchor()
                                        + " "
                                        + where.target().text()
                                        + " "
                                        + where.target().title()));
        return addresses;
    }

    /** Works are told apart by letters behind their years, which must be the same everywhere. */
    private static Set<String> citedKeys(Map<String, Chapter> chapters) {
        var keys = new TreeSet<String>();
        chapters.values().forEach(chapter -> keys.addAll(chapter.citedKeys()));
        return keys;
    }

    private Map<String, Chapter> read(ChapterReader reader) {
        var chapters = new LinkedHashMap<String, Chapter>();
        for (var volume : spec.volumes()) {
            for (var part : volume.parts()) {
                for (var entry : part.chapters()) {
                    @Nullable Notebook notebook = notebooks.get(entry.id());
                    if (notebook != null) {
                        shallow(
                                entry,
                                () ->
                                        chapters.put(
                                                entry.id(),
                                                read(reader, entry, notebook, part.title())));
                    }
                }
            }
        }
        return chapters;
    }

    private Chapter read(
            ChapterReader reader, SiteSpec.Entry entry, Notebook notebook, String part) {
        return earlier.get(
                "chapter " + entry.id(),
                notebook,
                () ->
                        reader.read(
                                entry.id(),
                                entry.source(),
                                notebook,
                                part,
                                foreign.get(entry.id()),
                                baseName(entry.id())));
    }

    /** Parsers recurse; what anyone nests a thousand times costs its page, not the site. */
    private void shallow(SiteSpec.Entry entry, Runnable work) {
        try {
            work.run();
        } catch (StackOverflowError e) {
            var message = "its text is nested too deeply to be shown";
            findings.add(new Finding(entry.path(), 0, message, "nest lists and quotes less"));
        }
    }

    private Works works() {
        try {
            return Works.parse(spec.bibliography());
        } catch (IllegalArgumentException e) {
            findings.add(new Finding("bibliography", 0, String.valueOf(e.getMessage()), ""));
            return Works.parse(List.of());
        }
    }

    private void report(Chapter chapter, List<Problem> problems) {
        problems.forEach(
                p -> findings.add(new Finding(chapter.where(p.line()), 0, p.message(), p.hint())));
    }

    private static Map<String, References.Elsewhere> labelsOfOthers(
            Map<String, Chapter> chapters, Chapter self) {
        var labels = new LinkedHashMap<String, References.Elsewhere>();
        chapters.values().stream()
                .filter(chapter -> !chapter.id().equals(self.id()))
                .forEach(
                        chapter ->
                                chapter.document()
                                        .labels()
                                        .forEach(
                                                (label, target) ->
                                                        labels.putIfAbsent(
                                                                label,
                                                                new References.Elsewhere(
                                                                        chapter.id(), target))));
        return labels;
    }

    private static Map<String, String> hrefs(Map<String, Chapter> chapters, Chapter self) {
        var hrefs = new LinkedHashMap<String, String>();
        chapters.values().forEach(c -> hrefs.put(c.id(), root(self.href()) + c.href()));
        return hrefs;
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

    private static String baseName(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private static Map<String, String> launch(SiteSpec.Entry entry) {
        var services = new LinkedHashMap<String, String>();
        entry.launch().forEach(each -> services.put(each.name(), each.url()));
        return services;
    }

    private String edit(SiteSpec.Entry entry) {
        var repository = spec.about().repository();
        return repository.isEmpty()
                ? ""
                : repository.replaceAll("/$", "") + "/edit/main/" + entry.path();
    }

    private Nav nav(List<ExtraPages.Reference> references) {
        var volumes = new ArrayList<Nav.Volume>();
        for (var volume : spec.volumes()) {
            var parts = new ArrayList<Nav.Part>();
            for (var part : volume.parts()) {
                parts.add(
                        new Nav.Part(
                                part.title(), part.chapters().stream().map(this::item).toList()));
            }
            volumes.add(new Nav.Volume(volume.title(), parts));
        }
        return new Nav(volumes, references.stream().map(ExtraPages.Reference::link).toList());
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
