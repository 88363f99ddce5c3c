package workbook.site.internal.quiz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import workbook.nbformat.Json;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Trees;

/** The key of a practice question with the reasons; never used for a graded one. */
final class QuizKey {

    private final Function<String, String> markdown;
    private final Function<String, String> inline;

    QuizKey(Function<String, String> markdown, Function<String, String> inline) {
        this.markdown = markdown;
        this.inline = inline;
    }

    String details(Map<String, Object> question, String type) {
        var body =
                switch (type) {
                    case "mcq" -> choices(question);
                    case "truefalse" -> trueFalse(question);
                    case "numeric" -> numeric(question);
                    case "order" -> order(question);
                    default -> texts(question);
                };
        return "<details class=\"q-key\"><summary>Answer</summary>" + body + "</details>";
    }

    private String choices(Map<String, Object> question) {
        var out = new StringBuilder();
        for (var choice : Trees.objects(question, "choices")) {
            boolean correct = Trees.isTrue(choice, "correct");
            var text = "**" + Trees.text(choice, "text") + "** " + Trees.text(choice, "why");
            out.append(reason(Trees.text(choice, "id"), correct, text));
        }
        return out.toString();
    }

    private String reason(String value, boolean correct, String text) {
        return "<div class=\"q-why\""
                + Html.attribute("data-for", value)
                + (correct ? " data-ok" : "")
                + "><span class=\"q-mark\">"
                + (correct ? "Right." : "No.")
                + "</span> "
                + markdown.apply(text)
                + "</div>";
    }

    private String trueFalse(Map<String, Object> question) {
        boolean answer = Trees.isTrue(question, "answer");
        var why = Trees.text(question, "why");
        var tempting = Trees.text(question, "tempting");
        return reason(String.valueOf(answer), true, (answer ? "True. " : "False. ") + why)
                + reason(String.valueOf(!answer), false, (tempting + " " + why).strip());
    }

    private String numeric(Map<String, Object> question) {
        var answer = Trees.object(question, "answer");
        var value = Trees.object(answer, "value");
        var text = (Trees.text(value, "text") + " " + Trees.text(value, "unit")).strip();
        var out = new StringBuilder("<div class=\"q-why\" data-ok");
        out.append(Html.attribute("data-number", number(answer)));
        out.append(Html.attribute("data-tolerance", Trees.text(answer, "tolerance")));
        out.append("><span class=\"q-mark\">Right.</span> ");
        out.append(markdown.apply(sentence(text) + why(question, answer))).append("</div>");
        for (var slip : Trees.objects(answer, "slips")) {
            out.append("<div class=\"q-why\"").append(Html.attribute("data-number", number(slip)));
            out.append("><span class=\"q-mark\">No.</span> ");
            out.append(markdown.apply(Trees.text(slip, "why"))).append("</div>");
        }
        return out.toString();
    }

    private static String number(Map<String, Object> holder) {
        var value = holder.get("value");
        return value instanceof Map<?, ?>
                ? Trees.text(Json.object(value), "number")
                : Trees.string(value);
    }

    private static String why(Map<String, Object> question, Map<String, Object> answer) {
        var why = Trees.text(answer, "why");
        return why.isEmpty() ? Trees.text(question, "why") : why;
    }

    private String order(Map<String, Object> question) {
        var answer = Trees.object(question, "answer");
        var texts = new HashMap<String, String>();
        Quiz.items(question).forEach(i -> texts.put(Trees.text(i, "id"), Trees.text(i, "text")));
        var out = new StringBuilder("<div class=\"q-why\" data-ok><ol class=\"q-sequence\">");
        for (var item : Trees.texts(answer, "sequence")) {
            out.append("<li").append(Html.attribute("data-value", item)).append(">");
            out.append(inline.apply(texts.getOrDefault(item, item))).append("</li>");
        }
        return out.append("</ol>")
                .append(markdown.apply(why(question, answer)))
                .append("</div>")
                .toString();
    }

    private String texts(Map<String, Object> question) {
        var answer = Trees.object(question, "answer");
        var accepted = Trees.texts(answer, "accept");
        var model = Trees.text(answer, "model");
        var out = new StringBuilder("<div class=\"q-why\" data-ok");
        out.append(Html.attribute("data-accept", Json.write(accepted))).append(">");
        out.append(markdown.apply(shown(accepted, model, why(question, answer))));
        return out.append("</div>").toString();
    }

    private static String shown(List<String> accepted, String model, String why) {
        var first = model.isEmpty() && !accepted.isEmpty() ? sentence(accepted.get(0)) : model;
        return (first.strip() + " " + why).strip();
    }

    /** In bold, a number with a dot does not begin a list. */
    private static String sentence(String answer) {
        return "**" + answer.replaceFirst("\\.$", "") + ".** ";
    }
}
