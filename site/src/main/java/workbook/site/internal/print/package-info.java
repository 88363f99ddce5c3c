/** A bound book as PDF, printed by Chromium. */
@NullMarked
package workbook.site.internal.print;

import org.jspecify.annotations.NullMarked;
