/** A bound book as EPUB 3. */
@NullMarked
package workbook.site.internal.epub;

import org.jspecify.annotations.NullMarked;
