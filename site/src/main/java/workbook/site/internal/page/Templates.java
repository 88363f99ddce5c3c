package workbook.site.internal.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;

/** The page frames, compiled with the project. */
public final class Templates {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Templates.class.getClassLoader());

    /** Load the compiled templates. */
    public Templates() {
        engine.setTrimControlStructures(true);
    }

    /** Return a chapter's page. */
    public String chapter(View view, ChapterView chapter) {
        return render("chapter.jte", Map.of("v", view, "c", chapter));
    }

    /** Return what stands in the frame of a chapter's page. */
    public String article(ChapterView chapter) {
        return render("article.jte", Map.of("c", chapter));
    }

    /** Return the cover, with links to the book in one file. */
    public String cover(View view, List<Nav.Extra> books) {
        return render("index.jte", Map.of("v", view, "books", books));
    }

    /** Return a page with a heading and a body. */
    public String plain(View view, String heading, String body) {
        return render("plain.jte", Map.of("v", view, "heading", heading, "body", body));
    }

    /**
     * Return a page that leads to where another one has gone.
     *
     * @param view of the new page
     * @param target its address as seen from the old one
     */
    public String moved(View view, String target) {
        boolean place = target.contains("#");
        return render("moved.jte", Map.of("v", view, "target", target, "place", place));
    }

    /** Return what a template makes of its parameters. */
    public String render(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        engine.render(template, parameters, output);
        return withoutEmptyLines(output.toString().strip()) + "\n";
    }

    /** As {@code replaceAll("\n{2,}", "\n")} does, which looks at every letter of a large page. */
    private static String withoutEmptyLines(String html) {
        var out = new StringBuilder(html.length());
        int from = 0;
        for (int at = html.indexOf("\n\n"); at >= 0; at = html.indexOf("\n\n", from)) {
            out.append(html, from, at + 1);
            from = at + 2;
            while (from < html.length() && html.charAt(from) == '\n') {
                from++;
            }
        }
        return out.append(html, from, html.length()).toString();
    }
}
