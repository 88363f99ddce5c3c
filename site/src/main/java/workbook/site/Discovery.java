package workbook.site;

import java.nio.file.Path;
import java.util.stream.Collectors;
import workbook.site.internal.html.Html;
import workbook.site.internal.page.Output;

/** What tells other programs of a book that has a public address: sitemap, robots, a feed. */
final class Discovery {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private Discovery() {}

    /** Write it for the pages that there are; nothing for a book without an address. */
    static void write(SiteSpec.About about, Output out) {
        var url = about.url().replaceAll("/$", "");
        if (!url.isEmpty()) {
            out.text("sitemap.xml", sitemap(url, out));
            out.text("robots.txt", "User-agent: *\nAllow: /\nSitemap: " + url + "/sitemap.xml\n");
            out.text("feed.xml", feed(about, url, out.pages().contains(Path.of("changes.html"))));
        }
    }

    private static String sitemap(String url, Output out) {
        return out.pages().stream()
                .map(page -> page.toString().replace('\\', '/'))
                .filter(page -> !page.equals(ExtraPages.LOST))
                .map(page -> "<url><loc>" + Html.escape(url + "/" + page) + "</loc></url>\n")
                .collect(
                        Collectors.joining(
                                "",
                                XML
                                        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
                                "</urlset>\n"));
    }

    /** One entry for the edition at hand: who follows it hears of each new edition, once. */
    private static String feed(SiteSpec.About about, String url, boolean changes) {
        var title = Html.escape(about.title());
        var edition = about.edition().isEmpty() ? "" : ", edition " + Html.escape(about.edition());
        var home = Html.escape(url + "/");
        var date = "<updated>" + about.modified() + "</updated>\n";
        var authors =
                about.authors().isEmpty()
                        ? "<author><name>" + title + "</name></author>\n"
                        : about.authors().stream()
                                .map(each -> "<name>" + Html.escape(each) + "</name>")
                                .map(each -> "<author>" + each + "</author>\n")
                                .collect(Collectors.joining());
        return XML
                + "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<title>"
                + title
                + "</title>\n<id>"
                + home
                + "</id>\n<link rel=\"self\""
                + Html.attribute("href", url + "/feed.xml")
                + "/>\n"
                + date
                + authors
                + "<entry>\n<title>"
                + title
                + edition
                + "</title>\n<id>"
                + home
                + "#"
                + about.modified()
                + "</id>\n<link"
                + Html.attribute("href", url + (changes ? "/changes.html" : "/index.html"))
                + "/>\n"
                + date
                + "<summary>"
                + (changes ? "What changed since the edition before." : "A new edition.")
                + "</summary>\n</entry>\n</feed>\n";
    }
}
