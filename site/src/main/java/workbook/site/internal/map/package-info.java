/** The concept map: what the book's concepts need of each other, drawn and as a list. */
@NullMarked
package workbook.site.internal.map;

import org.jspecify.annotations.NullMarked;
