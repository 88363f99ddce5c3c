package workbook.nbformat;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import workbook.nbformat.internal.CellReader;

/**
 * Reads notebooks of nbformat 4.0 to 4.5, strictly: a file that is something else is refused with
 * one message. Cells of older notebooks, which have no ids, get ids by position.
 */
public final class NotebookReader {

    /** How deep a cell is: in the notebook, in the list of cells, itself. */
    private static final int CELL = 3;

    private NotebookReader() {}

    /** Read a notebook of our own or of another author. */
    public static Notebook read(Path file) {
        return read(file, Limits.TRUSTED);
    }

    /**
     * Read a notebook under limits.
     *
     * @throws NotebookException if the file is missing, too large or not a notebook
     */
    public static Notebook read(Path file, Limits limits) {
        try {
            checkSize(file, limits.bytes());
            return read(text(Files.readAllBytes(file), file.toString()), file.toString(), limits);
        } catch (NoSuchFileException e) {
            throw new NotebookException(file.toString(), "no such file", e);
        } catch (IOException e) {
            throw new NotebookException(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Read a notebook without the outputs of its cells. They may be large: the limits hold for all
     * the rest, and for the whole file that of {@link Limits#TRUSTED}.
     *
     * @throws NotebookException if the file is missing, too large or not a notebook
     */
    public static Notebook readWithoutOutputs(Path file, Limits limits) {
        var place = file.toString();
        try {
            checkSize(file, Limits.TRUSTED.bytes());
            try (var text = Files.newBufferedReader(file)) {
                skipMark(text);
                return read(Json.without("outputs", CELL, text, place, limits), place, limits);
            }
        } catch (CharacterCodingException e) {
            throw notText(place, e);
        } catch (NoSuchFileException e) {
            throw new NotebookException(file.toString(), "no such file", e);
        } catch (IOException e) {
            throw new NotebookException(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Read a notebook from text; {@code place} opens the message of an error. */
    public static Notebook read(String text, String place, Limits limits) {
        var tree = Json.parse(text, place, limits);
        return new CellReader(place, limits).notebook(tree);
    }

    private static void checkSize(Path file, long most) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        var size = Files.size(file);
        if (size > most) {
            throw new NotebookException(
                    file.toString(),
                    "the file has "
                            + size
                            + " bytes, more than the "
                            + most
                            + " allowed; clear its outputs");
        }
    }

    private static void skipMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    private static String text(byte[] bytes, String place) {
        var start = hasMark(bytes) ? 3 : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw notText(place, e);
        }
    }

    private static NotebookException notText(String place, Exception cause) {
        return new NotebookException(place, "not UTF-8 text; save it again from Jupyter", cause);
    }

    private static boolean hasMark(byte[] bytes) {
        return bytes.length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
    }
}
