package workbook.nbformat;

/**
 * What a file may ask of the reader before it is refused.
 *
 * @param bytes size of the file
 * @param depth nesting of JSON objects and arrays
 * @param cells number of cells
 * @param text length of one JSON string, in characters
 */
public record Limits(long bytes, int depth, int cells, int text) {

    /** For notebooks of our own and of other authors. */
    public static final Limits TRUSTED = new Limits(256L << 20, 200, 20_000, 64 << 20);

    /** For submissions and other files of strangers. */
    public static final Limits STRICT = new Limits(20L << 20, 60, 2_000, 8 << 20);
}
