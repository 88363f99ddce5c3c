package mlsys;

import java.util.List;
import mlsys.core.TimeModel;
import mlsys.core.TimeSweep;

/**
 * The iron law of ML systems: moving data, computing and fixed overhead, one after the other or
 * overlapped.
 */
public final class IronLaw {

    private static final Rule DATA =
            Formula.define("iron_law_data", "Data time")
                    .result("T_data", Units.SECOND)
                    .argument("D_vol", "data moved", Units.BYTE, "at least 0", 3e9)
                    .argument("BW", "bandwidth", Units.BYTE_PER_S, "greater than 0", 2039e9)
                    .text("T_data = D_vol / BW", "T_{\\text{data}}=\\frac{D_{vol}}{BW}")
                    .from(
                            References.paper(
                                    "Reddi et al., Machine Learning Systems, after Hennessy & Patterson, Computer Architecture",
                                    2017))
                    .core(new Core(), 0);

    private static final Rule COMPUTE =
            Formula.define("iron_law_compute", "Compute time")
                    .result("T_compute", Units.SECOND)
                    .argument("O", "work", Units.FLOP, "at least 0", 3e9)
                    .argument(
                            "R_peak",
                            "peak rate of one device",
                            Units.FLOP_PER_S,
                            "greater than 0",
                            312e12)
                    .argument("η", "utilization", Units.ONE, "greater than 0, at most 1", 0.5)
                    .text(
                            "T_compute = O / (R_peak · η)",
                            "T_{\\text{compute}}=\\frac{O}{R_{peak}\\,\\eta}")
                    .from(
                            References.paper(
                                    "Reddi et al., Machine Learning Systems, after Hennessy & Patterson, Computer Architecture",
                                    2017))
                    .core(new Core(), 1);

    private static final Rule ADDITIVE =
            Formula.define("iron_law_additive", "Iron law, additive")
                    .result("T", Units.SECOND)
                    .argument("D_vol", "data moved", Units.BYTE, "at least 0", 3e9)
                    .argument("BW", "bandwidth", Units.BYTE_PER_S, "greater than 0", 2039e9)
                    .argument("O", "work", Units.FLOP, "at least 0", 3e9)
                    .argument(
                            "R_peak",
                            "peak rate of one device",
                            Units.FLOP_PER_S,
                            "greater than 0",
                            312e12)
                    .argument("η", "utilization", Units.ONE, "greater than 0, at most 1", 0.5)
                    .argument("L_lat", "fixed overhead", Units.SECOND, "at least 0", 1e-4)
                    .text(
                            "T = D_vol / BW + O / (R_peak · η) + L_lat",
                            "T=\\frac{D_{vol}}{BW}+\\frac{O}{R_{peak}\\,\\eta}+L_{lat}")
                    .from(
                            References.paper(
                                    "Reddi et al., Machine Learning Systems, after Hennessy & Patterson, Computer Architecture",
                                    2017))
                    .core(new Core(), 2);

    private static final Rule OVERLAPPED =
            Formula.define("iron_law_pipelined", "Iron law, overlapped")
                    .result("T", Units.SECOND)
                    .argument("D_vol", "data moved", Units.BYTE, "at least 0", 3e9)
                    .argument("BW", "bandwidth", Units.BYTE_PER_S, "greater than 0", 2039e9)
                    .argument("O", "work", Units.FLOP, "at least 0", 3e9)
                    .argument(
                            "R_peak",
                            "peak rate of one device",
                            Units.FLOP_PER_S,
                            "greater than 0",
                            312e12)
                    .argument("η", "utilization", Units.ONE, "greater than 0, at most 1", 0.5)
                    .argument("L_lat", "fixed overhead", Units.SECOND, "at least 0", 1e-4)
                    .text(
                            "T = max(D_vol / BW, O / (R_peak · η)) + L_lat",
                            "T=\\max\\!\\left(\\frac{D_{vol}}{BW},\\frac{O}{R_{peak}\\,\\eta}\\right)+L_{lat}")
                    .from(
                            References.paper(
                                    "Reddi et al., Machine Learning Systems, after Hennessy & Patterson, Computer Architecture",
                                    2017))
                    .core(new Core(), 3);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> TimeModel.dataTime(x[0], x[1]);
                case 1 -> TimeModel.computeTime(x[0], x[1], x[2]);
                case 2 -> TimeModel.ironLawAdditive(x[0], x[1], x[2], x[3], x[4], x[5]);
                case 3 -> TimeModel.ironLawOverlapped(x[0], x[1], x[2], x[3], x[4], x[5]);
                default -> throw Cores.unknown(formula);
            };
        }

        @Override
        public boolean computeAll(int formula, double[][] columns, double[] results) {
            return formula == 2 && TimeSweep.ironLawAdditive(columns, results);
        }
    }

    private IronLaw() {}

    static List<Rule> formulas() {
        return List.of(DATA, COMPUTE, ADDITIVE, OVERLAPPED);
    }

    /**
     * Compute the time to move the data.
     *
     * <p>T_data = D_vol / BW. Source: Reddi et al., Machine Learning Systems, after Hennessy &amp;
     * Patterson, Computer Architecture (2017).
     *
     * @param bytes D_vol, data moved, in B, at least 0
     * @param bandwidth BW, in B/s, greater than 0
     * @return T_data, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity data(Quantity bytes, Quantity bandwidth) {
        return DATA.of(bytes, bandwidth);
    }

    /**
     * Compute the time of the arithmetic at a utilization.
     *
     * <p>T_compute = O / (R_peak · η). Source: Reddi et al., Machine Learning Systems, after
     * Hennessy &amp; Patterson, Computer Architecture (2017).
     *
     * @param work O, in FLOP, at least 0
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @return T_compute, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity compute(Quantity work, Quantity peak, Quantity eta) {
        return COMPUTE.of(work, peak, eta);
    }

    /**
     * Compute the time of the arithmetic at a utilization.
     *
     * <p>T_compute = O / (R_peak · η). Source: Reddi et al., Machine Learning Systems, after
     * Hennessy &amp; Patterson, Computer Architecture (2017).
     *
     * @param work O, in FLOP, at least 0
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @return T_compute, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity compute(Quantity work, Quantity peak, double eta) {
        return COMPUTE.of(work, peak, COMPUTE.number(2, eta));
    }

    /**
     * Compute the time when nothing overlaps: an upper bound.
     *
     * <p>T = D_vol / BW + O / (R_peak · η) + L_lat. Source: Reddi et al., Machine Learning Systems,
     * after Hennessy &amp; Patterson, Computer Architecture (2017).
     *
     * @param bytes D_vol, data moved, in B, at least 0
     * @param bandwidth BW, in B/s, greater than 0
     * @param work O, in FLOP, at least 0
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @param overhead L_lat, fixed overhead, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity additive(
            Quantity bytes,
            Quantity bandwidth,
            Quantity work,
            Quantity peak,
            Quantity eta,
            Quantity overhead) {
        return ADDITIVE.of(bytes, bandwidth, work, peak, eta, overhead);
    }

    /**
     * Compute the time when nothing overlaps: an upper bound.
     *
     * <p>T = D_vol / BW + O / (R_peak · η) + L_lat. Source: Reddi et al., Machine Learning Systems,
     * after Hennessy &amp; Patterson, Computer Architecture (2017).
     *
     * @param bytes D_vol, data moved, in B, at least 0
     * @param bandwidth BW, in B/s, greater than 0
     * @param work O, in FLOP, at least 0
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @param overhead L_lat, fixed overhead, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity additive(
            Quantity bytes,
            Quantity bandwidth,
            Quantity work,
            Quantity peak,
            double eta,
            Quantity overhead) {
        return ADDITIVE.of(bytes, bandwidth, work, peak, ADDITIVE.number(4, eta), overhead);
    }

    /**
     * Compute the time when data moves while arithmetic runs: a lower bound.
     *
     * <p>T = max(D_vol / BW, O / (R_peak · η)) + L_lat. Source: Reddi et al., Machine Learning
     * Systems, after Hennessy &amp; Patterson, Computer Architecture (2017).
     *
     * @param bytes D_vol, data moved, in B, at least 0
     * @param bandwidth BW, in B/s, greater than 0
     * @param work O, in FLOP, at least 0
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @param overhead L_lat, fixed overhead, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity overlapped(
            Quantity bytes,
            Quantity bandwidth,
            Quantity work,
            Quantity peak,
            Quantity eta,
            Quantity overhead) {
        return OVERLAPPED.of(bytes, bandwidth, work, peak, eta, overhead);
    }

    /**
     * Compute the time when data moves while arithmetic runs: a lower bound.
     *
     * <p>T = max(D_vol / BW, O / (R_peak · η)) + L_lat. Source: Reddi et al., Machine Learning
     * Systems, after Hennessy &amp; Patterson, Computer Architecture (2017).
     *
     * @param bytes D_vol, data moved, in B, at least 0
     * @param bandwidth BW, in B/s, greater than 0
     * @param work O, in FLOP, at least 0
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @param overhead L_lat, fixed overhead, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity overlapped(
            Quantity bytes,
            Quantity bandwidth,
            Quantity work,
            Quantity peak,
            double eta,
            Quantity overhead) {
        return OVERLAPPED.of(bytes, bandwidth, work, peak, OVERLAPPED.number(4, eta), overhead);
    }

    /**
     * The terms of the iron law, and which of them binds.
     *
     * @param data T_data, in s
     * @param compute T_compute, in s
     * @param overhead L_lat, in s
     */
    public record Terms(Quantity data, Quantity compute, Quantity overhead) {

        /**
         * {@return which term is the largest; a tie counts as the earlier of data, compute,
         * overhead}
         */
        public Bound bound() {
            if (data.ge(compute).and(data.ge(overhead)).holds()) {
                return Bound.DATA;
            }
            return compute.ge(overhead).holds() ? Bound.COMPUTE : Bound.OVERHEAD;
        }

        /** {@return the sum of the terms, in s} */
        public Quantity additive() {
            return data.plus(compute).plus(overhead);
        }

        /** {@return the larger of data and compute, and the overhead, in s} */
        public Quantity overlapped() {
            return data.max(compute).plus(overhead);
        }
    }

    /** What sets the time. */
    public enum Bound {
        /** Moving data. */
        DATA,
        /** Arithmetic. */
        COMPUTE,
        /** Fixed overhead. */
        OVERHEAD
    }

    /**
     * Compute each term by itself.
     *
     * @param bytes D_vol, data moved, in B, at least 0
     * @param bandwidth BW, in B/s, greater than 0
     * @param work O, in FLOP, at least 0
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @param overhead L_lat, fixed overhead, in s, at least 0
     * @return the three times
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Terms terms(
            Quantity bytes,
            Quantity bandwidth,
            Quantity work,
            Quantity peak,
            Quantity eta,
            Quantity overhead) {
        return new Terms(
                data(bytes, bandwidth),
                compute(work, peak, eta),
                Need.given(overhead, "overhead").symbol("L_lat"));
    }

    /**
     * Compute each term by itself.
     *
     * @param bytes D_vol, data moved, in B, at least 0
     * @param bandwidth BW, in B/s, greater than 0
     * @param work O, in FLOP, at least 0
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @param overhead L_lat, fixed overhead, in s, at least 0
     * @return the three times
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Terms terms(
            Quantity bytes,
            Quantity bandwidth,
            Quantity work,
            Quantity peak,
            double eta,
            Quantity overhead) {
        return new Terms(
                data(bytes, bandwidth),
                compute(work, peak, eta),
                Need.given(overhead, "overhead").symbol("L_lat"));
    }
}
