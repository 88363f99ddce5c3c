package workbook.site.internal.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.dialect.Dialect;
import workbook.dialect.Footnote;
import workbook.dialect.References;
import workbook.site.internal.cite.CitedWorks;
import workbook.site.internal.cite.Works;
import workbook.site.internal.value.Values;
import workbook.site.internal.whatif.WhatIf;
import workbook.site.internal.whatif.WhatIfScript;

/** What the renderers of one page share: where references lead, and what the page gathers. */
final class PageContext {

    final Chapter chapter;
    final References references;
    final Dialect dialect;
    final Works works;
    final CitedWorks cited;
    final Values values;
    private final WhatIfScript script;
    final Glossary glossary;
    final Findings findings = new Findings();
    final Pictures pictures;
    final Links links;
    final ForeignHtml foreign;
    final Map<String, String> index = new LinkedHashMap<>();
    private final Set<String> notesShown = new HashSet<>();
    private final List<Footnote> postponed = new ArrayList<>();
    private int indexEntries;
    private int whatIfs;

    private final Set<String> asked = new TreeSet<>();

    /**
     * Gather.
     *
     * @param outlines what is known of the book's chapters, by id
     */
    PageContext(
            Chapter chapter,
            References references,
            Function<String, @Nullable Outline> outlines,
            Dialect dialect,
            Works works,
            CitedWorks cited,
            WhatIfScript script) {
        this.chapter = chapter;
        this.values = new Values(root());
        this.references = references;
        this.dialect = chapter.plain() ? Dialect.plain() : dialect;
        this.works = works;
        this.script = script;
        this.cited = cited.only(chapter.citedKeys());
        this.glossary = new Glossary(chapter.glossary());
        this.pictures = new Pictures(chapter, findings);
        this.links = new Links(chapter, id -> outline(outlines, id), findings, pictures.copies());
        this.foreign = new ForeignHtml(chapter, links, pictures);
        findings.addAll(chapter.document().problems());
        findings.addAll(references.problems());
    }

    /** Report TeX that stands as it was typed; who renders another's notebook need not mend it. */
    void cannotSet(int line, String what) {
        if (chapter.foreign() == null) {
            findings.add(line, what, "use a listed TeX command");
        } else {
            findings.note(line, what, "it stands as it was typed");
        }
    }

    /** Address of the site's root, relative to the page. */
    private String root() {
        return "../".repeat((int) chapter.href().chars().filter(c -> c == '/').count());
    }

    /** A page that was made without it has to be made again when it is there. */
    private @Nullable Outline outline(Function<String, @Nullable Outline> outlines, String id) {
        asks("@page " + id);
        return outlines.apply(id);
    }

    /** Address of another chapter's page. */
    String href(String chapter) {
        return root() + Chapter.href(chapter);
    }

    /** Remember a label, or the key of a work, that the page asked the whole book for. */
    void asks(String name) {
        asked.add(name);
    }

    /** What the page asked the whole book for. */
    Set<String> asked() {
        return asked;
    }

    /** Tell whether the note has not been set yet, and remember that it is now. */
    boolean showsNote(String id) {
        return notesShown.add(id);
    }

    /** Keep a note until its place ends. */
    void postpone(Footnote note) {
        postponed.add(note);
    }

    /** Return the postponed notes, once. */
    List<Footnote> drainNotes() {
        var notes = List.copyOf(postponed);
        postponed.clear();
        return notes;
    }

    String indexAnchor(String term) {
        var anchor = "ix-" + ++indexEntries;
        index.putIfAbsent(anchor, term);
        return anchor;
    }

    /** Return an amount under sliders, held against its script. */
    String whatIf(WhatIf question, int line) {
        for (var difference : script.differences(question)) {
            findings.add(
                    line, difference, "name the script of the formulas in book.yml, built anew");
        }
        return question.html("what-if-" + ++whatIfs);
    }

    /** Tell whether the page needs the script of the sliders. */
    boolean hasWhatIfs() {
        return whatIfs > 0;
    }

    /** Render Markdown that stands alone; its references and terms are not resolved. */
    String fragment(String markdown) {
        var document = dialect.fragment(markdown);
        var inlines = new InlineRenderer(this, InlineRenderer.Place.FRAGMENT);
        return document.blocks().stream()
                .map(block -> block.match(new BlockRenderer(this, inlines)))
                .collect(Collectors.joining());
    }

    /** Render Markdown for a place that holds no blocks. */
    String inlineFragment(String markdown) {
        var html = fragment(markdown).strip();
        boolean one = html.startsWith("<p>") && html.indexOf("</p>") == html.length() - 4;
        return one ? html.substring(3, html.length() - 4) : html;
    }
}
