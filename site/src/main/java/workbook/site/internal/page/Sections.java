package workbook.site.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import workbook.dialect.Block;
import workbook.site.internal.page.ChapterView.Appendix;

/** The sections of a chapter, each with those in it, as the contents list them. */
final class Sections {

    private static final int DEEPEST = 4;

    private final List<Block.Heading> headings;
    private int next;

    private Sections(List<Block.Heading> headings) {
        this.headings = headings;
    }

    /** Return the sections of a chapter's text, and its appendices. */
    static List<Nav.Section> of(Chapter chapter, List<Appendix> appendices) {
        var title = ChapterRenderer.ownTitle(chapter);
        var headings =
                chapter.document().blocks().stream()
                        .filter(Block.Heading.class::isInstance)
                        .map(Block.Heading.class::cast)
                        .filter(each -> each.level() <= DEEPEST && !Objects.equals(each, title))
                        .toList();
        var sections = new ArrayList<>(new Sections(headings).deeperThan(0));
        appendices.forEach(a -> sections.add(new Nav.Section(a.anchor(), "", a.title())));
        return List.copyOf(sections);
    }

    private List<Nav.Section> deeperThan(int level) {
        var sections = new ArrayList<Nav.Section>();
        while (next < headings.size() && headings.get(next).level() > level) {
            var heading = headings.get(next++);
            sections.add(
                    new Nav.Section(
                            heading.anchor(),
                            heading.number(),
                            InlineRenderer.plain(heading.content()),
                            deeperThan(heading.level())));
        }
        return sections;
    }
}
