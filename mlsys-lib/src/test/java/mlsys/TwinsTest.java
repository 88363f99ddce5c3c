package mlsys;

import static mlsys.FormulaExamples.q;
import static mlsys.Precision.*;
import static mlsys.Units.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TwinsTest {

    @Test
    void completionLeadsToTheNumber() {
        assertThat(Hardware.A100.peak(FP16)).hasToString("312 TFLOP/s");
        assertThat(Hardware.A100.sparsePeak(FP16)).hasToString("624 TFLOP/s");
        assertThat(Hardware.A100.memoryBandwidth()).hasToString("2.039 TB/s");
        assertThat(Hardware.A100.memoryCapacity()).hasToString("80 GiB");
        assertThat(Hardware.A100.power()).hasToString("400 W");
        assertThat(Hardware.A100.peak(INT8)).hasToString("624 TOP/s");
        assertThat(Models.GPT3.trainingFlop()).hasToString("3.14e23 FLOP");
        assertThat(Models.RESNET50.macs()).hasToString("4.1 GMAC");
        assertThat(Networks.INFINIBAND_NDR.bandwidth().in(GB_PER_S)).isEqualTo(50);
        assertThat(Clusters.FRONTIER_8K.node().accelerator()).isSameAs(Hardware.H100);
        assertThat(Applications.KWS.model()).isSameAs(Models.DS_CNN);
        assertThat(Grids.QUEBEC.carbonIntensity()).hasToString("20 gCO2e/kWh");
        assertThat(Tiers.CLOUD.latencyEnvelopeHigh()).hasToString("500 ms");
        assertThat(Lighthouses.RESNET50.model().parameters()).hasToString("25.6e6 param");
        assertThat(Deployments.EDGE).isSameAs(Deployments.EDGE_ROBOTICS);
        assertThat(Pods.TPU_V4_4096.chips().in(ONE)).isEqualTo(4096);
        assertThat(Fleets.TRAINING.cluster().accelerators().in(ONE)).isEqualTo(8192);
        assertThat(Coolings.LEGACY.pue().in(ONE)).isEqualTo(1.58);
        assertThat(Racks.AI_STANDARD.power()).hasToString("70 kW");
        assertThat(Models.GPT3.keyValueHeads().in(ONE)).isEqualTo(96);
    }

    @Test
    void sharesTheFactsOfTheConstants() {
        var leaf = (LeafNode) Hardware.A100.peak(FP16).derivation();
        assertThat(leaf.constant()).isEqualTo("hardware.nvidia.A100_FLOPS_FP16_TENSOR");
        assertThat(leaf.name()).isEqualTo("NVIDIA A100 peak FP16");
        assertThat(leaf.symbol()).isEqualTo("R_peak");
    }

    @Test
    void saysWhichDeviceHasNoWhat() {
        assertThatThrownBy(() -> Hardware.T4.peak(FP8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NVIDIA T4 has no FP8 peak; it has FP16, INT8");
        assertThatThrownBy(() -> Hardware.A100.sparsePeak(FP8))
                .hasMessage("NVIDIA A100 has no FP8 peak with sparsity; it has FP16");
        assertThatThrownBy(() -> Hardware.CEREBRAS_CS3.peak(FP16))
                .hasMessage("Cerebras CS-3 (WSE-3) has no FP16 peak; with sparsity it has FP16");
        assertThatThrownBy(() -> Hardware.A100.get("memory_bandwith"))
                .hasMessage(
                        "NVIDIA A100 has no memory bandwith; near it: memory_bw; fields() lists what it has");
        assertThatThrownBy(() -> Hardware.A100.batteryCapacity())
                .hasMessage("NVIDIA A100 has no battery capacity; fields() lists what it has");
        assertThat(Hardware.CEREBRAS_CS3.headlineIsSparse()).isTrue();
        assertThatThrownBy(() -> Hardware.named("A10O"))
                .hasMessage("no device is called \"A10O\"; near it are A100, H100, V100");
    }

    /** The derived rows of the reference: what our own formulas must give again. */
    @TestFactory
    Stream<DynamicTest> derivedValuesComeOutAgain() {
        Map<String, String> rows = Lines.index("twins-derived.tsv", 3);
        assertThat(rows).hasSizeGreaterThan(200);
        return rows.values().stream()
                .map(row -> row.split("\t", -1))
                .filter(cells -> !cells[0].equals("rack"))
                .map(
                        cells ->
                                DynamicTest.dynamicTest(
                                        cells[1] + " " + cells[2],
                                        () -> {
                                            double expected = Double.parseDouble(cells[3]);
                                            assertThat(derived(cells).in(Unit.parse(cells[4])))
                                                    .isCloseTo(
                                                            expected,
                                                            within(Math.abs(expected) * 1e-12));
                                        }));
    }

    @Test
    void racksKnowWhetherAirIsEnough() {
        Map<String, String> rows = Lines.index("twins-derived.tsv", 3);
        for (Rack rack : Racks.all()) {
            String row = rows.get("rack." + rack.id() + ".air_coolable");
            assertThat(rack.airCoolable().holds())
                    .isEqualTo(Objects.requireNonNull(row).contains("\ttrue"));
        }
    }

    private static Quantity derived(String[] cells) {
        return switch (cells[0] + "." + cells[2]) {
            case "device.ridge_point" -> Hardware.named(cells[1]).ridgePoint();
            case "device.memory_capacity_bytes" -> Hardware.named(cells[1]).memoryCapacity();
            case "model.size_fp32" -> Models.named(cells[1]).size(FP32);
            case "model.size_fp16" -> Models.named(cells[1]).size(FP16);
            case "model.size_int8" -> Models.named(cells[1]).size(INT8);
            case "model.size_int4" -> Models.named(cells[1]).size(INT4);
            case "network.bandwidth_bytes" -> Networks.named(cells[1]).bandwidth();
            case "deployment.ram" -> Deployments.named(cells[1]).memoryCapacity();
            case "deployment.peak_flops" -> Deployments.named(cells[1]).peak();
            case "deployment.memory_bw" -> Deployments.named(cells[1]).memoryBandwidth();
            case "node.peak_flops" -> Nodes.named(cells[1]).peak();
            case "node.memory_capacity" -> Nodes.named(cells[1]).memoryCapacity();
            case "node.tdp" -> Nodes.named(cells[1]).acceleratorPower();
            case "node.mtbf" -> Nodes.named(cells[1]).mtbf();
            case "cluster.total_gpus" -> Clusters.named(cells[1]).accelerators();
            case "cluster.peak_flops" -> Clusters.named(cells[1]).peak();
            case "cluster.effective_flops" -> Clusters.named(cells[1]).effectiveRate();
            case "cluster.memory_capacity" -> Clusters.named(cells[1]).memoryCapacity();
            case "cluster.aggregate_memory_bw" -> Clusters.named(cells[1]).memoryBandwidth();
            case "cluster.tdp" -> Clusters.named(cells[1]).acceleratorPower();
            case "cluster.mtbf" -> Clusters.named(cells[1]).mtbf();
            case "grid.carbon_per_mwh_it" -> Grids.named(cells[1]).carbon(q("1 MWh"));
            default -> throw new AssertionError(Objects.toString(List.of(cells)));
        };
    }
}
