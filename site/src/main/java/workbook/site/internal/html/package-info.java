/** Writing HTML safely. */
@NullMarked
package workbook.site.internal.html;

import org.jspecify.annotations.NullMarked;
