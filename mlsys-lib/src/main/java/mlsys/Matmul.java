package mlsys;

import java.util.List;
import mlsys.core.CostModel;

/** Multiplying square matrices. */
public final class Matmul {

    private static final Rule WORK =
            Formula.define("matmul_flop", "Work of a square matrix product")
                    .result("O", Units.FLOP)
                    .argument("n", "rows", Units.ONE, "a whole number of at least 1", 4096)
                    .text("O = 2 · n³", "O=2\\,n^3")
                    .from(
                            References.paper(
                                    "Leiserson et al., There's Plenty of Room at the Top", 2020))
                    .core(new Core(), 0);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> CostModel.matmulFlop(x[0]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Matmul() {}

    static List<Rule> formulas() {
        return List.of(WORK);
    }

    /**
     * Compute the work of multiplying two n by n matrices.
     *
     * <p>O = 2 · n³. Source: Leiserson et al., There's Plenty of Room at the Top (2020).
     *
     * @param n rows, a whole number of at least 1
     * @return O, in FLOP
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity work(Quantity n) {
        return WORK.of(n);
    }

    /**
     * Compute the work of multiplying two n by n matrices.
     *
     * <p>O = 2 · n³. Source: Leiserson et al., There's Plenty of Room at the Top (2020).
     *
     * @param n rows, a whole number of at least 1
     * @return O, in FLOP
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity work(double n) {
        return WORK.of(WORK.number(0, n));
    }
}
