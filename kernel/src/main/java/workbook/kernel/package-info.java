/**
 * A Java kernel for Jupyter, for any notebook.
 *
 * <p>{@link workbook.kernel.Main} is the program: it runs the kernel on a connection file, and
 * installs, removes and checks its kernelspec. {@link workbook.kernel.Kernels} does the same for
 * other programs. Code in a cell may use {@code workbook.kernel.page}.
 */
@NullMarked
package workbook.kernel;

import org.jspecify.annotations.NullMarked;
