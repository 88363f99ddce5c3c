@NullMarked
package workbook.engine;

import org.jspecify.annotations.NullMarked;
