package workbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the line of a JSON file on which a text stands: good enough to point an author there. */
record JsonPlaces(String file, String text) {

    static JsonPlaces of(Path folder, String file) {
        try {
            return new JsonPlaces(file, Files.readString(folder.resolve(file)));
        } catch (IOException e) {
            return new JsonPlaces(file, "");
        }
    }

    /** Return the line of the first {@code "text"}; 0 when it is nowhere. */
    int line(String words) {
        int at = text.indexOf("\"" + words + "\"");
        return at < 0 ? 0 : 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
