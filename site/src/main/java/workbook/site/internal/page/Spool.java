package workbook.site.internal.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts that wait for their turn in a file, so that memory need not hold those of a whole book. The
 * file is gone when the program ends, however it ends. Not thread-safe.
 */
public final class Spool {

    private record Room(long at, int size) {}

    private final Map<String, Room> rooms = new HashMap<>();
    private @Nullable FileChannel file;
    private long end;

    /** Make a spool; its file is opened when the first text comes. */
    public Spool() {}

    /** A text in the file. */
    public final class Kept {

        private final long at;
        private final int length;

        private Kept(long at, int length) {
            this.at = at;
            this.length = length;
        }

        /** Read the text. */
        public String text() {
            var bytes = ByteBuffer.allocate(length);
            try {
                while (bytes.hasRemaining()) {
                    if (file().read(bytes, at + bytes.position()) < 0) {
                        throw new IOException("it ends too early");
                    }
                }
            } catch (IOException e) {
                throw problem(e);
            }
            return new String(bytes.array(), StandardCharsets.UTF_8);
        }
    }

    /** Keep a text; what had the same name before may be overwritten. */
    public Kept keep(String name, String text) {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        var room = room(name, bytes.limit());
        try {
            while (bytes.hasRemaining()) {
                file().write(bytes, room.at() + bytes.position());
            }
        } catch (IOException e) {
            throw problem(e);
        }
        return new Kept(room.at(), bytes.limit());
    }

    /** Where a text of this size has room; with some to spare, so that it can grow a little. */
    private Room room(String name, int size) {
        var known = rooms.get(name);
        if (known != null && known.size() >= size) {
            return known;
        }
        var room = new Room(end, size + size / 4);
        end += room.size();
        rooms.put(name, room);
        return room;
    }

    private FileChannel file() throws IOException {
        var open = file;
        if (open == null) {
            open =
                    FileChannel.open(
                            Files.createTempFile("workbook", ".tmp"),
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
            file = open;
        }
        return open;
    }

    private static UncheckedIOException problem(IOException e) {
        return new UncheckedIOException(
                "cannot keep pages in " + System.getProperty("java.io.tmpdir") + ": make room", e);
    }
}
