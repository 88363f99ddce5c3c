/**
 * Grades submitted notebooks. The tests run here, the students' code runs elsewhere.
 *
 * <p>{@link workbook.grader.Grader} grades a folder of submissions; {@link
 * workbook.grader.ExerciseCheck} proves that an exercise tells right answers from wrong ones.
 */
@NullMarked
package workbook.grader;

import org.jspecify.annotations.NullMarked;
