/**
 * The {@code workbook} command line: one class a subcommand.
 *
 * <p>A command parses its options, calls one thing below, prints what came back and returns an exit
 * code. Nothing else in the project prints.
 */
@NullMarked
package workbook.cli;

import org.jspecify.annotations.NullMarked;
