/** A book bound into one file: the site's pages, made for a medium without scripts and folds. */
@NullMarked
package workbook.site.internal.bound;

import org.jspecify.annotations.NullMarked;
