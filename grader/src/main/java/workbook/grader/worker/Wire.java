package workbook.grader.worker;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain data as bytes: null, primitives with their exact bits and width, strings, arrays,
 * lists, maps and records of those. Everything else is refused.
 */
public final class Wire {

    static final int DEPTH = 64;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final int limit;

    private Wire(int limit) {
        this.limit = limit;
    }

    /**
     * Encode a value in at most {@code limit} bytes.
     *
     * @throws WireException if the value is not plain data, too deep or too long
     */
    public static byte[] encode(@Nullable Object value, int limit) {
        var wire = new Wire(limit);
        try {
            wire.write(value, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wire.bytes.toByteArray();
    }

    private void write(@Nullable Object value, int depth) throws IOException {
        if (depth > DEPTH) {
            throw new WireException("a value nested deeper than " + DEPTH + " levels");
        }
        if (bytes.size() > limit) {
            throw new WireException("a value of more than " + limit + " bytes");
        }
        if (value == null) {
            out.writeByte('N');
        } else if (!writeScalar(value)) {
            writeComposite(value, depth + 1);
        }
    }

    private boolean writeScalar(Object value) throws IOException {
        if (value instanceof Boolean flag) {
            out.writeByte('Z');
            out.writeBoolean(flag);
        } else if (value instanceof Byte number) {
            out.writeByte('B');
            out.writeByte(number);
        } else if (value instanceof Short number) {
            out.writeByte('S');
            out.writeShort(number);
        } else if (value instanceof Character character) {
            out.writeByte('C');
            out.writeChar(character);
        } else if (value instanceof Integer number) {
            out.writeByte('I');
            out.writeInt(number);
        } else if (value instanceof Long number) {
            out.writeByte('J');
            out.writeLong(number);
        } else if (value instanceof Float number) {
            out.writeByte('F');
            out.writeInt(Float.floatToRawIntBits(number));
        } else if (value instanceof Double number) {
            out.writeByte('D');
            out.writeLong(Double.doubleToRawLongBits(number));
        } else if (value instanceof String text) {
            out.writeByte('T');
            writeText(text);
        } else {
            return false;
        }
        return true;
    }

    private void writeComposite(Object value, int depth) throws IOException {
        if (value instanceof byte[] array) {
            out.writeByte('Y');
            out.writeInt(array.length);
            out.write(array);
        } else if (value.getClass().isArray()) {
            out.writeByte('A');
            writeText(value.getClass().getComponentType().getName());
            out.writeInt(Array.getLength(value));
            for (var i = 0; i < Array.getLength(value); i++) {
                write(Array.get(value, i), depth);
            }
        } else if (value instanceof List<?> list) {
            writeAll('L', list.toArray(), depth);
        } else if (value instanceof Map<?, ?> map) {
            out.writeByte('M');
            var entries = map.entrySet().toArray(Map.Entry<?, ?>[]::new);
            out.writeInt(entries.length);
            for (var entry : entries) {
                write(entry.getKey(), depth);
                write(entry.getValue(), depth);
            }
        } else if (value instanceof Record instance) {
            writeRecord(instance, depth);
        } else {
            throw new WireException("a value of type " + value.getClass().getName());
        }
    }

    private void writeRecord(Record instance, int depth) throws IOException {
        out.writeByte('R');
        writeText(instance.getClass().getName());
        var components = instance.getClass().getRecordComponents();
        out.writeInt(components.length);
        for (var component : components) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                write(accessor.invoke(instance), depth);
            } catch (ReflectiveOperationException e) {
                throw new WireException("a record that cannot be read: " + e);
            }
        }
    }

    private void writeAll(char tag, @Nullable Object[] items, int depth) throws IOException {
        out.writeByte(tag);
        out.writeInt(items.length);
        for (var item : items) {
            write(item, depth);
        }
    }

    /** Strings travel as UTF-16 units, so that even broken ones arrive as they were. */
    private void writeText(String text) throws IOException {
        if (text.length() > limit / 2) {
            throw new WireException("a text of " + text.length() + " characters");
        }
        out.writeInt(text.length());
        out.writeChars(text);
    }
}
