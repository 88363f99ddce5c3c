package workbook.cli;

import workbook.book.Chapter;

/** Where a chapter's student edition is, in the book's folder. */
final class StudentEdition {

    private StudentEdition() {}

    /** Return {@code notebooks/vol1/01-introduction.ipynb} for the chapter file of that name. */
    static String path(Chapter chapter) {
        var file = chapter.file().replaceFirst("^chapters/", "");
        return "notebooks/" + file.replaceFirst("\\.md$", ".ipynb");
    }
}
