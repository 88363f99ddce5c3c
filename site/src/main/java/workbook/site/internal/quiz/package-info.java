/** Concept questions as forms. */
@NullMarked
package workbook.site.internal.quiz;

import org.jspecify.annotations.NullMarked;
