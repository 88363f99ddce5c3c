package mlsys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import mlsys.core.PipelineSimulationModel;

/**
 * Training over p devices in a row: a batch goes through in m micro-batches, forward and then
 * backward. A {@link Schedule} says in what order each device does it. Immutable.
 */
public final class PipelineSimulation {

    private static final Rule TIME =
            setup("pipeline_time_simulated", "Time of a pipelined step, simulated")
                    .result("T", Units.SECOND)
                    .text("T = end of the last backward pass", "T=\\max_{s,i} t^{b}_{s,i}")
                    .core(new Core(), 0);

    private static final Rule BUBBLE =
            setup("pipeline_bubble_simulated", "Pipeline bubble, simulated")
                    .result("f", Units.ONE)
                    .text(
                            "f = 1 − m · Σ (f_s + b_s) / (p · T)",
                            "f=1-\\frac{m\\sum_s(f_s+b_s)}{p\\,T}")
                    .core(new Core(), 1);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> PipelineSimulationModel.makespan(trace(x));
                case 1 -> PipelineSimulationModel.bubble((x.length - 3) / 2.0, trace(x));
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private final Quantity microBatches;
    private final Quantity hop;
    private final List<Quantity> forward;
    private final List<Quantity> backward;

    private PipelineSimulation(
            Quantity microBatches, Quantity hop, List<Quantity> forward, List<Quantity> backward) {
        this.microBatches = microBatches;
        this.hop = hop;
        this.forward = List.copyOf(forward);
        this.backward = List.copyOf(backward);
        gpipe().time();
    }

    private static FormulaBuilder setup(String id, String name) {
        return Formula.define(id, name)
                .argument("m", "micro-batches", Units.ONE, "a whole number of at least 1", 8)
                .argument(
                        "v",
                        "parts of the model on a device, 0 for GPipe",
                        Units.ONE,
                        "a whole number of at least 0",
                        1)
                .argument("h", "time to the next device", Units.SECOND, "at least 0", 0.001)
                .argument("f_s", "forward pass of a device", Units.SECOND, "greater than 0", 0.1)
                .argument("b_s", "backward pass of a device", Units.SECOND, "greater than 0", 0.2)
                .repeated(2)
                .from(
                        References.paper(
                                "Huang et al., GPipe (2019); Narayanan et al., Megatron-LM (2021)",
                                2021));
    }

    private static double[][] trace(double[] x) {
        double[] forward = Rule.column(x, 3, 0, 2);
        double[] backward = Rule.column(x, 3, 1, 2);
        return x[1] == 0
                ? PipelineSimulationModel.gpipe(x[0], x[2], forward, backward)
                : PipelineSimulationModel.oneForwardOneBackward(
                        x[0], x[1], x[2], forward, backward);
    }

    static List<Rule> formulas() {
        return List.of(TIME, BUBBLE);
    }

    static PipelineSimulation equal(
            double devices, double microBatches, Quantity forward, Quantity backward) {
        int p = Simulation.count("p", devices, 1000);
        return new PipelineSimulation(
                TIME.number(0, microBatches),
                Quantity.given(0, Units.SECOND, "h", "not counted"),
                Collections.nCopies(p, Need.given(forward, "forward")),
                Collections.nCopies(p, Need.given(backward, "backward")));
    }

    /**
     * Let what goes from one device to the next take this long, either way.
     *
     * @param time h, in s, at least 0
     * @return the same devices so far apart
     * @throws IllegalArgumentException if the unit or the range does not fit
     */
    public PipelineSimulation withHop(Quantity time) {
        return new PipelineSimulation(microBatches, Need.given(time, "time"), forward, backward);
    }

    /**
     * Give one device, counted from 0, other times, for instance those of a slow one.
     *
     * @param device from 0 to p − 1
     * @param forward f, of a micro-batch, in s, greater than 0
     * @param backward b, of a micro-batch, in s, greater than 0
     * @return the same devices but this one
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public PipelineSimulation withDevice(int device, Quantity forward, Quantity backward) {
        if (device < 0 || device >= this.forward.size()) {
            throw new IllegalArgumentException(
                    "device must be from 0 to "
                            + (this.forward.size() - 1)
                            + ", but was "
                            + device);
        }
        List<Quantity> there = new ArrayList<>(this.forward);
        List<Quantity> back = new ArrayList<>(this.backward);
        there.set(device, Need.given(forward, "forward"));
        back.set(device, Need.given(backward, "backward"));
        return new PipelineSimulation(microBatches, hop, there, back);
    }

    /**
     * All forward passes, then all backward passes; each device holds m micro-batches.
     *
     * @return the schedule
     */
    public Schedule gpipe() {
        return new Schedule(this, 0);
    }

    /**
     * One forward, one backward: the bubble of GPipe, but device s holds only p − s micro-batches.
     *
     * @return the schedule
     */
    public Schedule oneForwardOneBackward() {
        return interleaved(1);
    }

    /**
     * One forward, one backward, with several parts of the model on each device in turn: a smaller
     * bubble for more messages.
     *
     * @param parts v, at least 1; above 1 the micro-batches must be a multiple of the devices
     * @return the schedule
     * @throws IllegalArgumentException if {@code parts} is no whole number from 1 to 1,000
     */
    public Schedule interleaved(double parts) {
        return new Schedule(this, Simulation.count("v", parts, 1000));
    }

    /** A pipeline with the order in which its devices work. Immutable. */
    public static final class Schedule {

        private final PipelineSimulation pipeline;
        private final int parts;

        private Schedule(PipelineSimulation pipeline, int parts) {
            this.pipeline = pipeline;
            this.parts = parts;
        }

        private Quantity apply(Rule formula) {
            List<Quantity> passes = new ArrayList<>();
            for (int i = 0; i < pipeline.forward.size(); i++) {
                passes.add(pipeline.forward.get(i));
                passes.add(pipeline.backward.get(i));
            }
            return formula.applyTo(
                    List.of(pipeline.microBatches, formula.number(1, parts), pipeline.hop), passes);
        }

        private double[][] rows() {
            double[] fixed = {pipeline.microBatches.value(), parts, pipeline.hop.value()};
            double[] passes = new double[2 * pipeline.forward.size()];
            for (int i = 0; i < passes.length; i++) {
                passes[i] = (i % 2 == 0 ? pipeline.forward : pipeline.backward).get(i / 2).value();
            }
            return PipelineSimulation.trace(
                    Stream.of(fixed, passes).flatMapToDouble(java.util.Arrays::stream).toArray());
        }

        /**
         * Simulate the time of a step.
         *
         * <p>T = end of the last backward pass. Source: Huang et al., GPipe (2019); Narayanan et
         * al., Megatron-LM (2021).
         *
         * @return T, in s
         */
        public Quantity time() {
            return apply(TIME);
        }

        /**
         * Simulate the share of the devices' time in which they wait. With equal devices and no
         * time between them {@link Parallelism#bubble} is the same.
         *
         * <p>f = 1 − m · Σ (f_s + b_s) / (p · T). Source: Huang et al., GPipe (2019); Narayanan et
         * al., Megatron-LM (2021).
         *
         * @return f, a plain number
         */
        public Quantity bubble() {
            return apply(BUBBLE);
        }

        /**
         * List every pass: where, which part of the model, which micro-batch, when.
         *
         * @return a row for each pass, times in s
         */
        public Sheet trace() {
            List<List<Object>> rows = new ArrayList<>();
            for (double[] row : rows()) {
                rows.add(
                        List.of(
                                row[0],
                                row[3] == 0 ? "forward" : "backward",
                                row[2],
                                row[1],
                                row[4],
                                row[5]));
            }
            return new Sheet(
                    List.of("device", "pass", "micro-batch", "part", "start (s)", "end (s)"), rows);
        }

        /**
         * List for each device how long it works and the most passes it holds activations of; with
         * v parts a device, one holds a v-th of the device's layers.
         *
         * @return a row for each device, times in s
         */
        public Sheet devices() {
            double[][] rows = rows();
            double[][] devices = new double[pipeline.forward.size()][];
            double time = PipelineSimulationModel.makespan(rows);
            for (int i = 0; i < devices.length; i++) {
                double busy =
                        pipeline.microBatches.value()
                                * (pipeline.forward.get(i).value()
                                        + pipeline.backward.get(i).value());
                devices[i] =
                        new double[] {i, busy, time - busy, PipelineSimulationModel.held(i, rows)};
            }
            return Traces.of(List.of("device", "busy (s)", "idle (s)", "held"), devices);
        }
    }

    /** Return what is simulated. */
    @Override
    public String toString() {
        return "pipeline: devices " + forward.size() + ", micro-batches " + microBatches;
    }
}
