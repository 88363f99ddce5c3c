package workbook.engine.remote;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes frames: a length, then one typed tree. One thread reads, any may write. */
final class Frames {

    private static final int LARGEST = 256 * 1024 * 1024;
    private static final int DEEPEST = 200;

    private final DataInputStream in;
    private final OutputStream out;

    Frames(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = out;
    }

    /** Write one tree. */
    void write(Map<String, Object> tree) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(new byte[4]);
        write(new DataOutputStream(bytes), tree);
        var frame = bytes.toByteArray();
        var length = frame.length - 4;
        for (int i = 0; i < 4; i++) {
            frame[i] = (byte) (length >>> (24 - 8 * i));
        }
        synchronized (out) {
            out.write(frame);
            out.flush();
        }
    }

    /** Read one tree, or null at the end of the stream. */
    @Nullable Map<String, Object> read() throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException e) {
            return null;
        }
        if (length < 0 || length > LARGEST) {
            throw new IOException("frame of " + length + " bytes");
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            return null;
        }
        var tree = read(new DataInputStream(new ByteArrayInputStream(bytes)), 0);
        return asMap(tree);
    }

    @SuppressWarnings("unchecked") // read() makes only such maps
    static Map<String, Object> asMap(@Nullable Object tree) {
        return tree instanceof Map ? (Map<String, Object>) tree : Map.of();
    }

    @SuppressWarnings("unchecked") // read() makes only such lists
    static List<Object> asList(@Nullable Object tree) {
        return tree instanceof List ? (List<Object>) tree : List.of();
    }

    private static void write(DataOutputStream data, @Nullable Object tree) throws IOException {
        if (tree == null) {
            data.writeByte('n');
        } else if (tree instanceof Boolean value) {
            data.writeByte(value ? 't' : 'f');
        } else if (tree instanceof Integer value) {
            data.writeByte('i');
            data.writeInt(value);
        } else if (tree instanceof Long || tree instanceof Short || tree instanceof Byte) {
            data.writeByte('l');
            data.writeLong(((Number) tree).longValue());
        } else if (tree instanceof Double || tree instanceof Float) {
            data.writeByte('d');
            data.writeDouble(((Number) tree).doubleValue());
        } else if (tree instanceof BigInteger value) {
            data.writeByte('b');
            bytes(data, value.toByteArray());
        } else if (tree instanceof Map<?, ?> map) {
            map(data, map);
        } else if (tree instanceof Iterable<?> list) {
            list(data, list);
        } else {
            data.writeByte('s');
            bytes(data, tree.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void map(DataOutputStream data, Map<?, ?> map) throws IOException {
        data.writeByte('m');
        var entries = new ArrayList<>(map.entrySet());
        data.writeInt(entries.size());
        for (var entry : entries) {
            bytes(data, String.valueOf(entry.getKey()).getBytes(StandardCharsets.UTF_8));
            write(data, entry.getValue());
        }
    }

    private static void list(DataOutputStream data, Iterable<?> list) throws IOException {
        var elements = new ArrayList<Object>();
        list.forEach(elements::add);
        data.writeByte('a');
        data.writeInt(elements.size());
        for (var element : elements) {
            write(data, element);
        }
    }

    private static void bytes(DataOutputStream data, byte[] bytes) throws IOException {
        data.writeInt(bytes.length);
        data.write(bytes);
    }

    private static @Nullable Object read(DataInputStream data, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("tree deeper than " + DEEPEST);
        }
        var type = data.readByte();
        return switch (type) {
            case 'n' -> null;
            case 't' -> true;
            case 'f' -> false;
            case 'i' -> data.readInt();
            case 'l' -> data.readLong();
            case 'd' -> data.readDouble();
            case 'b' -> new BigInteger(bytes(data));
            case 's' -> new String(bytes(data), StandardCharsets.UTF_8);
            case 'm' -> map(data, depth);
            case 'a' -> list(data, depth);
            default -> throw new IOException("unknown type " + type + " in a frame");
        };
    }

    private static Map<String, @Nullable Object> map(DataInputStream data, int depth)
            throws IOException {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int left = data.readInt(); left > 0; left--) {
            var key = new String(bytes(data), StandardCharsets.UTF_8);
            map.put(key, read(data, depth + 1));
        }
        return map;
    }

    private static List<@Nullable Object> list(DataInputStream data, int depth) throws IOException {
        var list = new ArrayList<@Nullable Object>();
        for (int left = data.readInt(); left > 0; left--) {
            list.add(read(data, depth + 1));
        }
        return list;
    }

    private static byte[] bytes(DataInputStream data) throws IOException {
        var length = data.readInt();
        var bytes = length < 0 ? new byte[0] : data.readNBytes(length);
        if (bytes.length != length) {
            throw new IOException("a frame was cut short");
        }
        return bytes;
    }
}
