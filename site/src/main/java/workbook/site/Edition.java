package workbook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An edition of the book that was built before, as far as its numbers go. */
public final class Edition {

    private final Numbers numbers;

    private Edition(Numbers numbers) {
        this.numbers = numbers;
    }

    /**
     * Read an edition.
     *
     * @param place the folder of its pages, or the {@code numbers.json} in it
     * @throws IOException if there is no such file
     * @throws workbook.nbformat.NotebookException if it is something else; says what to do
     */
    public static Edition read(Path place) throws IOException {
        var file = Files.isDirectory(place) ? place.resolve(Numbers.FILE) : place;
        return new Edition(Numbers.read(Files.readString(file), file.toString()));
    }

    Numbers numbers() {
        return numbers;
    }
}
