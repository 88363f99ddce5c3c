package workbook.dialect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One cell of the document to parse. */
public sealed interface Part {

    /** Line of the chapter's file at which the part starts; 1 where no file is known. */
    int line();

    /**
     * Markdown in the dialect, verbatim.
     *
     * @param text the cell's source
     * @param line line of its first character
     */
    record Markdown(String text, int line) implements Part {}

    /**
     * The place of a code cell.
     *
     * @param options its options; {@code label} and {@code caption} are understood here
     * @param line line of its fence
     */
    record Code(Map<String, String> options, int line) implements Part {
        public Code {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }
}
