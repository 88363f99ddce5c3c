package workbook.site.internal.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Style and script, the same for every page. */
public final class Assets {

    private final String style = read("site.css");
    private final String script = read("site.js");

    /** Read them from the jar. */
    public Assets() {}

    /** Return the style sheet. */
    public String style() {
        return style;
    }

    /** Return the script. */
    public String script() {
        return script;
    }

    /** Return a short name of this version of both. */
    public String version() {
        return version(style + script);
    }

    static String version(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(java.util.Locale.ROOT, "%08x", crc.getValue());
    }

    private static String read(String name) {
        try (var in = Assets.class.getResourceAsStream("/workbook/site/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
