package workbook.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.nbformat.Json;

/**
 * What a build reports.
 *
 * @param chapters ids in order, and whether the chapter's results were taken from the cache
 * @param pages relative to the folder of the pages, like the books
 * @param books books in one file
 * @param written how many files changed
 * @param problems everything an author has to mend
 */
record Built(
        Map<String, Boolean> chapters,
        List<String> pages,
        List<String> books,
        int written,
        List<String> problems) {

    static Built of(Publication.Result result) {
        var chapters = new LinkedHashMap<String, Boolean>();
        result.build().chapters().forEach(each -> chapters.put(each.chapter().id(), each.cached()));
        return new Built(
                chapters,
                Words.texts(result.site().pages()),
                Words.texts(result.site().books()),
                result.site().written().size(),
                result.problems());
    }

    /** Read what an earlier build reported, as the report of one that had nothing to do. */
    static Built unchanged(Map<String, Object> json) {
        var chapters = new LinkedHashMap<String, Boolean>();
        Json.array(json.get("chapters"))
                .forEach(each -> chapters.put("" + Json.object(each).get("id"), true));
        return new Built(
                chapters,
                Words.texts(Json.array(json.get("pages"))),
                Words.texts(Json.array(json.get("books"))),
                0,
                List.of());
    }

    Map<String, Object> json() {
        var each = new ArrayList<Object>();
        chapters.forEach((id, cached) -> each.add(Map.of("id", id, "cached", cached)));
        var tree = new LinkedHashMap<String, Object>();
        tree.put("chapters", each);
        tree.put("pages", pages);
        tree.put("books", books);
        tree.put("problems", problems);
        return tree;
    }

    String summary() {
        long cached = chapters.values().stream().filter(each -> each).count();
        return Words.count(chapters.size(), "chapter")
                + " ("
                + cached
                + " unchanged), "
                + Words.count(pages.size(), "page")
                + " ("
                + written
                + " files written), "
                + Words.count(problems.size(), "problem");
    }

    /** What to open: the home page, and the book in one file. */
    List<Path> files() {
        var files = new ArrayList<Path>();
        if (!pages.isEmpty()) {
            files.add(Path.of("index.html"));
        }
        books.forEach(file -> files.add(Path.of(file)));
        return files;
    }
}
