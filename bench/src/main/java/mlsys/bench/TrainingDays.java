package mlsys.bench;

import static mlsys.Precision.FP16;
import static mlsys.Units.DAY;

import java.util.concurrent.TimeUnit;
import javax.measure.Unit;
import javax.measure.quantity.Dimensionless;
import javax.measure.quantity.Time;
import mlsys.Hardware;
import mlsys.Models;
import mlsys.Quantity;
import mlsys.Training;
import mlsys.core.TimeModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.quantity.Quantities;
import tech.units.indriya.unit.Units;

/**
 * The days it takes to train GPT-3: in doubles, through the core, as a formula and as arithmetic on
 * quantities, and as arithmetic in indriya. The quantities of ours are consumed with their days, so
 * that the derivation is recorded and not optimized away.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TrainingDays {

    private final Quantity work = Models.GPT3.trainingFlop();
    private final Quantity devices = Quantity.of(1024);
    private final Quantity peak = Hardware.A100.peak(FP16);
    private final Quantity eta = Quantity.of(0.45);

    double o = work.value();
    double n = devices.value();
    double r = peak.value();
    double u = eta.value();

    private static final Unit<Dimensionless> FLOP = AbstractUnit.ONE.alternate("FLOP");
    private final javax.measure.Quantity<?> theirWork = Quantities.getQuantity(o, FLOP);
    private final javax.measure.Quantity<?> theirDevices =
            Quantities.getQuantity(n, AbstractUnit.ONE);
    private final javax.measure.Quantity<?> theirPeak =
            Quantities.getQuantity(r, FLOP.divide(Units.SECOND));
    private final javax.measure.Quantity<?> theirEta = Quantities.getQuantity(u, AbstractUnit.ONE);

    /** Plain doubles without any check. */
    @Benchmark
    public double doubles() {
        return o / (n * r * u) / 86_400;
    }

    /** The core: doubles with the ranges checked. */
    @Benchmark
    public double core() {
        return TimeModel.trainingTime(o, n, r, u) / 86_400;
    }

    /** The formula: units and ranges checked, derivation recorded. */
    @Benchmark
    public Quantity formula(Blackhole hole) {
        Quantity time = Training.time(work, devices, peak, eta);
        hole.consume(time.in(DAY));
        return time;
    }

    /** The same from plain numbers of devices and utilization, which become inputs of their own. */
    @Benchmark
    public Quantity formulaOfNumbers(Blackhole hole) {
        Quantity time = Training.time(work, n, peak, u);
        hole.consume(time.in(DAY));
        return time;
    }

    /** Arithmetic step by step, each step recorded. */
    @Benchmark
    public Quantity arithmetic(Blackhole hole) {
        Quantity time = work.dividedBy(devices.times(peak).times(eta));
        hole.consume(time.in(DAY));
        return time;
    }

    /** The same arithmetic in indriya, which records nothing. */
    @Benchmark
    public double indriya() {
        return theirWork
                .divide(theirDevices.multiply(theirPeak).multiply(theirEta))
                .asType(Time.class)
                .to(Units.DAY)
                .getValue()
                .doubleValue();
    }
}
