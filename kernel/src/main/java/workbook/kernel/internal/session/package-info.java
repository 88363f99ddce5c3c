/** A running kernel: what each message of the protocol means, on one engine. */
@NullMarked
package workbook.kernel.internal.session;

import org.jspecify.annotations.NullMarked;
