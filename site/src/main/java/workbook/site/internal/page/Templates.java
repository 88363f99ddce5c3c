package workbook.site.internal.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
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

    /** Return the cover. */
    public String cover(View view) {
        return render("index.jte", Map.of("v", view));
    }

    /** Return a page with a heading and a body. */
    public String plain(View view, String heading, String body) {
        return render("plain.jte", Map.of("v", view, "heading", heading, "body", body));
    }

    private String render(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        engine.render(template, parameters, output);
        return output.toString().strip().replaceAll("\n{2,}", "\n") + "\n";
    }
}
