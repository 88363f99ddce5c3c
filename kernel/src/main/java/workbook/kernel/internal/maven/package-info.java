/**
 * Libraries from Maven repositories: what a notebook asked for, and the door to Maven's resolver,
 * which lives in {@code internal.resolver} behind a class loader of its own. Nothing here refers to
 * a class of Maven, and nothing of Maven is loaded before a notebook first asks.
 */
@NullMarked
package workbook.kernel.internal.maven;

import org.jspecify.annotations.NullMarked;
