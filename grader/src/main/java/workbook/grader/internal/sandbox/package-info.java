/** Child processes: how they are locked in, started ahead of time, talked to and ended. */
@NullMarked
package workbook.grader.internal.sandbox;

import org.jspecify.annotations.NullMarked;
