/** Jupyter notebooks as immutable records. */
@NullMarked
package workbook.nbformat;

import org.jspecify.annotations.NullMarked;
