/** The database behind the gradebook. */
@NullMarked
package workbook.gradebook.internal;

import org.jspecify.annotations.NullMarked;
