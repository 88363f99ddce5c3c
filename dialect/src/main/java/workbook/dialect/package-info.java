/**
 * The chapter dialect: CommonMark with what a computed textbook needs.
 *
 * <p>{@link workbook.dialect.Dialect} parses the parts of a notebook (Markdown and code cells in
 * turn) into one {@link workbook.dialect.ChapterDocument}: a tree of {@link workbook.dialect.Block}
 * and {@link workbook.dialect.Inline} nodes, numbered, with its labels, footnotes and problems.
 * Every node knows its place in the source. Walk the tree with {@code match} where every case
 * matters, or with {@link workbook.dialect.Walk} to collect some of it.
 *
 * <p>Nothing here depends on the parser underneath; its types stay in {@code internal}.
 */
@NullMarked
package workbook.dialect;

import org.jspecify.annotations.NullMarked;
