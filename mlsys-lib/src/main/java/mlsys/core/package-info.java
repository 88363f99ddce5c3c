/**
 * The formulas as plain functions of doubles in base units. Nothing here imports anything, so
 * sweeps, students and browsers can use it as it is. Bad input is an {@link
 * IllegalArgumentException} that names the argument, its value and the allowed range. Comments say
 * of each parameter its symbol, what it is, its unit and its range; where no unit is named it is a
 * plain number.
 */
@NullMarked
package mlsys.core;

import org.jspecify.annotations.NullMarked;
