/** Flexmark extensions and the conversion of its tree into ours. */
@NullMarked
package workbook.dialect.internal;

import org.jspecify.annotations.NullMarked;
