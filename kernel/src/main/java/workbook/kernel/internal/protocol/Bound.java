package workbook.kernel.internal.protocol;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import zmq.ZError;

/**
 * Binds sockets to the ports that the client chose. It chose free ones, but lets go of them before
 * the kernel starts. Then another program may get one for a moment, and so may the client's own
 * attempts to reach the kernel, whose near end the system gives any free port.
 */
final class Bound {

    private static final int TRIES = 100;
    private static final long PAUSE_NANOS = 30_000_000;

    private Bound() {}

    /** Bind a socket, and wait up to three seconds until its port is free. */
    static void bind(ZMQ.Socket socket, String address) throws IOException {
        for (int i = 1; !isBound(socket, address, i == TRIES); i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static boolean isBound(ZMQ.Socket socket, String address, boolean last)
            throws IOException {
        try {
            return socket.bind(address);
        } catch (ZMQException e) {
            if (!last && e.getErrorCode() == ZError.EADDRINUSE) {
                return false;
            }
            throw new IOException(
                    address
                            + (last ? " is used by another program" : ": " + e.getMessage())
                            + "\n  try: start the kernel again, which gets other ports",
                    e);
        }
    }
}
