package workbook.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import workbook.dialect.Dialect;
import workbook.dialect.References;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookException;
import workbook.site.SiteReport.Finding;
import workbook.site.internal.cite.CitedWorks;
import workbook.site.internal.cite.Works;
import workbook.site.internal.page.Chapter;
import workbook.site.internal.page.ChapterReader;
import workbook.site.internal.page.ChapterRenderer;
import workbook.site.internal.page.Foreign;
import workbook.site.internal.page.Outline;
import workbook.site.internal.page.Rendered;
import workbook.site.internal.whatif.WhatIfScript;

/**
 * From the notebooks of a book to its pages, one after the other, so that a large book needs no
 * more memory than a small one. First each is read for what the others have to know of it; one that
 * needs nothing of the others becomes a page at once. The others are read again for their pages,
 * but for the first few, which are held.
 */
final class ChapterPages {

    /** How many parsed chapters wait for their rendering in memory. */
    private static final int HELD = 8;

    private final SiteSpec spec;
    private final Function<SiteSpec.Entry, Optional<Notebook>> notebooks;
    private final Map<String, Foreign> foreign;
    private final Works works;
    private final WhatIfScript script;
    private final Renderings earlier;
    private final Dialect dialect;
    private final ChapterReader reader;
    private final Map<String, Object> versions = new HashMap<>();
    private final Map<String, Outline> outlines = new LinkedHashMap<>();
    private final Map<String, Chapter> held = new HashMap<>();
    private final Map<String, Rendered> rendered = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Prepare to render.
     *
     * @param notebooks the notebook of a chapter; asked for up to twice
     * @param foreign where chapters came from that our own build did not make
     */
    ChapterPages(
            SiteSpec spec,
            Function<SiteSpec.Entry, Optional<Notebook>> notebooks,
            Map<String, Foreign> foreign,
            Works works,
            WhatIfScript script,
            Renderings earlier) {
        this.spec = spec;
        this.notebooks = notebooks;
        this.foreign = foreign;
        this.works = works;
        this.script = script;
        this.earlier = earlier;
        this.dialect = Dialect.of(spec.callouts());
        this.reader = new ChapterReader(dialect);
    }

    private record Place(SiteSpec.Entry entry, String part) {}

    /**
     * What came of it.
     *
     * @param chapters those that have a notebook, in order
     * @param cited the works that they cite
     * @param findings about chapters that have no page for it
     */
    record Result(List<Rendered> chapters, CitedWorks cited, List<Finding> findings) {}

    Result render() {
        places().forEach(place -> shallow(place, () -> look(place)));
        var keys = citedKeys();
        var cited = earlier.get("works", keys, () -> works.cited(keys));
        var labels = labels();
        var renderer = renderer(cited);
        for (var place : places()) {
            var id = place.entry().id();
            if (outlines.containsKey(id) && !rendered.containsKey(id)) {
                var version = Objects.requireNonNull(versions.get(id));
                Supplier<Rendered> page = () -> page(renderer, place, labels);
                Function<Rendered, Object> from =
                        done -> List.of(version, keys, answers(done.asked(), labels));
                shallow(place, () -> rendered.put(id, earlier.getBy("page " + id, from, page)));
            }
        }
        var chapters =
                outlines.keySet().stream()
                        .filter(rendered::containsKey)
                        .map(rendered::get)
                        .toList();
        return new Result(chapters, cited, findings);
    }

    /** Parsers recurse; what anyone nests a thousand times costs its page, not the site. */
    private void shallow(Place place, Runnable work) {
        try {
            work.run();
        } catch (StackOverflowError e) {
            var message = "its text is nested too deeply to be shown";
            var hint = "nest lists and quotes less";
            findings.add(new Finding(place.entry().path(), 0, message, hint));
        }
    }

    private List<Place> places() {
        var places = new ArrayList<Place>();
        for (var volume : spec.volumes()) {
            for (var part : volume.parts()) {
                part.chapters().forEach(entry -> places.add(new Place(entry, part.title())));
            }
        }
        return places;
    }

    /** Learn what others have to know of a chapter, if it has a notebook. */
    private void look(Place place) {
        var entry = place.entry();
        var notebook = notebooks.apply(entry);
        if (notebook.isPresent()) {
            var id = entry.id();
            var version = earlier.get("version " + id, notebook.get(), Object::new);
            Supplier<Outline> outline = () -> outline(place, read(place, notebook.get()));
            versions.put(id, version);
            outlines.put(id, earlier.get("outline " + id, version, outline));
        }
    }

    private Chapter read(Place place, Notebook notebook) {
        var entry = place.entry();
        return reader.read(
                entry.id(),
                entry.source(),
                notebook,
                place.part(),
                foreign.get(entry.id()),
                BookSite.baseName(entry.id()));
    }

    private Outline outline(Place place, Chapter chapter) {
        var outline = Outline.of(chapter);
        var id = outline.id();
        if (!earlier.remembers() && standsAlone(outline)) {
            var alone = render(renderer(CitedWorks.NONE), place, chapter, Map.of());
            if (alone.asked().isEmpty()) {
                rendered.put(id, alone);
                return outline;
            }
        }
        if (held.size() < HELD) {
            held.put(id, chapter);
        }
        return outline;
    }

    private boolean standsAlone(Outline outline) {
        return !outline.refersOut() && (works.isEmpty() || outline.citedKeys().isEmpty());
    }

    private ChapterRenderer renderer(CitedWorks cited) {
        return new ChapterRenderer(
                dialect,
                works,
                cited,
                spec.about().edition(),
                script,
                earlier.spool(),
                outlines::get);
    }

    private Rendered page(
            ChapterRenderer renderer, Place place, Map<String, References.Elsewhere> labels) {
        var chapter = held.remove(place.entry().id());
        return render(
                renderer, place, chapter == null ? read(place, notebook(place)) : chapter, labels);
    }

    private Notebook notebook(Place place) {
        return notebooks
                .apply(place.entry())
                .orElseThrow(
                        () ->
                                new NotebookException(
                                        place.entry().source().toString(),
                                        "it went away while the book was rendered; try again"));
    }

    private Rendered render(
            ChapterRenderer renderer,
            Place place,
            Chapter chapter,
            Map<String, References.Elsewhere> labels) {
        var entry = place.entry();
        var download = entry.download().isEmpty() ? "" : BookSite.baseName(entry.id()) + ".ipynb";
        return renderer.render(chapter, labels, edit(entry), download, launch(entry));
    }

    private String edit(SiteSpec.Entry entry) {
        var repository = spec.about().repository();
        return repository.isEmpty()
                ? ""
                : repository.replaceAll("/$", "") + "/edit/main/" + entry.path();
    }

    private static Map<String, String> launch(SiteSpec.Entry entry) {
        var services = new LinkedHashMap<String, String>();
        entry.launch().forEach(each -> services.put(each.name(), each.url()));
        return services;
    }

    /** Works are told apart by letters behind their years, which must be the same everywhere. */
    private Set<String> citedKeys() {
        var keys = new TreeSet<String>();
        outlines.values().forEach(outline -> keys.addAll(outline.citedKeys()));
        return keys;
    }

    /** All labels of the book; the first chapter that declares one has it. */
    private Map<String, References.Elsewhere> labels() {
        var labels = new LinkedHashMap<String, References.Elsewhere>();
        for (var outline : outlines.values()) {
            outline.labels()
                    .forEach(
                            (label, target) ->
                                    labels.putIfAbsent(
                                            label, new References.Elsewhere(outline.id(), target)));
        }
        return Map.copyOf(labels);
    }

    /**
     * What references show and lead to; the line where their targets were declared is neither. One
     * that leads nowhere gets a hint, which depends on all there are.
     */
    private static List<Object> answers(
            Set<String> asked, Map<String, References.Elsewhere> labels) {
        var answers = new ArrayList<Object>();
        for (var name : asked) {
            var where = labels.get(name);
            if (where != null) {
                answers.add(address(where));
            } else if (!name.startsWith("@")) {
                answers.add(labels.keySet());
            }
        }
        return answers;
    }

    private static List<String> address(References.Elsewhere where) {
        var target = where.target();
        return List.of(where.chapter(), target.anchor(), target.text(), target.title());
    }
}
