package workbook.grader.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One message between grader and worker: a length, a kind, the number of the request, and data.
 *
 * @param kind one of the constants below
 * @param id the request's number; a reply carries the number of its request
 * @param data the payload
 */
@SuppressWarnings("ArrayRecordComponent") // a frame is compared nowhere
public record Frame(byte kind, long id, byte[] data) {

    /** Request: take these classes. */
    public static final byte LOAD = 1;

    /** Request: call a method of the answer. */
    public static final byte CALL = 2;

    /** Request: compile these cells. */
    public static final byte COMPILE = 3;

    /** Reply: the worker is up. */
    public static final byte READY = 16;

    /** Reply: the value of the request. */
    public static final byte VALUE = 17;

    /** Reply: the student's code threw an exception. */
    public static final byte THROWN = 18;

    /** Reply: the request could not be done; the payload says why. */
    public static final byte REFUSED = 19;

    private static final int HEAD = 9;

    /** Write the frame and flush it. */
    public void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(HEAD + data.length);
        out.writeByte(kind);
        out.writeLong(id);
        out.write(data);
        out.flush();
    }

    /**
     * Read one frame.
     *
     * @return the frame, or null at the end of the stream
     * @throws IOException if the bytes are no frame of at most {@code limit} bytes
     */
    public static @Nullable Frame read(DataInputStream in, int limit) throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        int length =
                first << 24
                        | in.readUnsignedByte() << 16
                        | in.readUnsignedByte() << 8
                        | in.readUnsignedByte();
        if (length < HEAD || length > limit) {
            throw new IOException("a frame of " + length + " bytes");
        }
        var kind = in.readByte();
        var id = in.readLong();
        var data = in.readNBytes(length - HEAD);
        if (data.length < length - HEAD) {
            throw new EOFException("a frame that ends early");
        }
        return new Frame(kind, id, data);
    }
}
