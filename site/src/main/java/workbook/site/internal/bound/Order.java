package workbook.site.internal.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import workbook.site.internal.bound.BoundBook.Entry;
import workbook.site.internal.bound.BoundPage.Kind;
import workbook.site.internal.html.Html;
import workbook.site.internal.page.Nav;

/** The order of a book's pages, and its table of contents. */
final class Order {

    private final Map<String, BoundPage> chapters;
    private final List<BoundPage> pages = new ArrayList<>();
    private final List<Entry> contents = new ArrayList<>();

    /** Put the chapters into their order; a volume or part without any is left out. */
    Order(Nav nav, Map<String, BoundPage> chapters) {
        this.chapters = chapters;
        boolean many = nav.volumes().stream().filter(this::hasPages).count() > 1;
        for (int i = 0; i < nav.volumes().size(); i++) {
            var volume = nav.volumes().get(i);
            if (!hasPages(volume)) {
                continue;
            }
            var name = "volume-" + (i + 1);
            if (many && !volume.title().isEmpty()) {
                pages.add(opening(name + ".html", "", volume.title()));
                contents.add(
                        new Entry("", volume.title(), name + ".html", parts(volume, name, "")));
            } else {
                contents.addAll(parts(volume, name, volume.title()));
            }
        }
    }

    private boolean hasPages(Nav.Volume volume) {
        return volume.parts().stream().anyMatch(this::hasPages);
    }

    private boolean hasPages(Nav.Part part) {
        return part.chapters().stream().anyMatch(item -> chapters.containsKey(item.id()));
    }

    private List<Entry> parts(Nav.Volume volume, String name, String eyebrow) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < volume.parts().size(); i++) {
            var part = volume.parts().get(i);
            if (!hasPages(part)) {
                continue;
            }
            if (part.title().isEmpty()) {
                entries.addAll(chapters(part));
            } else {
                var href = name + "-part-" + (i + 1) + ".html";
                pages.add(opening(href, eyebrow, part.title()));
                entries.add(new Entry("", part.title(), href, chapters(part)));
            }
        }
        return entries;
    }

    private static BoundPage opening(String href, String eyebrow, String title) {
        var above =
                eyebrow.isEmpty() ? "" : "<p class=\"eyebrow\">" + Html.escape(eyebrow) + "</p>";
        var page = Still.of(above + "<h1>" + Html.escape(title) + "</h1>");
        return new BoundPage(href, Kind.PART, "", title, page);
    }

    private List<Entry> chapters(Nav.Part part) {
        var entries = new ArrayList<Entry>();
        for (var item : part.chapters()) {
            var page = chapters.get(item.id());
            if (page != null) {
                pages.add(page);
                entries.add(entry(page));
            }
        }
        return entries;
    }

    private static Entry entry(BoundPage page) {
        var sections =
                page.sections().stream()
                        .map(
                                s ->
                                        new Entry(
                                                s.number(),
                                                s.title(),
                                                page.href() + "#" + s.anchor(),
                                                List.of()))
                        .toList();
        return new Entry(page.number(), page.title(), page.href(), sections);
    }

    /** Add a page behind the chapters. */
    void add(BoundPage page) {
        pages.add(page);
        contents.add(new Entry("", page.title(), page.href(), List.of()));
    }

    List<BoundPage> pages() {
        return List.copyOf(pages);
    }

    List<Entry> contents() {
        return List.copyOf(contents);
    }
}
