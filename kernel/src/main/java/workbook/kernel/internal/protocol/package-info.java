/**
 * The Jupyter wire protocol 5.4: connection file, signed messages, five sockets on one thread.
 *
 * <p>{@link workbook.kernel.internal.protocol.Wire} owns the sockets and hands every good message
 * to a listener; nothing here knows what a message means.
 */
@NullMarked
package workbook.kernel.internal.protocol;

import org.jspecify.annotations.NullMarked;
