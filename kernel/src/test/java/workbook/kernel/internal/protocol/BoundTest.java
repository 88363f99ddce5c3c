package workbook.kernel.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

class BoundTest {

    private static ServerSocket taken() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void waitsForAPortThatIsTakenForAMoment() throws Exception {
        try (var context = ZMQ.context(1);
                var socket = context.socket(SocketType.ROUTER);
                var other = taken()) {
            var free = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);
            var closed = CompletableFuture.runAsync(() -> release(other), free);
            var address = "tcp://127.0.0.1:" + other.getLocalPort();
            Bound.bind(socket, address);
            assertThat(closed).isCompleted();
            assertThat(socket.getLastEndpoint()).isEqualTo(address);
        }
    }

    @Test
    void saysWhichPortStaysTaken() throws Exception {
        try (var context = ZMQ.context(1);
                var socket = context.socket(SocketType.ROUTER);
                var other = taken()) {
            var address = "tcp://127.0.0.1:" + other.getLocalPort();
            assertThatThrownBy(() -> Bound.bind(socket, address))
                    .isInstanceOf(IOException.class)
                    .hasMessage(
                            address
                                    + " is used by another program\n"
                                    + "  try: start the kernel again, which gets other ports");
        }
    }
}
