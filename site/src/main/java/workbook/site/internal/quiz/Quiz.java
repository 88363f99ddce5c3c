package workbook.site.internal.quiz;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Trees;

/**
 * Concept questions as forms. A practice question carries its key in a {@code details} element,
 * which readers without scripts open themselves. Of a graded one nothing but the prompt and the
 * choices is read, so that its key can't reach the page even if the notebook still has it.
 */
public final class Quiz {

    private final Function<String, String> markdown;
    private final Function<String, String> inline;

    /**
     * Make a renderer.
     *
     * @param markdown Markdown to HTML blocks
     * @param inline Markdown to HTML without paragraphs, for labels
     */
    public Quiz(Function<String, String> markdown, Function<String, String> inline) {
        this.markdown = markdown;
        this.inline = inline;
    }

    /** Render all questions, with the tools to save and load the answers. */
    public String render(List<Map<String, Object>> questions, String chapter, String edition) {
        if (questions.isEmpty()) {
            return "";
        }
        var out = new StringBuilder("<div class=\"quiz\"");
        out.append(Html.attribute("data-chapter", chapter));
        out.append(Html.attribute("data-edition", edition)).append(">");
        int number = 0;
        for (var question : questions) {
            out.append(question(question, ++number));
        }
        return out.append(TOOLS).append("</div>").toString();
    }

    private static final String TOOLS =
            """
            <div class="q-tools js" hidden>
            <p class="q-progress" role="status"></p>
            <label>Your name or id <input type="text" class="q-student" autocomplete="username"></label>
            <button type="button" class="q-export">Save answers as a file</button>
            <label class="button">Load answers <input type="file" class="q-import" accept=".json,application/json"></label>
            <button type="button" class="q-clear">Start over</button>
            </div>
            """;

    private String question(Map<String, Object> question, int number) {
        var id = Trees.text(question, "id");
        var type = Trees.text(question, "type");
        boolean graded = isGraded(question);
        var prompt = "q-" + Html.slug(id);
        var out = new StringBuilder("<form class=\"q\"");
        out.append(Html.attribute("data-id", id)).append(Html.attribute("data-type", type));
        out.append(Html.attribute("data-mode", graded ? "graded" : "practice"));
        out.append(Html.attribute("id", prompt)).append("><fieldset");
        out.append(Html.attribute("aria-labelledby", prompt + "-p")).append(">");
        out.append("<div class=\"q-prompt\" id=\"").append(prompt).append("-p\">");
        out.append("<p class=\"q-label\">Question ").append(number).append(note(question, graded));
        out.append("</p>").append(markdown.apply(Trees.text(question, "prompt"))).append("</div>");
        out.append(body(question, type, id)).append("</fieldset>");
        out.append(graded ? GRADED_END : PRACTICE_END);
        if (!graded) {
            out.append(new QuizKey(markdown, inline).details(question, type));
        }
        return out.append("</form>").toString();
    }

    static boolean isGraded(Map<String, Object> question) {
        return !Trees.text(question, "mode").equals("practice");
    }

    private static String note(Map<String, Object> question, boolean graded) {
        var points = Trees.text(question, "points");
        var worth =
                graded && !points.isEmpty()
                        ? ", " + points + (points.equals("1") ? " point" : " points")
                        : "";
        return " <span class=\"q-mode\">" + (graded ? "graded" : "practice") + worth + "</span>";
    }

    private static final String PRACTICE_END =
            "<p class=\"q-actions js\" hidden><button type=\"submit\">Check</button></p>"
                    + "<div class=\"q-feedback\" role=\"status\"></div>";

    private static final String GRADED_END =
            "<p class=\"q-actions js\" hidden><button type=\"submit\">Keep this answer</button></p>"
                    + "<div class=\"q-feedback\" role=\"status\"></div>";

    private String body(Map<String, Object> question, String type, String id) {
        return switch (type) {
            case "mcq" -> choices(question, id);
            case "truefalse" -> radio(id, "true", "True") + radio(id, "false", "False");
            case "numeric" -> numeric(question, id);
            case "order" -> order(question, id);
            case "short" ->
                    "<label class=\"q-field\">Your answer <textarea rows=\"4\""
                            + Html.attribute("name", id)
                            + "></textarea></label>";
            default ->
                    "<label class=\"q-field\">Your answer <input type=\"text\" autocomplete=\"off\""
                            + Html.attribute("name", id)
                            + "></label>";
        };
    }

    private String choices(Map<String, Object> question, String id) {
        return Shuffle.by(id, Trees.objects(question, "choices"), c -> Trees.text(c, "id")).stream()
                .map(c -> radio(id, Trees.text(c, "id"), inline.apply(Trees.text(c, "text"))))
                .collect(Collectors.joining());
    }

    private static String radio(String name, String value, String html) {
        return "<label class=\"q-choice\"><input type=\"radio\""
                + Html.attribute("name", name)
                + Html.attribute("value", value)
                + "><span>"
                + html
                + "</span></label>";
    }

    private static String numeric(Map<String, Object> question, String id) {
        var unit = unit(question);
        var label =
                unit.isEmpty() ? "" : " <span class=\"q-unit\">" + Html.escape(unit) + "</span>";
        return "<label class=\"q-field q-number\">Your answer "
                + "<input type=\"text\" inputmode=\"decimal\" autocomplete=\"off\""
                + Html.attribute("name", id)
                + ">"
                + label
                + "</label>";
    }

    /** The unit to answer in, which is part of the question. */
    private static String unit(Map<String, Object> question) {
        var own = Trees.text(question, "unit");
        var answer = Trees.object(question, "answer");
        var symbol = Trees.text(Trees.object(answer, "value"), "unit");
        return !own.isEmpty() ? own : symbol.isEmpty() ? Trees.text(answer, "unit") : symbol;
    }

    private String order(Map<String, Object> question, String id) {
        var out = new StringBuilder("<ol class=\"q-order\">");
        for (var item : Shuffle.by(id, items(question), item -> Trees.text(item, "id"))) {
            out.append("<li").append(Html.attribute("data-value", Trees.text(item, "id")));
            out.append("><span>").append(inline.apply(Trees.text(item, "text")));
            out.append("</span></li>");
        }
        return out.append("</ol>").toString();
    }

    /** The things to order: the choices, or else the words of the answer themselves. */
    static List<Map<String, Object>> items(Map<String, Object> question) {
        var choices = Trees.objects(question, "choices");
        return choices.isEmpty() ? words(question) : choices;
    }

    private static List<Map<String, Object>> words(Map<String, Object> question) {
        return Trees.texts(Trees.object(question, "answer"), "sequence").stream()
                .map(word -> Map.<String, Object>of("id", word, "text", word))
                .toList();
    }
}
