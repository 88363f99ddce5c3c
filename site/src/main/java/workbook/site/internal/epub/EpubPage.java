package workbook.site.internal.epub;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import workbook.site.internal.bound.BoundBook;
import workbook.site.internal.bound.BoundPage;
import workbook.site.internal.html.Html;

/** A page of the book as a content document: XHTML with the meanings that e-readers know. */
final class EpubPage {

    private static final String MATHML = "http://www.w3.org/1998/Math/MathML";
    private static final String SVG = "http://www.w3.org/2000/svg";

    private final BoundBook book;
    private final BoundPage page;
    private final Element content;

    EpubPage(BoundBook book, BoundPage page) {
        this.book = book;
        this.page = page;
        this.content = page.content().clone();
        notes();
        content.select("a.cite").attr("epub:type", "biblioref").attr("role", "doc-biblioref");
        content.select("a.term").attr("epub:type", "glossref").attr("role", "doc-glossref");
        content.select("a[href]").forEach(this::link);
        content.select("math").attr("xmlns", MATHML);
        content.select("svg").attr("xmlns", SVG);
    }

    BoundPage page() {
        return page;
    }

    /** Address in the container, from the folder of the package document. */
    String href() {
        return href(page.href());
    }

    static String href(String page) {
        return page.replaceAll("\\.html(?=#|$)", ".xhtml");
    }

    /** Way back from a page to the folder of the package document. */
    static String root(String href) {
        return "../".repeat((int) href.chars().filter(c -> c == '/').count());
    }

    /** What the package document has to say about it. */
    Set<String> properties() {
        var properties = new LinkedHashSet<String>();
        if (content.selectFirst("math") != null) {
            properties.add("mathml");
        }
        if (content.selectFirst("svg") != null) {
            properties.add("svg");
        }
        return properties;
    }

    /** Return the meaning of the page in the vocabulary of EPUB. */
    String type() {
        return switch (page.kind()) {
            case PART -> "part";
            case CHAPTER -> "chapter";
            case REFERENCE ->
                    switch (page.key()) {
                        case "glossary", "bibliography" -> page.key();
                        case "terms" -> "index";
                        default -> "appendix";
                    };
        };
    }

    /** Return the content as well-formed XML. */
    String xhtml() {
        var document = new Document("");
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(org.jsoup.nodes.Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        document.appendChild(content);
        return content.html();
    }

    /** Notes leave the running text; readers show them where their mark is touched. */
    private void notes() {
        var section = new Element("section").addClass("notes").attr("epub:type", "footnotes");
        section.append("<h2 id=\"wb-notes\">Notes</h2>");
        for (var note : content.select(".sidenote, .tablenotes > p")) {
            var mark = content.selectFirst("a.fnref[href$=#" + note.id() + "]");
            section.appendChild(note(note, mark));
            note.remove();
        }
        content.select(".tablenotes:empty, .tablenotes:matchesOwn(^\\s*$)").remove();
        content.select("a.fnref").attr("epub:type", "noteref").attr("role", "doc-noteref");
        if (section.childrenSize() > 1) {
            content.select(".appendix-wb-code, .appendix-wb-numbers").stream()
                    .findFirst()
                    .ifPresentOrElse(
                            next -> next.before(section), () -> content.appendChild(section));
        }
    }

    private static Element note(Element note, @org.jspecify.annotations.Nullable Element mark) {
        var aside = new Element("aside").id(note.id());
        aside.attr("epub:type", "footnote").attr("role", "doc-footnote");
        var text = aside.appendElement("p").html(note.html());
        if (mark != null) {
            mark.id("mark-" + note.id());
            text.select(".fn-number")
                    .wrap("<a role=\"doc-backlink\" href=\"#" + mark.id() + "\"></a>");
        }
        return aside;
    }

    private void link(Element link) {
        var address = link.attr("href");
        if (address.startsWith("#") || address.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return;
        }
        int hash = address.indexOf('#');
        var target = hash < 0 ? address : address.substring(0, hash);
        if (target.equals(page.href()) && hash >= 0) {
            link.attr("href", address.substring(hash));
        } else if (isInBook(target)) {
            link.attr("href", root(page.href()) + href(address));
        } else if (book.url().isEmpty()) {
            link.unwrap();
        } else {
            link.attr("href", book.url().replaceAll("/$", "") + "/" + address);
        }
    }

    private boolean isInBook(String href) {
        return book.pages().stream().anyMatch(each -> each.href().equals(href));
    }

    String title() {
        return Html.escape(page.title());
    }
}
