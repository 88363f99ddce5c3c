package workbook.site.internal.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.site.internal.html.Html;

class QuizTest {

    private final Quiz quiz = new Quiz(text -> "<p>" + Html.escape(text) + "</p>", Html::escape);

    @ParameterizedTest
    @ValueSource(strings = {"mcq", "truefalse", "numeric", "fill", "order", "short"})
    void tellsNothingOfAGradedQuestionsKey(String type) {
        var html = quiz.render(List.of(question(type, "graded", true)), "c", "");
        var other = quiz.render(List.of(question(type, "graded", false)), "c", "");

        assertThat(html).doesNotContain("SECRET", "data-ok", "q-key", "42.5");
        assertThat(html).as("the page must not depend on the key").isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mcq", "truefalse", "numeric", "fill", "order", "short"})
    void givesTheReasonsOfAPracticeQuestion(String type) {
        var form = Jsoup.parse(quiz.render(List.of(question(type, "practice", true)), "c", ""));

        assertThat(form.select("details.q-key [data-ok]")).hasSize(1);
        assertThat(form.select("details.q-key").text()).contains("SECRET");
    }

    @Test
    void takesAnUnknownModeForGraded() {
        var question = new LinkedHashMap<>(question("mcq", "graded", true));
        question.put("mode", "exam");

        assertThat(quiz.render(List.of(question), "c", "")).doesNotContain("SECRET", "data-ok");
    }

    @Test
    void ordersChoicesByTheirTextAndKnowsThemByTheirIds() {
        var question =
                Map.<String, Object>of(
                        "id", "q",
                        "type", "order",
                        "mode", "practice",
                        "choices", List.of(item("a", "Apply it"), item("b", "Build it")),
                        "answer", Map.of("sequence", List.of("b", "a"), "why", "First build."));
        var form = Jsoup.parse(quiz.render(List.of(question), "c", ""));

        assertThat(form.select(".q-order li").eachText())
                .containsExactlyInAnyOrder("Apply it", "Build it");
        assertThat(form.select(".q-sequence li").eachText())
                .containsExactly("Build it", "Apply it");
        assertThat(form.select(".q-sequence li").eachAttr("data-value")).containsExactly("b", "a");
    }

    private static Map<String, Object> item(String id, String text) {
        return Map.of("id", id, "text", text);
    }

    @Test
    void labelsEveryField() {
        var questions = new ArrayList<Map<String, Object>>();
        for (var type : List.of("mcq", "truefalse", "numeric", "fill", "short")) {
            questions.add(question(type, "practice", true));
        }
        var page = Jsoup.parse(quiz.render(questions, "c", ""));

        assertThat(page.select("input, textarea"))
                .allMatch(field -> field.closest("label") != null);
    }

    /** With {@code first}, the first choice is right and the first order is the order. */
    private static Map<String, Object> question(String type, String mode, boolean first) {
        var question = new LinkedHashMap<String, Object>();
        question.put("id", "q-" + type);
        question.put("type", type);
        question.put("mode", mode);
        question.put("prompt", "Which?");
        question.put("unit", "d");
        question.put("why", "SECRET why");
        question.put("tempting", "SECRET temptation");
        question.put("choices", List.of(choice("a", first), choice("b", !first)));
        question.put("answer", type.equals("truefalse") ? first : answer(first));
        return question;
    }

    private static Map<String, Object> choice(String id, boolean correct) {
        return Map.of("id", id, "text", "choice " + id, "correct", correct, "why", "SECRET " + id);
    }

    private static Map<String, Object> answer(boolean first) {
        var sequence = first ? List.of("one", "two", "three") : List.of("three", "one", "two");
        return Map.of(
                "value",
                Map.of("text", "42.5", "number", first ? 42.5 : 42.51, "unit", "d"),
                "accept",
                List.of(first ? "SECRET" : "SECRET too"),
                "sequence",
                sequence,
                "why",
                "SECRET reason");
    }
}
