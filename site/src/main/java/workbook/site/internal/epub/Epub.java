package workbook.site.internal.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import workbook.site.internal.bound.BoundBook;
import workbook.site.internal.bound.BoundBook.Entry;
import workbook.site.internal.bound.BoundPage.Kind;
import workbook.site.internal.bound.Contents;
import workbook.site.internal.epub.PackageDocument.Item;
import workbook.site.internal.html.Html;
import workbook.site.internal.page.Assets;
import workbook.site.internal.page.Templates;

/** Makes an EPUB 3 of a bound book. */
public final class Epub {

    private static final String FOLDER = "EPUB/";
    private static final String CONTAINER =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
            <rootfiles>
            <rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/>
            </rootfiles>
            </container>
            """;
    private static final String XHTML = "application/xhtml+xml";
    private static final Map<String, String> PICTURES =
            Map.of(
                    "png", "image/png",
                    "jpg", "image/jpeg",
                    "jpeg", "image/jpeg",
                    "gif", "image/gif",
                    "webp", "image/webp",
                    "svg", "image/svg+xml");

    private final BoundBook book;
    private final Templates templates;
    private final Cover cover;
    private final List<EpubPage> pages;

    private Epub(BoundBook book, Templates templates) {
        this.book = book;
        this.templates = templates;
        cover = Cover.of(book.about());
        this.pages = book.pages().stream().map(page -> new EpubPage(book, page)).toList();
    }

    /** Return the file's bytes, which depend on the book alone. */
    public static byte[] bytes(BoundBook book, Templates templates) {
        return new Epub(book, templates).write();
    }

    private byte[] write() {
        try (var out = new EpubWriter(book.modified())) {
            out.text("META-INF/container.xml", CONTAINER);
            out.text(FOLDER + "book.opf", PackageDocument.xml(book, features(), items(), spine()));
            out.text(FOLDER + "nav.xhtml", navigation());
            out.text(FOLDER + "title.xhtml", template("epub-title.jte", Map.of()));
            cover.write(out, FOLDER);
            out.text(FOLDER + "book.css", Assets.epubStyle());
            for (var page : pages) {
                out.text(FOLDER + page.href(), page(page));
            }
            new TreeMap<>(book.pictures()).forEach((href, file) -> out.copy(FOLDER + href, file));
            return out.finish();
        }
    }

    private String template(String name, Map<String, Object> more) {
        var parameters = new TreeMap<String, Object>(more);
        parameters.put("b", book.about());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + templates.render(name, parameters);
    }

    private String page(EpubPage page) {
        return template(
                "epub-page.jte",
                Map.of(
                        "root", EpubPage.root(page.href()),
                        "title", page.page().title(),
                        "type", page.type(),
                        "html", page.xhtml()));
    }

    private String navigation() {
        var first = book.pages().stream().filter(page -> page.kind() == Kind.CHAPTER).findFirst();
        var marks = new ArrayList<Entry>();
        marks.add(new Entry("toc", "Contents", "nav.xhtml", List.of()));
        first.ifPresent(page -> marks.add(mark("bodymatter", "Text", page.href())));
        pages.stream()
                .filter(page -> page.page().kind() == Kind.REFERENCE)
                .filter(page -> !page.type().equals("appendix"))
                .forEach(page -> marks.add(mark(page.type(), page.page().title(), page.href())));
        return template(
                "epub-nav.jte",
                Map.of("contents", Contents.html(book.contents(), Epub::link), "marks", marks));
    }

    private static Entry mark(String type, String title, String href) {
        return new Entry(type, title, EpubPage.href(href), List.of());
    }

    private static String link(Entry entry) {
        var href = Html.attribute("href", EpubPage.href(entry.href()));
        return "<a" + href + ">" + Contents.text(entry) + "</a>";
    }

    private List<String> features() {
        var features =
                new ArrayList<>(List.of("structuralNavigation", "tableOfContents", "readingOrder"));
        features.add("displayTransformability");
        if (book.has("svg, img")) {
            features.add("alternativeText");
        }
        if (book.has("math")) {
            features.add("MathML");
        }
        if (pages.stream().anyMatch(page -> page.type().equals("index"))) {
            features.add("index");
        }
        return features;
    }

    private List<Item> items() {
        var items = new ArrayList<Item>();
        items.add(item("nav", "nav.xhtml", XHTML, List.of("nav")));
        items.add(item("title-page", "title.xhtml", XHTML, List.of()));
        items.add(item("cover", cover.name(), cover.type(), List.of("cover-image")));
        items.add(item("style", "book.css", "text/css", List.of()));
        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            items.add(item("page-" + i, page.href(), XHTML, page.properties()));
        }
        int picture = 0;
        for (var href : new TreeMap<>(book.pictures()).keySet()) {
            var extension = href.substring(href.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            var type = PICTURES.getOrDefault(extension, "application/octet-stream");
            items.add(item("picture-" + ++picture, href, type, List.of()));
        }
        return items;
    }

    private static Item item(String id, String href, String type, Iterable<String> properties) {
        return new Item(id, href, type, String.join(" ", properties));
    }

    private List<String> spine() {
        var ids = new ArrayList<>(List.of("title-page", "nav"));
        for (int i = 0; i < pages.size(); i++) {
            ids.add("page-" + i);
        }
        return ids;
    }
}
