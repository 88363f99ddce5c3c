/**
 * What a notebook shows: named values and guards of a chapter, formatted numbers, callouts, charts
 * and tables.
 *
 * <p>Start with {@link mlsys.notebook.Chapter#start}; format with the statics of {@link
 * mlsys.notebook.Notebooks}; draw with {@link mlsys.notebook.Charts}; tabulate with {@link
 * mlsys.notebook.Tables}. Whatever implements {@link mlsys.notebook.Shown} has an HTML form for
 * kernels that know nothing of this library. Nothing here keeps ambient state, reads the default
 * locale or asks the machine for fonts.
 */
@NullMarked
package mlsys.notebook;

import org.jspecify.annotations.NullMarked;
