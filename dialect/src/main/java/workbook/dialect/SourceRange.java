package workbook.dialect;

/**
 * Where a node stands in the source.
 *
 * @param part index of the part (the notebook's cell)
 * @param line one-based line of the chapter's file at which the node starts
 * @param start offset of its first character in the part's text
 * @param end offset behind its last character in the part's text
 */
public record SourceRange(int part, int line, int start, int end) {

    /** Return the node's own text, cut out of its part's {@code text}. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
