package workbook.grader.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks archives of strangers. Names in an archive are never used as paths: every file gets a
 * number. Links arrive as small texts, entries that lead elsewhere are refused, sizes are capped.
 */
final class ZipFiles {

    /** What an archive may ask for. */
    record Caps(int entries, long entry, long total) {

        /** For what one student hands in. */
        static final Caps STUDENT = new Caps(1_000, 100L << 20, 200L << 20);

        /** For a class, as a learning platform exports it. */
        static final Caps CLASS = new Caps(50_000, 100L << 20, 8L << 30);
    }

    private static final long RATIO = 300;
    private static final long RATIO_FROM = 8L << 20;
    private static final Pattern CLIMBS = Pattern.compile("(^|/)\\.\\.(/|$)|^/|^[A-Za-z]:|\0");
    private static final Pattern WANTED =
            Pattern.compile(".*\\.(ipynb|json|zip|ipynb\\.txt|yml)|(.*/)?timestamp\\.txt");

    private ZipFiles() {}

    /**
     * Unpack what a submission may consist of; other files are listed by name only.
     *
     * @throws IOException if this is no archive, or one that asks for too much
     */
    static List<HandedIn> unpack(Path archive, Path target, Caps caps) throws IOException {
        var found = new ArrayList<HandedIn>();
        var total = 0L;
        try (var zip = new ZipFile(archive.toFile())) {
            if (zip.size() > caps.entries()) {
                throw new IOException(
                        "it has " + zip.size() + " entries, more than " + caps.entries());
            }
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                var name = entry.getName().replace('\\', '/');
                if (entry.isDirectory() || name.endsWith("/")) {
                    continue;
                }
                var file = target.resolve("%06d".formatted(found.size()));
                var one = unpack(zip, entry, name, file, caps.entry());
                found.add(one);
                total += one.problem().isEmpty() && Files.exists(file) ? Files.size(file) : 0;
                if (total > caps.total()) {
                    throw new IOException(
                            "it unpacks to more than " + (caps.total() >> 20) + " MB");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("it has names that cannot be read", e);
        }
        return found;
    }

    /** List the names in an archive. */
    static List<String> names(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            return zip.stream().limit(Caps.CLASS.entries()).map(ZipEntry::getName).toList();
        } catch (IllegalArgumentException e) {
            throw new IOException("it has names that cannot be read", e);
        }
    }

    private static HandedIn unpack(
            ZipFile zip, ZipEntry entry, String name, Path file, long limit) {
        if (CLIMBS.matcher(name).find()) {
            var safe = Path.of(SafeKeys.safe(name) + ".ipynb");
            return HandedIn.broken(
                    safe, file, "the archive's entry \"" + cut(name) + "\" leads out of it");
        }
        var path = Path.of(name.replaceAll("/+", "/"));
        if (!WANTED.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            return new HandedIn(path, file, 0, "");
        }
        try (var in = zip.getInputStream(entry)) {
            var problem = copy(in, file, limit, entry.getCompressedSize());
            if (entry.getTime() > 0) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(entry.getTime()));
            }
            return new HandedIn(path, file, Math.max(0, entry.getTime()), problem);
        } catch (IOException e) {
            return HandedIn.broken(path, file, "its archive is damaged or encrypted here");
        }
    }

    private static String copy(InputStream in, Path file, long limit, long packed)
            throws IOException {
        var buffer = new byte[64 << 10];
        var size = 0L;
        try (var out = Files.newOutputStream(file)) {
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    return "it unpacks to more than " + (limit >> 20) + " MB; clear its outputs";
                }
                if (size > RATIO_FROM && size > RATIO * Math.max(1, packed)) {
                    return "it unpacks to more than " + RATIO + " times its size";
                }
                out.write(buffer, 0, read);
            }
        }
        return "";
    }

    private static String cut(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
