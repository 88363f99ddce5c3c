/** Reading what comes in: the assignment, which is trusted, and submissions, which are not. */
@NullMarked
package workbook.grader.internal.read;

import org.jspecify.annotations.NullMarked;
