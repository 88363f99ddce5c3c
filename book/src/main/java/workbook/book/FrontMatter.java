package workbook.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The head of a chapter.
 *
 * @param inputs files the chapter's code reads, from the chapter's folder
 * @param tree all of it, as written
 */
record FrontMatter(
        String id,
        String title,
        Optional<String> quiz,
        Optional<String> glossary,
        Optional<String> concepts,
        List<String> objectives,
        List<String> inputs,
        Map<String, Object> tree) {

    private static final Set<String> KEYS =
            new TreeSet<>(
                    Set.of(
                            "id",
                            "title",
                            "subtitle",
                            "description",
                            "authors",
                            "quiz",
                            "glossary",
                            "concepts",
                            "objectives",
                            "inputs",
                            "names",
                            "minutes",
                            "reading",
                            "prerequisites",
                            "draft",
                            "aliases",
                            "keywords",
                            "date"));

    static FrontMatter parse(String text, String file) {
        var yaml = YamlObject.parse(text, file, 1).only(KEYS);
        var id = yaml.required("id");
        if (!id.matches("[a-z0-9-]+(/[a-z0-9-]+)*")) {
            throw yaml.problem(
                    yaml.line("id"),
                    "id \"" + id + "\" is not of the form vol1/introduction",
                    "use small letters, digits, dashes and slashes");
        }
        return new FrontMatter(
                id,
                yaml.required("title"),
                yaml.text("quiz"),
                yaml.text("glossary"),
                yaml.text("concepts"),
                yaml.texts("objectives"),
                yaml.texts("inputs"),
                yaml.tree());
    }
}
