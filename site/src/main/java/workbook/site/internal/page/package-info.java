/** From a notebook to a page. */
@NullMarked
package workbook.site.internal.page;

import org.jspecify.annotations.NullMarked;
