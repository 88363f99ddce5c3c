package workbook.site.internal.bound;

import org.jsoup.nodes.Element;
import workbook.site.internal.html.Html;

/** Forms of questions as questions on paper, with the answers of practice ones in a section. */
final class Questions {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private Questions() {}

    /** Rewrite the questions of a page and return the answers; empty if it has none. */
    static Element print(Element page) {
        var answers = new Element("div").addClass("answers");
        for (var form : page.select("form.q")) {
            form.tagName("div").removeAttr("data-mode").removeAttr("data-type");
            form.select("fieldset").unwrap();
            choices(form);
            form.select(".q-order").forEach(Questions::items);
            form.select(".q-field").forEach(Questions::blank);
            form.select(".q-key").forEach(key -> answers.appendChild(answer(form, key)));
        }
        return answers;
    }

    private static void choices(Element form) {
        var labels = form.select(".q-choice");
        if (labels.isEmpty()) {
            return;
        }
        var list = new Element("ol").attr("type", "a").addClass("q-choices");
        labels.get(0).before(list);
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            letter(form, label.expectFirst("input").attr("value"), LETTERS.charAt(i));
            list.appendElement("li").html(label.expectFirst("span").html());
            label.remove();
        }
    }

    /** The reasons follow the choices and begin with the letters that these have on paper. */
    private static void letter(Element form, String value, char letter) {
        for (var why : form.select(".q-why")) {
            if (why.attr("data-for").equals(value)) {
                why.expectFirst(".q-mark").prepend("<b>" + letter + ".</b> ");
                why.parents().get(0).appendChild(why);
            }
        }
    }

    private static void items(Element list) {
        list.tagName("ul");
        list.select("li").removeAttr("data-value");
    }

    private static void blank(Element field) {
        var unit = field.select(".q-unit").text();
        field.tagName("p")
                .html("Your answer: <span class=\"q-blank\"></span> " + Html.escape(unit));
    }

    private static Element answer(Element form, Element key) {
        var id = form.id();
        var number = form.select(".q-label").first();
        var label = number == null ? "Question" : number.ownText().strip();
        key.select("> summary").remove();
        key.select("*").forEach(Questions::bare);
        var answer = new Element("div").addClass("q-answer").id(id + "-answer");
        answer.append(
                "<p class=\"q-label\"><a href=\"#" + id + "\">" + Html.escape(label) + "</a></p>");
        answer.appendChildren(java.util.List.copyOf(key.childNodes()));
        key.remove();
        form.append("<p class=\"q-see\"><a href=\"#" + id + "-answer\">Answer</a></p>");
        return answer;
    }

    /** The script's data would only repeat what stands there; right stays right. */
    private static void bare(Element element) {
        if (element.hasAttr("data-ok")) {
            element.addClass("ok");
        }
        element.attributes().asList().stream()
                .map(org.jsoup.nodes.Attribute::getKey)
                .filter(name -> name.startsWith("data-"))
                .toList()
                .forEach(element::removeAttr);
    }
}
