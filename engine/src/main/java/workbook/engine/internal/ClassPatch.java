package workbook.engine.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Changes the bytes of a cell's class before it is defined. Calls that must not be made as they are
 * go to {@link Guards} instead: a call keeps its length, so nothing else in the code moves. A class
 * that uses preview features is marked as one that does not, so that any JVM loads it.
 */
final class ClassPatch {

    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;
    private static final int METHOD_HANDLE = 15;
    private static final int HANDLE_OF_STATIC = 6;
    private static final int FIRST_ENTRY = 10;
    private static final String GUARDS = Guards.class.getName().replace('.', '/');

    private final ByteBuffer in;
    private final int[] places;
    private final int end;

    /** From a method of the constant pool to the one that takes its place. */
    private final Map<Integer, Integer> replaced = new HashMap<>();

    private final ByteArrayOutputStream added = new ByteArrayOutputStream();
    private int count;

    private ClassPatch(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
        count = u2(8);
        places = new int[count];
        int at = FIRST_ENTRY;
        for (int i = 1; i < count; i++) {
            places[i] = at;
            int tag = in.get(at);
            i += tag == 5 || tag == 6 ? 1 : 0; // a long or a double counts twice
            at += entryLength(at);
        }
        end = at;
    }

    /** Change a class where need be. */
    static byte[] apply(byte[] bytes) {
        try {
            return new ClassPatch(bytes).patched();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] patched() throws IOException {
        redirectAll();
        var bytes = new ByteArrayOutputStream();
        bytes.write(in.array(), 0, end);
        added.writeTo(bytes);
        bytes.write(in.array(), end, in.capacity() - end);
        var out = ByteBuffer.wrap(bytes.toByteArray());
        out.putShort(4, (short) 0); // the minor version says whether previews are used
        out.putShort(8, (short) count);
        if (!replaced.isEmpty()) {
            handles(out);
            new CodeWalk(out, end + added.size(), this::text).each(at -> call(out, at));
        }
        return out.array();
    }

    private void redirectAll() throws IOException {
        for (int i = 1; i < places.length; i++) {
            int tag = places[i] == 0 ? 0 : in.get(places[i]);
            if (tag == METHOD || tag == INTERFACE_METHOD) {
                var owner = text(u2(places[u2(places[i] + 1)] + 1));
                int both = places[u2(places[i] + 3)];
                var guard = Guards.inPlaceOf(owner, text(u2(both + 1)), text(u2(both + 3)));
                if (guard != null) {
                    replaced.put(i, add(guard));
                }
            }
        }
    }

    /** Add a method of the guards to the constant pool, and return its index. */
    private int add(Guards.Method guard) throws IOException {
        var out = new DataOutputStream(added);
        for (var each : new String[] {GUARDS, guard.name(), guard.descriptor()}) {
            out.writeByte(UTF8);
            out.writeUTF(each);
        }
        entry(out, CLASS, count);
        entry(out, NAME_AND_TYPE, count + 1, count + 2);
        entry(out, METHOD, count + 3, count + 4);
        count += 6;
        return count - 1;
    }

    private static void entry(DataOutputStream out, int tag, int... parts) throws IOException {
        out.writeByte(tag);
        for (int part : parts) {
            out.writeShort(part);
        }
    }

    /** Method references, such as {@code System::exit}. */
    private void handles(ByteBuffer out) {
        for (int place : places) {
            var index =
                    place > 0 && in.get(place) == METHOD_HANDLE
                            ? replaced.get(u2(place + 2))
                            : null;
            if (index != null) {
                out.put(place + 1, (byte) HANDLE_OF_STATIC);
                out.putShort(place + 2, index.shortValue());
            }
        }
    }

    private void call(ByteBuffer out, int at) {
        var index = replaced.get(out.getShort(at + 1) & 0xffff);
        if (index != null) {
            if ((out.get(at) & 0xff) == CodeWalk.INVOKE_INTERFACE) {
                out.putShort(at + 3, (short) 0); // two times "do nothing"
            }
            out.put(at, (byte) CodeWalk.INVOKE_STATIC);
            out.putShort(at + 1, index.shortValue());
        }
    }

    private int entryLength(int at) {
        return switch (in.get(at)) {
            case UTF8 -> 3 + u2(at + 1);
            case CLASS, 8, 16, 19, 20 -> 3;
            case METHOD_HANDLE -> 4;
            case 5, 6 -> 9;
            default -> 5;
        };
    }

    private String text(int index) {
        int at = places[index];
        int length = u2(at + 1);
        return new String(in.array(), at + 3, length, java.nio.charset.StandardCharsets.UTF_8);
    }

    private int u2(int at) {
        return in.getShort(at) & 0xffff;
    }
}
