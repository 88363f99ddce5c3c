package workbook.kernel.internal.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns messages into signed ZeroMQ frames and back. */
public final class Frames {

    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(UTF_8);
    private static final int JSON_PARTS = 4;

    private final Signer signer;

    /** Create with the signer of the connection. */
    public Frames(Signer signer) {
        this.signer = signer;
    }

    /** Read a message; the exception says what is wrong with it. */
    public Message decode(List<byte[]> frames) throws BadMessageException {
        int delimiter = delimiter(frames);
        int signature = delimiter + 1;
        int end = signature + 1 + JSON_PARTS;
        if (delimiter < 0 || frames.size() < end) {
            throw new BadMessageException("not a Jupyter message: " + frames.size() + " frames");
        }
        var parts = frames.subList(signature + 1, end);
        if (!signer.accepts(frames.get(signature), parts)) {
            throw new BadMessageException("wrong signature");
        }
        return new Message(
                List.copyOf(frames.subList(0, delimiter)),
                JsonText.parseObject(parts.get(0)),
                JsonText.parseObject(parts.get(1)),
                JsonText.parseObject(parts.get(2)),
                JsonText.parseObject(parts.get(3)),
                List.copyOf(frames.subList(end, frames.size())));
    }

    /** Write a message, signed. */
    public List<byte[]> encode(Message message) {
        var parts =
                List.of(
                        JsonText.write(message.header()),
                        JsonText.write(message.parentHeader()),
                        JsonText.write(message.metadata()),
                        JsonText.write(message.content()));
        var frames = new ArrayList<>(message.identities());
        frames.add(DELIMITER);
        frames.add(signer.sign(parts).getBytes(UTF_8));
        frames.addAll(parts);
        frames.addAll(message.buffers());
        return frames;
    }

    private static int delimiter(List<byte[]> frames) {
        for (int i = 0; i < frames.size(); i++) {
            if (Arrays.equals(frames.get(i), DELIMITER)) {
                return i;
            }
        }
        return -1;
    }
}
