/**
 * Keeps what was graded, in SQLite or PostgreSQL.
 *
 * <p>{@link workbook.gradebook.Gradebook} is the place to start: its journal lets a grading run go
 * on after it was stopped; {@link workbook.gradebook.Gradebook#grades} says what counts for each
 * student.
 */
@NullMarked
package workbook.gradebook;

import org.jspecify.annotations.NullMarked;
