@NullMarked
package workbook.engine.internal;

import org.jspecify.annotations.NullMarked;
