package workbook.site.internal.epub;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import workbook.site.internal.bound.BoundBook;
import workbook.site.internal.html.Html;
import workbook.site.internal.page.View;

/** The package document: what the book is, its files, their order. */
final class PackageDocument {

    private static final String SUMMARY =
            "Headings, lists and tables are marked as such; math is MathML; every figure has a text"
                    + " that says what it shows. Nothing needs a script.";

    /** A file of the book. */
    record Item(String id, String href, String type, String properties) {}

    private final StringBuilder out = new StringBuilder();

    private PackageDocument() {}

    /**
     * Return the document.
     *
     * @param features what the content offers to assistive technology, in schema.org's words
     * @param spine ids of items in the order of reading
     */
    static String xml(BoundBook book, List<String> features, List<Item> items, List<String> spine) {
        var document = new PackageDocument();
        document.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        document.line(
                "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\""
                        + " unique-identifier=\"id\""
                        + Html.attribute("xml:lang", book.about().language())
                        + ">");
        document.metadata(book, features);
        document.line("<manifest>");
        items.forEach(document::item);
        document.line("</manifest>\n<spine>");
        spine.forEach(id -> document.line("<itemref" + Html.attribute("idref", id) + "/>"));
        document.line("</spine>\n</package>");
        return document.out.toString();
    }

    private void line(String xml) {
        out.append(xml).append('\n');
    }

    private void metadata(BoundBook book, List<String> features) {
        line("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">");
        about(book.about());
        core("source", book.url(), "");
        meta("dcterms:modified", book.modified().truncatedTo(ChronoUnit.SECONDS).toString());
        meta("schema:accessMode", "textual");
        meta("schema:accessMode", "visual");
        meta("schema:accessModeSufficient", "textual");
        meta("schema:accessModeSufficient", "textual,visual");
        features.forEach(feature -> meta("schema:accessibilityFeature", feature));
        meta("schema:accessibilityHazard", "none");
        meta("schema:accessibilitySummary", SUMMARY);
        line("</metadata>");
    }

    private void about(View.Book about) {
        core("identifier", identifier(about), "id");
        core("title", about.title(), "title");
        line("<meta refines=\"#title\" property=\"title-type\">main</meta>");
        if (!about.subtitle().isEmpty()) {
            core("title", about.subtitle(), "subtitle");
            line("<meta refines=\"#subtitle\" property=\"title-type\">subtitle</meta>");
        }
        about.authors().forEach(author -> core("creator", author, ""));
        core("language", about.language(), "");
        core("rights", about.licence(), "");
    }

    /** The same book keeps its name from build to build. */
    private static String identifier(View.Book book) {
        var name = book.title() + "\n" + book.language() + "\n" + String.join("\n", book.authors());
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void core(String name, String value, String id) {
        if (!value.isEmpty()) {
            var attribute = id.isEmpty() ? "" : Html.attribute("id", id);
            line("<dc:" + name + attribute + ">" + Html.escape(value) + "</dc:" + name + ">");
        }
    }

    private void meta(String property, String value) {
        line("<meta" + Html.attribute("property", property) + ">" + Html.escape(value) + "</meta>");
    }

    private void item(Item item) {
        line(
                "<item"
                        + Html.attribute("id", item.id())
                        + Html.attribute("href", item.href())
                        + Html.attribute("media-type", item.type())
                        + (item.properties().isEmpty()
                                ? ""
                                : Html.attribute("properties", item.properties()))
                        + "/>");
    }
}
