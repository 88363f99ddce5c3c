/** Numbers that explain themselves. */
@NullMarked
package workbook.site.internal.value;

import org.jspecify.annotations.NullMarked;
