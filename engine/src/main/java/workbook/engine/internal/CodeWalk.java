package workbook.engine.internal;

import java.nio.ByteBuffer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Finds the calls and the access flags of a class, in the form the JVM specification gives it. */
final class CodeWalk {

    static final int INVOKE_VIRTUAL = 0xb6;
    static final int INVOKE_STATIC = 0xb8;
    static final int INVOKE_INTERFACE = 0xb9;

    private static final int TABLE_SWITCH = 0xaa;
    private static final int LOOKUP_SWITCH = 0xab;
    private static final int WIDE = 0xc4;
    private static final int INCREMENT = 0x84;

    /** How long each instruction is, from 0 on; 0 for those whose length varies. */
    private static final String LENGTHS =
            "1".repeat(16) // constants
                    + "23233"
                    + "2".repeat(5) // loads
                    + "1".repeat(28)
                    + "2".repeat(5) // stores
                    + "1".repeat(73)
                    + "3" // iinc
                    + "1".repeat(20)
                    + "3".repeat(16) // jumps
                    + "2"
                    + "00"
                    + "1".repeat(6)
                    + "3".repeat(7) // fields and calls
                    + "55"
                    + "32311"
                    + "33"
                    + "11"
                    + "0"
                    + "4"
                    + "33"
                    + "55";

    private final ByteBuffer bytes;
    private final IntFunction<String> texts;
    private int at;

    /** Walk over a class from the end of its constant pool on, whose texts are given. */
    CodeWalk(ByteBuffer bytes, int start, IntFunction<String> texts) {
        this.bytes = bytes;
        this.texts = texts;
        this.at = start;
    }

    /** Call an action with the place of each instruction that calls a method. */
    void eachCall(IntConsumer action) {
        walk(place -> {}, place -> code(place, action));
    }

    /** Call an action with the places of the flags of the class, its fields and its methods. */
    void eachFlags(IntConsumer action) {
        action.accept(at);
        walk(action, place -> {});
    }

    private void walk(IntConsumer flags, IntConsumer code) {
        at += 6;
        at += 2 + 2 * u2(at); // interfaces
        members(flags, place -> {}); // fields
        members(flags, code);
    }

    private void members(IntConsumer flags, IntConsumer code) {
        int members = next();
        for (int i = 0; i < members; i++) {
            flags.accept(at);
            at += 6;
            int attributes = next();
            for (int j = 0; j < attributes; j++) {
                var name = texts.apply(u2(at));
                if (name.equals("Code")) {
                    code.accept(at + 6);
                }
                at += 6 + bytes.getInt(at + 2);
            }
        }
    }

    private void code(int place, IntConsumer action) {
        int start = place + 8;
        int end = start + bytes.getInt(place + 4);
        for (int here = start; here < end; here += length(here, start)) {
            int code = bytes.get(here) & 0xff;
            if (code >= INVOKE_VIRTUAL && code <= INVOKE_INTERFACE) {
                action.accept(here);
            }
        }
    }

    private int length(int here, int start) {
        int code = bytes.get(here) & 0xff;
        int aligned = here + 4 - (here - start) % 4;
        return switch (code) {
            case TABLE_SWITCH -> {
                int cases = bytes.getInt(aligned + 8) - bytes.getInt(aligned + 4) + 1;
                yield aligned + 12 + 4 * cases - here;
            }
            case LOOKUP_SWITCH -> aligned + 8 + 8 * bytes.getInt(aligned + 4) - here;
            case WIDE -> (bytes.get(here + 1) & 0xff) == INCREMENT ? 6 : 4;
            default -> LENGTHS.charAt(code) - '0';
        };
    }

    private int next() {
        at += 2;
        return u2(at - 2);
    }

    private int u2(int place) {
        return bytes.getShort(place) & 0xffff;
    }
}
