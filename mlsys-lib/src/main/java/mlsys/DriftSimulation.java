package mlsys;

import java.util.List;
import mlsys.core.DriftSimulationModel;

/**
 * A feature that drifts, watched by the population stability index: n samples a day, logistic
 * around a middle that stands still until a day and moves by Δ scales a day from then on; k bins
 * that held equal shares before. Immutable.
 */
public final class DriftSimulation {

    private static final Source REFERENCE =
            References.paper(
                    "Yurdakul, Statistical Properties of Population Stability Index", 2018);

    private static final Rule PSI =
            Formula.define("psi_simulated", "Population stability index of a day, simulated")
                    .result("PSI", Units.ONE)
                    .argument("Δ", "shift of the middle, in scales", Units.ONE, "finite", 0.2)
                    .argument("k", "bins", Units.ONE, "a whole number from 2 to 1000", 10)
                    .argument("n", "samples", Units.ONE, "a whole number from 1 to 1e7", 100)
                    .argument("seed", "seed", Units.ONE, "a whole number of at least 0", 1)
                    .text(
                            "PSI = Σ (a_i − 1/k) · ln(a_i · k), a_i the share of n samples in bin i",
                            "\\sum_i(a_i-\\tfrac1k)\\ln(k\\,a_i)")
                    .from(REFERENCE)
                    .core(new Core(), 0);

    private static final Rule EXPECTED =
            Formula.define("psi_expected", "Population stability index to expect")
                    .result("PSI", Units.ONE)
                    .argument("Δ", "shift of the middle, in scales", Units.ONE, "finite", 0.2)
                    .argument("k", "bins", Units.ONE, "a whole number from 2 to 1000", 10)
                    .argument("n", "samples", Units.ONE, "a whole number from 1 to 1e7", 100)
                    .text(
                            "PSI = Σ (F_i − 1/k) · ln(F_i · k) + (k − 1) / n",
                            "\\sum_i(F_i-\\tfrac1k)\\ln(k\\,F_i)+\\frac{k-1}{n}")
                    .numbers(
                            "\\sum_{i\\le k}\\left(F_i(\\Delta)-\\tfrac{1}{k}\\right)"
                                    + "\\ln(k\\,F_i(\\Delta))+\\frac{k-1}{n}")
                    .from(REFERENCE)
                    .core(new Core(), 1);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> DriftSimulationModel.psi(x[0], x[1], x[2], x[3]);
                case 1 -> DriftSimulationModel.expectedPsi(x[0], x[1], x[2]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private final double samples;
    private final double from;
    private final double perDay;
    private final double bins;

    DriftSimulation(double samples, double from, double perDay, double bins) {
        this.samples = samples;
        this.from = from;
        this.perDay = perDay;
        this.bins = bins;
        expectedPsi(0);
    }

    static List<Rule> formulas() {
        return List.of(PSI, EXPECTED);
    }

    private double shift(double day) {
        return Math.max(0, day - from) * perDay;
    }

    /**
     * Simulate the index of one day, counted from 0; each day draws from seed + day.
     *
     * <p>PSI = Σ (a_i − 1/k) · ln(a_i · k), a_i the share of n samples in bin i. Source: Yurdakul,
     * Statistical Properties of Population Stability Index (2018).
     *
     * @param day counted from 0
     * @param seed a whole number of at least 0
     * @return PSI, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity psi(double day, double seed) {
        return PSI.of(
                PSI.number(0, shift(day)),
                PSI.number(1, bins),
                PSI.number(2, samples),
                PSI.number(3, seed + day));
    }

    /**
     * Compute the index to expect on a day, for many samples a bin and not too far a shift.
     *
     * <p>PSI = Σ (F_i − 1/k) · ln(F_i · k) + (k − 1) / n. Source: Yurdakul, Statistical Properties
     * of Population Stability Index (2018).
     *
     * @param day counted from 0
     * @return PSI, a plain number
     * @throws IllegalArgumentException if a range does not fit. Also if the middle is more than 500
     *     scales away
     */
    public Quantity expectedPsi(double day) {
        return EXPECTED.of(
                EXPECTED.number(0, shift(day)),
                EXPECTED.number(1, bins),
                EXPECTED.number(2, samples));
    }

    /**
     * List the index of so many days beside the expected one.
     *
     * @param days a whole number from 1 to 100,000
     * @param seed a whole number of at least 0
     * @return a row for each day
     * @throws IllegalArgumentException if a range does not fit
     */
    public Sheet trace(int days, double seed) {
        double[][] rows = new double[Simulation.count("days", days, 100_000)][];
        for (int day = 0; day < days; day++) {
            rows[day] =
                    new double[] {
                        day, shift(day), psi(day, seed).value(), expectedPsi(day).value()
                    };
        }
        return Traces.of(List.of("day", "shift", "PSI", "expected"), rows);
    }

    /** Return what is simulated. */
    @Override
    public String toString() {
        return "drift: "
                + Numbers.rounded(samples, 6)
                + " samples a day, after day "
                + Numbers.rounded(from, 6)
                + " moving "
                + Numbers.rounded(perDay, 6)
                + " a day";
    }
}
