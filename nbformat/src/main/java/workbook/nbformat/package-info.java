/**
 * Jupyter notebooks as immutable records.
 *
 * <p>{@link workbook.nbformat.Notebook} is the model between all steps: chapters become one, a
 * kernel's outputs are put into one, the site renders one, the grader reads one. {@link
 * workbook.nbformat.NotebookReader} takes nbformat 4.0 to 4.5 from untrusted files under {@link
 * workbook.nbformat.Limits}; {@link workbook.nbformat.NotebookWriter} writes nbformat 4.5 in
 * Jupyter's own canonical form. JSON that has no record of its own (metadata, MIME data) is a plain
 * tree of maps, lists, strings, numbers and booleans, see {@link workbook.nbformat.Json}.
 */
@NullMarked
package workbook.nbformat;

import org.jspecify.annotations.NullMarked;
