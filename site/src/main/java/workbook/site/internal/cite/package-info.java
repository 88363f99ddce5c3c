/** Citations and the bibliography. */
@NullMarked
package workbook.site.internal.cite;

import org.jspecify.annotations.NullMarked;
