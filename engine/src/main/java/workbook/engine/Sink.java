package workbook.engine;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * One of the two streams of a cell. Decodes UTF-8 in pieces: a batch may cut a character in two.
 */
final class Sink extends OutputStream {

    private final EventQueue events;
    private final CellOutlet outlet;
    private final EngineListener.Stream name;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] rest = new byte[0];

    Sink(EventQueue events, CellOutlet outlet, EngineListener.Stream name) {
        this.events = events;
        this.outlet = outlet;
        this.name = name;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int room = outlet.takeRoom(length);
        events.write(this, bytes, offset, room);
        if (room < length) {
            outlet.sayFull();
        }
    }

    /** Give the listener what was written. */
    void deliver(byte[] bytes) {
        var in = ByteBuffer.allocate(rest.length + bytes.length).put(rest).put(bytes).flip();
        var out = CharBuffer.allocate(in.remaining() + 1);
        decoder.decode(in, out, false);
        rest = new byte[in.remaining()];
        in.get(rest);
        var text = out.flip().toString();
        if (!text.isEmpty()) {
            outlet.listener().output(name, text);
        }
    }
}
