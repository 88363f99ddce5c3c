package workbook.book;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import workbook.dialect.ChapterDocument;
import workbook.nbformat.Notebook;

/**
 * A chapter as read: a notebook that has not run, and its prose as a tree.
 *
 * @param file the chapter's file, from the book's folder
 * @param place its place in the book
 * @param notebook Markdown verbatim, code cells without options, the metadata of docs/formats
 * @param document all its Markdown, parsed; part {@code i} is cell {@code i} of the notebook
 * @param quiz questions as written, not yet resolved; empty when the chapter has none
 * @param quizFile where the questions are, from the book's folder; where they would be if none
 * @param inputs files whose content the code depends on
 * @param problems what is wrong with the file itself
 */
public record Chapter(
        String file,
        String id,
        String title,
        BookConfig.Place place,
        Notebook notebook,
        ChapterDocument document,
        List<Map<String, Object>> quiz,
        String quizFile,
        List<Path> inputs,
        List<BookProblem> problems) {

    public Chapter {
        quiz = List.copyOf(quiz);
        inputs = List.copyOf(inputs);
        problems = List.copyOf(problems);
    }

    /** Return the line in the chapter's file of line {@code line} of a cell; 0 if unknown. */
    int lineOf(int cell, int line) {
        var start = notebook.cells().get(cell).workbook().get("line");
        return start instanceof Integer first ? first + Math.max(line, 1) - 1 : 0;
    }
}
