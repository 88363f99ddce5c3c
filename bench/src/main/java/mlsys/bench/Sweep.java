package mlsys.bench;

import java.util.concurrent.TimeUnit;
import mlsys.Formula;
import mlsys.Formulas;
import mlsys.core.TimeModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A million points of the iron law over bytes moved and utilization: in doubles, as a formula, and
 * through the core. Each fills an array of its own.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Sweep {

    private static final int POINTS = 1_000_000;
    private static final Formula LAW = Formulas.get("iron_law_additive");

    private final double[] bytes = new double[POINTS];
    private final double[] eta = new double[POINTS];

    double bandwidth = 2.039e12;
    double work = 3e9;
    double peak = 312e12;
    double overhead = 1e-4;

    /** Fill the inputs. */
    public Sweep() {
        for (int i = 0; i < POINTS; i++) {
            bytes[i] = 1e6 + 1e4 * i;
            eta[i] = (i + 1.0) / POINTS;
        }
    }

    /** Plain doubles without any check. */
    @Benchmark
    public double[] doubles() {
        double[] time = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            time[i] = bytes[i] / bandwidth + work / (peak * eta[i]) + overhead;
        }
        return time;
    }

    /** The formula for many points: every argument of every point checked. */
    @Benchmark
    public double[] formula() {
        return LAW.sweep(bytes, one(bandwidth), one(work), one(peak), eta, one(overhead));
    }

    private static double[] one(double value) {
        return new double[] {value};
    }

    /** The core for one point, called a million times. */
    @Benchmark
    public double[] coreOneByOne() {
        double[] time = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            time[i] = TimeModel.ironLawAdditive(bytes[i], bandwidth, work, peak, eta[i], overhead);
        }
        return time;
    }
}
