/** Java source as highlighted HTML. */
@NullMarked
package workbook.site.internal.code;

import org.jspecify.annotations.NullMarked;
