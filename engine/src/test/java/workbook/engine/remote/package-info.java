@NullMarked
package workbook.engine.remote;

import org.jspecify.annotations.NullMarked;
