package workbook.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import workbook.nbformat.Json;

/** Checks the glossary of the whole book: terms once, and nothing that leads nowhere. */
final class GlossaryCheck {

    private record Mention(String from, String to, Chapter chapter) {}

    private final Map<String, String> terms = new HashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<BookProblem> problems = new ArrayList<>();
    private final Book book;

    GlossaryCheck(Book book) {
        this.book = book;
    }

    List<BookProblem> problems() {
        book.chapters().forEach(this::add);
        for (var mention : mentions) {
            if (!terms.containsKey(key(mention.to()))) {
                problem(
                        mention.chapter(),
                        mention.from(),
                        "\""
                                + mention.from()
                                + "\" refers to \""
                                + mention.to()
                                + "\", which is no term",
                        "add the term, or remove it from \"see\"");
            }
        }
        return problems;
    }

    private static String key(String term) {
        return term.strip().toLowerCase(Locale.ROOT);
    }

    private void add(Chapter chapter) {
        for (var tree : Json.array(chapter.notebook().workbook().get("glossary"))) {
            var entry = Json.object(tree);
            var term = String.valueOf(entry.getOrDefault("term", ""));
            declare(chapter, term, term);
            Json.array(entry.get("aliases"))
                    .forEach(alias -> declare(chapter, term, alias.toString()));
            Json.array(entry.get("see"))
                    .forEach(other -> mentions.add(new Mention(term, other.toString(), chapter)));
            if (String.valueOf(entry.getOrDefault("definition", "")).isBlank()) {
                problem(chapter, term, "\"" + term + "\" has no definition", "write one sentence");
            }
            var anchor = entry.get("anchor");
            if (anchor != null && chapter.document().target(anchor.toString()).isEmpty()) {
                problem(
                        chapter,
                        term,
                        "\"" + term + "\" names the unknown label \"" + anchor + "\"",
                        "name a label of the chapter");
            }
        }
    }

    private void declare(Chapter chapter, String term, String word) {
        var earlier = terms.putIfAbsent(key(word), term);
        if (earlier != null) {
            problem(
                    chapter,
                    word,
                    "\"" + word + "\" is already a term or alias, of \"" + earlier + "\"",
                    "keep one");
        }
    }

    private void problem(Chapter chapter, String term, String message, String hint) {
        var folder = book.config().folder();
        var file = book.config().glossary() + "/" + chapter.id() + ".json";
        var places = JsonPlaces.of(folder, file);
        problems.add(new BookProblem(file, places.line(term), "glossary: " + message, hint));
    }
}
