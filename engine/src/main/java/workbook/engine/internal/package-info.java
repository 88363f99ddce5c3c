/** The parts of the engine: execution, class loading, streams, rendering. Not for others to use. */
@NullMarked
package workbook.engine.internal;

import org.jspecify.annotations.NullMarked;
