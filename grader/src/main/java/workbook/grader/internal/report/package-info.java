/** Writes results: a table for the instructor, one file of each kind for each submission. */
@NullMarked
package workbook.grader.internal.report;

import org.jspecify.annotations.NullMarked;
