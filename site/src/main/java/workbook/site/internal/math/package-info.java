/** TeX to MathML over a listed command set. */
@NullMarked
package workbook.site.internal.math;

import org.jspecify.annotations.NullMarked;
