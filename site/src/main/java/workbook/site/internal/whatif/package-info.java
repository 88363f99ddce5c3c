/** Amounts under sliders: their HTML, their script, and the check that both say the same. */
@NullMarked
package workbook.site.internal.whatif;

import org.jspecify.annotations.NullMarked;
