/**
 * The engine in a supervised child JVM. {@link workbook.engine.remote.RemoteEngine} starts the
 * child and keeps the clock; {@link workbook.engine.remote.EngineWorker} is the child's main class.
 * What a cell does to its JVM ends in an {@link workbook.engine.remote.Outcome}, never in the
 * caller.
 *
 * <p>The two talk in frames over the child's standard input and output: a length of four bytes,
 * then a tree of maps, lists, texts, numbers and booleans with a byte for each type. The child
 * keeps these streams to itself before any cell runs.
 */
@NullMarked
package workbook.engine.remote;

import org.jspecify.annotations.NullMarked;
