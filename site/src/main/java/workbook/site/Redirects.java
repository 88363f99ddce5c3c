package workbook.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.dialect.Nearest;
import workbook.site.SiteReport.Finding;
import workbook.site.internal.page.Output;
import workbook.site.internal.page.Templates;
import workbook.site.internal.page.View;

/** Small pages at old addresses that lead to the new ones, on any server and from disk. */
final class Redirects {

    private final SiteSpec spec;
    private final Templates templates;
    private final List<Finding> findings;

    /** What is wrong with a redirect is added to {@code findings}. */
    Redirects(SiteSpec spec, Templates templates, List<Finding> findings) {
        this.spec = spec;
        this.templates = templates;
        this.findings = findings;
    }

    /**
     * Write the pages.
     *
     * @param live titles of the pages there are, by address
     * @param view what a template knows of a page
     */
    void write(Map<String, String> live, Function<ExtraPages.Page, View> view, Output out) {
        var taken =
                live.keySet().stream()
                        .map(href -> href.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        for (var redirect : spec.redirects()) {
            var href = page(redirect.to());
            @Nullable String title = live.get(href);
            if (taken.contains(redirect.from().toLowerCase(Locale.ROOT))) {
                finding(
                        redirect,
                        "\"" + redirect.from() + "\" is the address of a page there is",
                        "remove it; an old address is one that nothing has any more");
            } else if (title != null) {
                var page = new ExtraPages.Page("", href, title, "");
                var target = BookSite.root(redirect.from()) + href + place(redirect.to());
                out.text(redirect.from(), templates.moved(view.apply(page), target));
            } else if (!isChapter(redirect.to())) {
                finding(redirect, "nothing is at \"" + redirect.to() + "\"", hint(href, live));
            }
        }
    }

    /** A chapter of the book that is not in this build can't be led to, but is no mistake. */
    private boolean isChapter(String to) {
        return spec.chapters().stream().anyMatch(entry -> page(to).equals(entry.id() + ".html"));
    }

    private String page(String to) {
        var page = to.replaceAll("#.*", "");
        return page.endsWith(".html") ? page : page + ".html";
    }

    private static String place(String to) {
        int at = to.indexOf('#');
        return at < 0 ? "" : to.substring(at);
    }

    private void finding(SiteSpec.Redirect redirect, String message, String hint) {
        findings.add(new Finding(redirect.place(), redirect.line(), "redirects: " + message, hint));
    }

    private static String hint(String href, Map<String, String> live) {
        Optional<String> near = Nearest.to(href, live.keySet());
        return near.map(page -> "did you mean " + page.replaceAll("\\.html$", "") + "?")
                .orElse("name a chapter by its id, or a page by its address");
    }
}
