/**
 * Machine-learning systems in numbers that say where they are from.
 *
 * <pre>{@code
 * import mlsys.*;
 * import static mlsys.Units.*;
 * import static mlsys.Precision.*;
 *
 * var days = Training.time(Models.GPT3.trainingFlop(), 1024, Hardware.A100.peak(FP16), 0.45);
 * days             // 25.3 d
 * days.explain()   // the formula, and the source of every number in it
 * }</pre>
 *
 * <ul>
 *   <li>{@link mlsys.Quantity} is an amount with a unit and a derivation; {@link mlsys.Units} has
 *       the units.
 *   <li>{@link mlsys.Constants} has the facts, each with a {@link mlsys.Source} and a {@link
 *       mlsys.Kind}.
 *   <li>{@link mlsys.Hardware}, {@link mlsys.Models}, {@link mlsys.Networks}, {@link mlsys.Grids}
 *       and their like are the same facts gathered by the thing they describe.
 *   <li>{@link mlsys.Training}, {@link mlsys.IronLaw}, {@link mlsys.Roofline} and their like are
 *       the formulas; {@link mlsys.Formulas} lists them all. {@link mlsys.core} has them as plain
 *       functions of doubles.
 *   <li>{@link mlsys.Explanation} shows how an amount came about; {@link mlsys.Derivation#evaluate}
 *       computes it again.
 *   <li>{@link mlsys.Simulation} leads to the simulations, each beside its closed form.
 *   <li>{@link mlsys.WhatIf} asks a result what would change it: another input, a target, a sweep,
 *       elasticities, uncertainties.
 * </ul>
 *
 * <p>Conventions: decimal prefixes, except KiB and its like; a bit is an eighth of a byte; a
 * multiply-accumulate is two FLOP; integer work is counted in OP; peaks are dense; a month is a
 * twelfth of a year of 365 days. Everything is immutable and safe to share between threads. Wrong
 * input is an {@link IllegalArgumentException} in plain words, a null a {@link
 * NullPointerException} that names the argument.
 *
 * <p>Comments say of each parameter its symbol in the formula, what it is, its unit and its range.
 * A {@link mlsys.Quantity} may come in any unit that measures the same; where no unit is named it
 * is a plain number.
 */
@NullMarked
package mlsys;

import org.jspecify.annotations.NullMarked;
