/**
 * One JShell engine for the kernel, for {@code workbook run} and for the build, so that a cell
 * gives the same result everywhere.
 *
 * <p>{@link workbook.engine.Engine} runs cells in this JVM. {@link workbook.engine.EngineOptions}
 * say on which class path and with which imports, and where output goes ({@link
 * workbook.engine.EngineListener}). A cell ends in a {@link workbook.engine.CellResult}: its value
 * already rendered to a MIME bundle, or a {@link workbook.engine.CellError} that points at the
 * cell's own line. {@code workbook.engine.remote} runs the same engine in a supervised child JVM.
 */
@NullMarked
package workbook.engine;

import org.jspecify.annotations.NullMarked;
