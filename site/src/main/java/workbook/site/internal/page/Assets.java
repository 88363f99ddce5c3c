package workbook.site.internal.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import workbook.site.internal.whatif.WhatIfScript;

/** Style and script, the same for every page. */
public final class Assets {

    private final String style = read("site.css") + read("print.css");
    private final String script = read("site.js");
    private final WhatIfScript whatIfs;
    private final String version;

    /** Read them from the jar; {@code formulas} is the book's own script, or empty. */
    public Assets(String formulas) {
        whatIfs = new WhatIfScript(formulas);
        version = version(style + script + whatIfs.sliders() + whatIfs.formulas());
    }

    /** Return the style sheet. */
    public String style() {
        return style;
    }

    /** Return the style sheet of e-readers: the tokens of the pages and a style of its own. */
    public static String epubStyle() {
        var site = read("site.css");
        return site.substring(0, site.indexOf("/* base */")) + read("epub.css");
    }

    /** Return the style sheet of the printed book: that of the pages and what a book adds. */
    public static String printStyle() {
        return read("site.css") + read("print.css") + read("book.css");
    }

    /** Return the script. */
    public String script() {
        return script;
    }

    /** Return the script of pages with amounts under sliders. */
    public WhatIfScript whatIfs() {
        return whatIfs;
    }

    /** Return a short name of this version of all. */
    public String version() {
        return version;
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
