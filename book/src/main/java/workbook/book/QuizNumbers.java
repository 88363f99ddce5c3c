package workbook.book;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.dialect.Literals;
import workbook.nbformat.Json;

/** Finds what somebody typed into a question that has to be given or computed. */
final class QuizNumbers {

    private static final String HINT = "declare it in given or compute, and write {name} there";
    private static final Pattern FORMAL = Pattern.compile("\\$([^$]*)\\$|`([^`]*)`");

    /** Math or code that says nothing but an amount, with or without a unit. */
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "[^\\p{L}\\d]*\\d(?:[^\\p{L}]|\\\\[a-zA-Z]+)*(?:\\p{L}{1,6}(?:/\\p{L}{1,5})?)?[\\s}]*");

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?[\\d_]*\\.?[\\d_]+([eE][-+]?\\d+)?");

    private final Set<String> declared;
    private final Collection<String> names;
    private final BiConsumer<String, String> problems;

    /**
     * @param names words whose numbers are no literals
     * @param problems takes what is wrong, and what to do
     */
    QuizNumbers(
            Map<String, Object> question,
            Collection<String> names,
            BiConsumer<String, String> problems) {
        this.declared = QuizText.named(question).keySet();
        this.names = names;
        this.problems = problems;
        Json.object(question.get("compute"))
                .forEach((name, value) -> computed("compute." + name, value));
    }

    /** Look at the reasons, the accepted answers, the key and the slips. */
    void answer(Map<String, Object> answer) {
        text("the why of its answer", answer.get("why"));
        Json.array(answer.get("accept")).forEach(each -> text("its accepted answers", each));
        computed("the key", answer.get("value"));
        for (var tree : Json.array(answer.get("slips"))) {
            var slip = Json.object(tree);
            computed("the value of a slip", slip.get("value"));
            text("the why of the slip \"" + slip.get("value") + "\"", slip.get("why"));
        }
    }

    private void computed(String where, @Nullable Object value) {
        if (value != null && NUMBER.matcher(value.toString().strip()).matches()) {
            problems.accept(
                    where + " is a typed number, " + value,
                    "name its inputs in given, and write the expression that makes it of them");
        }
    }

    /** Look at a text for readers. */
    void text(String where, @Nullable Object text) {
        var words = text == null ? "" : text.toString();
        FORMAL.matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(this::isAmount)
                .forEach(amount -> literal(amount, where));
        var prose = FORMAL.matcher(words).replaceAll("□");
        Literals.in(prose, names).forEach(number -> literal(number, where));
        var name = QuizText.NAME.matcher(prose);
        while (name.find()) {
            if (!declared.contains(name.group(1))) {
                problems.accept(
                        "nothing declares {" + name.group(1) + "}",
                        "add it to given or compute; they have " + declared);
            }
        }
    }

    private boolean isAmount(String formal) {
        var inner = formal.substring(1, formal.length() - 1);
        return AMOUNT.matcher(inner).matches() && !inner.strip().matches("\\d|10");
    }

    private void literal(String number, String where) {
        problems.accept("\"" + number + "\" in " + where + " is a literal number", HINT);
    }
}
