/** Marks whole submissions. */
@NullMarked
package workbook.grader.internal;

import org.jspecify.annotations.NullMarked;
