/** One answer against its tests: compiling, calling, judging. */
@NullMarked
package workbook.grader.internal.run;

import org.jspecify.annotations.NullMarked;
