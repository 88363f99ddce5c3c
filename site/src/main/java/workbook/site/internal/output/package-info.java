/** What cells showed, as safe HTML. */
@NullMarked
package workbook.site.internal.output;

import org.jspecify.annotations.NullMarked;
