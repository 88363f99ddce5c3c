package workbook.grader.worker;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Takes what student code prints and keeps the beginning and the end of it. */
final class CappedOutput extends OutputStream {

    private static final int HEAD = 64 << 10;
    private static final int TAIL = 4 << 10;

    private final byte[] head = new byte[HEAD];
    private final byte[] tail = new byte[TAIL];
    private long count;

    @Override
    public synchronized void write(int b) {
        if (count < HEAD) {
            head[(int) count] = (byte) b;
        } else {
            tail[(int) ((count - HEAD) % TAIL)] = (byte) b;
        }
        count++;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        var first = (int) Math.max(0, Math.min(length, HEAD - count));
        System.arraycopy(bytes, offset, head, (int) Math.min(count, HEAD - first), first);
        count += first;
        var skipped = Math.max(0, length - first - TAIL); // overwritten before anybody looks
        count += skipped;
        for (var i = first + skipped; i < length; i++) {
            write(bytes[offset + i]);
        }
    }

    /** Return what was printed since the last call, and forget it. */
    synchronized String take() {
        var text = text(head, 0, (int) Math.min(count, HEAD));
        if (count > HEAD) {
            var behind = count - HEAD;
            var kept = (int) Math.min(behind, TAIL);
            var ordered = new byte[kept];
            for (var i = 0; i < kept; i++) {
                ordered[i] = tail[(int) ((behind - kept + i) % TAIL)];
            }
            var dropped = behind - kept;
            var gap = dropped == 0 ? "" : "\n[... " + dropped + " bytes left out ...]\n";
            text += gap + text(ordered, 0, kept);
        }
        count = 0;
        return text;
    }

    private static String text(byte[] bytes, int offset, int length) {
        return new String(bytes, offset, length, StandardCharsets.UTF_8);
    }
}
