/** The other side of the protocol, as far as installing, checking and testing a kernel need it. */
@NullMarked
package workbook.kernel.internal.client;

import org.jspecify.annotations.NullMarked;
