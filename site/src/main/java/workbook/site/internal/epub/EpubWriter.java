package workbook.site.internal.epub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The container: a zip whose bytes depend on its content alone. */
final class EpubWriter implements AutoCloseable {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);
    private final LocalDateTime time;

    /** Begin a container whose files are as old as the edition. */
    EpubWriter(Instant modified) {
        time = LocalDateTime.ofInstant(modified, ZoneOffset.UTC);
        stored("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII));
    }

    /** The first entry is not compressed, so that its text stands at a known place. */
    private void stored(String name, byte[] content) {
        var entry = new ZipEntry(name);
        var crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        put(entry, content);
    }

    void text(String name, String content) {
        bytes(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(String name, byte[] content) {
        put(new ZipEntry(name), content);
    }

    void copy(String name, Path file) {
        try {
            put(new ZipEntry(name), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void put(ZipEntry entry, byte[] content) {
        try {
            entry.setTimeLocal(time);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** End the container and return its bytes. */
    byte[] finish() {
        close();
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
