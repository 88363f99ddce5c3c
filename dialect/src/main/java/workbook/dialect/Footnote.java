package workbook.dialect;

import java.util.List;

/**
 * A footnote's text.
 *
 * @param number its number, in the order of first mention; 0 when nothing mentions it
 * @param at where it is defined
 */
public record Footnote(String id, int number, List<Block> blocks, SourceRange at) {}
