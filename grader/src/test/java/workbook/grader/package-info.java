@NullMarked
package workbook.grader;

import org.jspecify.annotations.NullMarked;
