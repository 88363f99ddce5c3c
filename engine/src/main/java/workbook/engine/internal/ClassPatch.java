package workbook.engine.internal;

import static workbook.engine.internal.ConstantPool.CLASS;
import static workbook.engine.internal.ConstantPool.INTERFACE_METHOD;
import static workbook.engine.internal.ConstantPool.METHOD;
import static workbook.engine.internal.ConstantPool.METHOD_HANDLE;
import static workbook.engine.internal.ConstantPool.NAME_AND_TYPE;
import static workbook.engine.internal.ConstantPool.UTF8;

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

    private static final int HANDLE_OF_STATIC = 6;
    private static final int PUBLIC = 1;
    private static final int PRIVATE = 2;
    private static final int PROTECTED = 4;
    private static final int SYNTHETIC = 0x1000;
    private static final String GUARDS = Guards.class.getName().replace('.', '/');

    private final byte[] in;
    private final ConstantPool pool;

    /** From a method of the constant pool to the one that takes its place. */
    private final Map<Integer, Integer> replaced = new HashMap<>();

    private final ByteArrayOutputStream added = new ByteArrayOutputStream();
    private int count;

    private ClassPatch(byte[] bytes) {
        in = bytes;
        pool = new ConstantPool(bytes);
        count = pool.count();
    }

    /** Change a class where need be. */
    static byte[] apply(byte[] bytes) {
        try {
            return new ClassPatch(bytes).patched();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Change a class of a snippet, which others must reach from loaders of their own. */
    static byte[] open(byte[] bytes) {
        try {
            var patch = new ClassPatch(bytes);
            var patched = patch.patched();
            var out = ByteBuffer.wrap(patched);
            patch.walk(out).eachFlags(at -> open(out, at));
            return patched;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Code elsewhere in the package, which is all cells, may use what is not private. */
    private static void open(ByteBuffer out, int at) {
        int flags = out.getShort(at);
        if ((flags & (PRIVATE | SYNTHETIC)) == 0) {
            out.putShort(at, (short) ((flags & ~PROTECTED) | PUBLIC));
        }
    }

    private byte[] patched() throws IOException {
        redirectAll();
        var bytes = new ByteArrayOutputStream();
        bytes.write(in, 0, pool.end());
        added.writeTo(bytes);
        bytes.write(in, pool.end(), in.length - pool.end());
        var patched = bytes.toByteArray();
        var out = ByteBuffer.wrap(patched);
        out.putShort(4, (short) 0); // the minor version says whether previews are used
        out.putShort(8, (short) count);
        if (!replaced.isEmpty()) {
            handles(out);
            walk(out).eachCall(at -> call(out, at));
        }
        return patched;
    }

    private CodeWalk walk(ByteBuffer out) {
        return new CodeWalk(out, pool.end() + added.size(), pool::text);
    }

    private void redirectAll() throws IOException {
        for (int i = 1; i < pool.count(); i++) {
            int tag = pool.tag(i);
            if (tag == METHOD || tag == INTERFACE_METHOD) {
                var owner = pool.text(pool.u2(pool.place(pool.u2(pool.place(i) + 1)) + 1));
                int both = pool.place(pool.u2(pool.place(i) + 3));
                var name = pool.text(pool.u2(both + 1));
                var guard = Guards.inPlaceOf(owner, name, pool.text(pool.u2(both + 3)));
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
        for (int i = 1; i < pool.count(); i++) {
            int place = pool.place(i);
            var index = pool.tag(i) == METHOD_HANDLE ? replaced.get(pool.u2(place + 2)) : null;
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
}
