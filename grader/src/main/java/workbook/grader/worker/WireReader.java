package workbook.grader.worker;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Wire} wrote. Trusts nothing: lengths, depth and class names are checked. */
public final class WireReader {

    private static final Map<String, Class<?>> COMPONENTS =
            Map.ofEntries(
                    Map.entry("boolean", boolean.class),
                    Map.entry("byte", byte.class),
                    Map.entry("short", short.class),
                    Map.entry("char", char.class),
                    Map.entry("int", int.class),
                    Map.entry("long", long.class),
                    Map.entry("float", float.class),
                    Map.entry("double", double.class),
                    Map.entry("java.lang.String", String.class),
                    Map.entry("java.lang.Object", Object.class),
                    Map.entry("java.lang.Integer", Integer.class),
                    Map.entry("java.lang.Long", Long.class),
                    Map.entry("java.lang.Double", Double.class),
                    Map.entry("java.lang.Boolean", Boolean.class),
                    Map.entry("[I", int[].class),
                    Map.entry("[J", long[].class),
                    Map.entry("[F", float[].class),
                    Map.entry("[D", double[].class),
                    Map.entry("[Z", boolean[].class),
                    Map.entry("[Ljava.lang.String;", String[].class));

    private final ByteBuffer in;
    private final Function<String, @Nullable Class<?>> records;

    private WireReader(byte[] data, Function<String, @Nullable Class<?>> records) {
        this.in = ByteBuffer.wrap(data);
        this.records = records;
    }

    /**
     * Decode exactly one value.
     *
     * @param records finds the record class of a name; null for a name that is not allowed
     * @throws WireException if the bytes are anything else
     */
    public static @Nullable Object decode(
            byte[] data, Function<String, @Nullable Class<?>> records) {
        var reader = new WireReader(data, records);
        try {
            var value = reader.read(0);
            if (reader.in.hasRemaining()) {
                throw new WireException("bytes behind the value");
            }
            return value;
        } catch (BufferUnderflowException e) {
            throw new WireException("a value that ends early");
        }
    }

    private @Nullable Object read(int depth) {
        if (depth > Wire.DEPTH) {
            throw new WireException("a value nested too deep");
        }
        var tag = (char) in.get();
        return switch (tag) {
            case 'N' -> null;
            case 'Z' -> in.get() != 0;
            case 'B' -> in.get();
            case 'S' -> in.getShort();
            case 'C' -> in.getChar();
            case 'I' -> in.getInt();
            case 'J' -> in.getLong();
            case 'F' -> Float.intBitsToFloat(in.getInt());
            case 'D' -> Double.longBitsToDouble(in.getLong());
            case 'T' -> text();
            case 'Y' -> bytes();
            case 'A' -> array(depth + 1);
            case 'L' -> list(depth + 1);
            case 'M' -> map(depth + 1);
            case 'R' -> instance(depth + 1);
            default -> throw new WireException("an unknown tag " + (int) tag);
        };
    }

    private int length(int unit) {
        var length = in.getInt();
        if (length < 0 || (long) length * unit > in.remaining()) {
            throw new WireException("a wrong length " + length);
        }
        return length;
    }

    private String text() {
        var characters = new char[length(2)];
        in.asCharBuffer().get(characters);
        in.position(in.position() + 2 * characters.length);
        return new String(characters);
    }

    private byte[] bytes() {
        var bytes = new byte[length(1)];
        in.get(bytes);
        return bytes;
    }

    private Object array(int depth) {
        var name = text();
        var component = COMPONENTS.containsKey(name) ? COMPONENTS.get(name) : records.apply(name);
        if (component == null) {
            throw new WireException("an array of " + name);
        }
        var array = Array.newInstance(component, length(1));
        try {
            for (var i = 0; i < Array.getLength(array); i++) {
                Array.set(array, i, read(depth));
            }
        } catch (IllegalArgumentException e) {
            throw new WireException("an array of " + name + " with another element");
        }
        return array;
    }

    private Object list(int depth) {
        var length = length(1);
        var list = new ArrayList<@Nullable Object>();
        for (var i = 0; i < length; i++) {
            list.add(read(depth));
        }
        return Collections.unmodifiableList(list);
    }

    private Object map(int depth) {
        var length = length(1);
        var map = new LinkedHashMap<@Nullable Object, @Nullable Object>();
        for (var i = 0; i < length; i++) {
            map.put(read(depth), read(depth));
        }
        return Collections.unmodifiableMap(map);
    }

    private Object instance(int depth) {
        var name = text();
        var type = records.apply(name);
        var length = length(1);
        if (type == null || !type.isRecord() || type.getRecordComponents().length != length) {
            throw new WireException("a record " + name);
        }
        var fields = new Object[length];
        for (var i = 0; i < length; i++) {
            fields[i] = read(depth);
        }
        var types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(fields);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new WireException("a record " + name + " that cannot be made: " + e);
        }
    }
}
