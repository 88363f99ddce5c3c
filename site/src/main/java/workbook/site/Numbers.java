package workbook.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.nbformat.Json;
import workbook.nbformat.Limits;
import workbook.nbformat.NotebookException;
import workbook.site.internal.html.Trees;
import workbook.site.internal.page.Rendered;
import workbook.site.internal.value.Result;

/**
 * The computed numbers of one edition, {@code numbers.json} beside its pages, as {@code
 * docs/formats/numbers.schema.json} says.
 *
 * @param edition the name it gives itself, or empty
 * @param chapters what each chapter shows, by id
 */
record Numbers(String edition, Map<String, Chapter> chapters) {

    /** The file's name in the site's folder. */
    static final String FILE = "numbers.json";

    record Chapter(String title, String href, List<Result> results) {}

    static Numbers of(String edition, List<Rendered> chapters) {
        var numbers = new LinkedHashMap<String, Chapter>();
        for (var done : chapters) {
            var chapter = done.chapter();
            numbers.put(chapter.id(), new Chapter(chapter.title(), chapter.href(), done.results()));
        }
        return new Numbers(edition, numbers);
    }

    String json() {
        var tree = new ArrayList<Object>();
        chapters.forEach((id, chapter) -> tree.add(tree(id, chapter)));
        var file = new LinkedHashMap<String, Object>();
        file.put("schema", 1);
        file.put("edition", edition);
        file.put("chapters", tree);
        return Json.write(file) + "\n";
    }

    private static Map<String, Object> tree(String id, Chapter chapter) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", id);
        tree.put("title", chapter.title());
        tree.put("values", chapter.results().stream().map(Numbers::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Result result) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("key", result.key());
        tree.put("name", result.name());
        tree.put("text", result.text());
        tree.put("inputs", result.inputs());
        return tree;
    }

    /**
     * Read the file of another edition.
     *
     * @param place what a message calls the file
     * @throws NotebookException if it is no such file, with what to do
     */
    static Numbers read(String json, String place) {
        var tree = Json.object(Json.parse(json, place, Limits.TRUSTED));
        if (!Trees.text(tree, "schema").equals("1") || !tree.containsKey("chapters")) {
            throw new NotebookException(
                    place,
                    "these are not the numbers of an edition, schema 1; name the folder of an"
                            + " earlier build, or the numbers.json in it");
        }
        var chapters = new LinkedHashMap<String, Chapter>();
        for (var each : Trees.objects(tree, "chapters")) {
            var results = Trees.objects(each, "values").stream().map(Numbers::result).toList();
            chapters.put(
                    Trees.text(each, "id"), new Chapter(Trees.text(each, "title"), "", results));
        }
        return new Numbers(Trees.text(tree, "edition"), chapters);
    }

    private static Result result(Map<String, Object> tree) {
        var inputs = new LinkedHashMap<String, String>();
        Trees.object(tree, "inputs")
                .forEach((what, amount) -> inputs.put(what, Trees.string(amount)));
        return new Result(
                "",
                Trees.text(tree, "key"),
                Trees.text(tree, "name"),
                Trees.text(tree, "text"),
                inputs);
    }
}
