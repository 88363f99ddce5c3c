package workbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import workbook.nbformat.Json;

/** Finds and reads the file that says which concepts a chapter brings and what they need. */
final class ConceptFile {

    private ConceptFile() {}

    /**
     * Return where a chapter's concepts are, from the book's folder.
     *
     * @param chapter the chapter's file
     * @param named what its front matter names
     */
    static Optional<String> path(Path folder, String chapter, Optional<String> named) {
        return named.or(
                () ->
                        Optional.of(chapter.replaceAll("\\.md$", ".concepts.yml"))
                                .filter(path -> Files.isRegularFile(folder.resolve(path))));
    }

    static Optional<String> path(Path folder, Chapter chapter) {
        var front = Json.object(chapter.notebook().workbook().get("frontMatter"));
        var named = Optional.ofNullable(front.get("concepts")).map(Object::toString);
        return path(folder, chapter.file(), named);
    }

    /**
     * Read the file at {@code path}.
     *
     * @throws BookException if it cannot be read or is no YAML
     */
    static YamlObject read(Path folder, String path) {
        try {
            return YamlObject.parse(Files.readString(folder.resolve(path)), path, 0);
        } catch (IOException e) {
            throw new BookException(
                    path + ": cannot be read; a chapter names it under concepts", e);
        }
    }
}
