package workbook.engine.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The constants of a class, in the form the JVM specification gives it. */
final class ConstantPool {

    static final int UTF8 = 1;
    static final int CLASS = 7;
    static final int METHOD = 10;
    static final int INTERFACE_METHOD = 11;
    static final int NAME_AND_TYPE = 12;
    static final int METHOD_HANDLE = 15;
    private static final int FIRST_ENTRY = 10;

    private final ByteBuffer bytes;
    private final int[] places;
    private final int end;

    /** Find the constants of a class. */
    ConstantPool(byte[] all) {
        bytes = ByteBuffer.wrap(all);
        places = new int[u2(8)];
        int at = FIRST_ENTRY;
        for (int i = 1; i < places.length; i++) {
            places[i] = at;
            int tag = bytes.get(at);
            i += tag == 5 || tag == 6 ? 1 : 0; // a long or a double counts twice
            at += entryLength(at);
        }
        end = at;
    }

    /** Return how many there are, as the class itself counts. */
    int count() {
        return places.length;
    }

    /** Return where the rest of the class starts. */
    int end() {
        return end;
    }

    /** Return where a constant stands, or 0 where none does. */
    int place(int index) {
        return places[index];
    }

    /** Return the kind of a constant, or 0 where none stands. */
    int tag(int index) {
        return places[index] == 0 ? 0 : bytes.get(places[index]);
    }

    /** Return a text. */
    String text(int index) {
        int at = places[index];
        return new String(bytes.array(), at + 3, u2(at + 1), StandardCharsets.UTF_8);
    }

    /** Return all texts, among them the names of the classes that this one refers to. */
    Set<String> texts() {
        var all = new HashSet<String>();
        for (int i = 1; i < places.length; i++) {
            if (tag(i) == UTF8) {
                all.add(text(i));
            }
        }
        return all;
    }

    /** Return the number of two bytes at a place. */
    int u2(int at) {
        return bytes.getShort(at) & 0xffff;
    }

    private int entryLength(int at) {
        return switch (bytes.get(at)) {
            case UTF8 -> 3 + u2(at + 1);
            case CLASS, 8, 16, 19, 20 -> 3;
            case METHOD_HANDLE -> 4;
            case 5, 6 -> 9;
            default -> 5;
        };
    }
}
