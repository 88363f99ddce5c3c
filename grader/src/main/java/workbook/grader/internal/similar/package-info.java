/** Compares answers with each other, as a hint for people. */
@NullMarked
package workbook.grader.internal.similar;

import org.jspecify.annotations.NullMarked;
