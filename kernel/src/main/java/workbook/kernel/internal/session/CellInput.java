package workbook.kernel.internal.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import workbook.kernel.internal.protocol.Channel;
import workbook.kernel.internal.protocol.Headers;
import workbook.kernel.internal.protocol.Message;
import workbook.kernel.internal.protocol.Tree;
import workbook.kernel.internal.protocol.Wire;

/** What cells read from {@code System.in}: lines that the person in front of the page types. */
final class CellInput extends InputStream {

    private record Answer(@Nullable String line) {}

    private final CellOutput output;

    /** A new one for each question: what a stopped thread leaves behind is never used again. */
    private volatile CompletableFuture<Answer> answer = new CompletableFuture<>();

    private volatile @Nullable Wire wire;
    private volatile @Nullable Headers headers;
    private volatile boolean allowed;
    private byte[] line = new byte[0];
    private int position;

    CellInput(CellOutput output) {
        this.output = output;
    }

    /** Ask over this wire from now on. */
    void connect(Wire connected, Headers made) {
        wire = connected;
        headers = made;
    }

    /** Let the cell that begins ask, or not. */
    void begin(boolean mayAsk) {
        allowed = mayAsk;
    }

    /** Take the client's answer. */
    void answered(Message reply) {
        answer.complete(new Answer(Tree.text(reply.content(), "value", "")));
    }

    /** End a wait without an answer. */
    void cancel() {
        answer.complete(new Answer(null));
    }

    @Override
    public synchronized int read() throws IOException {
        fill();
        return line[position++] & 0xff;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        fill();
        int count = Math.min(length, line.length - position);
        System.arraycopy(line, position, bytes, offset, count);
        position += count;
        return count;
    }

    @Override
    public synchronized int available() {
        return line.length - position;
    }

    private void fill() throws IOException {
        if (position == line.length) {
            line = (ask() + "\n").getBytes(UTF_8);
            position = 0;
        }
    }

    private String ask() throws IOException {
        var to = wire;
        var made = headers;
        if (to == null || made == null || !allowed) {
            output.notice("System.in: whoever runs this cell does not answer questions");
            throw new IOException("whoever runs this cell does not answer questions");
        }
        var awaited = new CompletableFuture<Answer>();
        answer = awaited;
        var content = Tree.object("prompt", "", "password", false);
        to.send(Channel.STDIN, made.reply(output.parent(), "input_request", content));
        try {
            var answered = awaited.get().line();
            if (answered != null) {
                return answered;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
        throw new InterruptedIOException("interrupted while waiting for input");
    }
}
