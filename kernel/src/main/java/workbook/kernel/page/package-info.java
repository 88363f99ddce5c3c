/**
 * What code in a cell may ask of the page that shows it.
 *
 * <p>{@link workbook.kernel.page.Page} clears what a cell has shown; {@link
 * workbook.kernel.page.Comms} opens a two-way channel or takes those that the page opens, {@link
 * workbook.kernel.page.Comm} is one of them.
 */
@NullMarked
package workbook.kernel.page;

import org.jspecify.annotations.NullMarked;
