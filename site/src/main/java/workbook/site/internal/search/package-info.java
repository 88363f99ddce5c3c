/** The index that pages search, in script files. */
@NullMarked
package workbook.site.internal.search;

import org.jspecify.annotations.NullMarked;
