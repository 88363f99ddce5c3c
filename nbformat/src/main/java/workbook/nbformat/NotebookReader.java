package workbook.nbformat;

import java.io.IOException;
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
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(file.toString());
            }
            var size = Files.size(file);
            if (size > limits.bytes()) {
                throw new NotebookException(
                        file.toString(),
                        "the file has "
                                + size
                                + " bytes, more than the "
                                + limits.bytes()
                                + " allowed; clear its outputs");
            }
            return read(text(Files.readAllBytes(file), file.toString()), file.toString(), limits);
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

    private static String text(byte[] bytes, String place) {
        var start = hasMark(bytes) ? 3 : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NotebookException(place, "not UTF-8 text; save it again from Jupyter", e);
        }
    }

    private static boolean hasMark(byte[] bytes) {
        return bytes.length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
    }
}
