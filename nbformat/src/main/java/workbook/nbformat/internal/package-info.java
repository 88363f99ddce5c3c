/** How a JSON tree becomes a notebook. */
@NullMarked
package workbook.nbformat.internal;

import org.jspecify.annotations.NullMarked;
