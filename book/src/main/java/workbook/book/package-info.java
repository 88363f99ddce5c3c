/**
 * From chapters to notebooks: {@link workbook.book.BookConfig} says what a book is, {@link
 * workbook.book.Book} reads its chapters, executes them and releases the student edition. Nothing
 * here prints; results are values.
 */
@NullMarked
package workbook.book;

import org.jspecify.annotations.NullMarked;
