/** Marks concept questions. Nothing that a student wrote is executed here. */
@NullMarked
package workbook.grader.internal.quiz;

import org.jspecify.annotations.NullMarked;
