package mlsys;

import static mlsys.FormulaExamples.q;
import static mlsys.Precision.*;
import static mlsys.Units.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The field's usual mistakes, none of which can be made by accident. */
class ConfusionTest {

    @Test
    void sparseForDense() {
        assertThatThrownBy(() -> Hardware.CEREBRAS_CS3.peak(FP16))
                .hasMessage("Cerebras CS-3 (WSE-3) has no FP16 peak; with sparsity it has FP16");
        assertThat(Hardware.H100.peak(FP16)).hasToString("989 TFLOP/s");
        assertThat(Hardware.B200.peak(FP16)).hasToString("2.25 PFLOP/s");
        assertThat(Hardware.JETSON_AGX_ORIN.peak().derivation().symbol()).isEqualTo("R_sparse");
        assertThat(Hardware.JETSON_AGX_ORIN.peak().derivation().name())
                .endsWith("peak INT8, sparse");
        assertThatThrownBy(
                        () ->
                                Efficiency.mfu(
                                        q("70e9 param"),
                                        q("2.5e6 token/s"),
                                        1024,
                                        Hardware.H100.peak(FP16)))
                .hasMessageStartingWith(
                        "MFU must be at most 1 (is the peak sparse, or the token rate too high?)");
    }

    @Test
    void multiplyAccumulatesForFlop() {
        Quantity macs = Models.RESNET50.macs();
        Quantity peak = Hardware.A100.peak(FP16);
        assertThatThrownBy(() -> IronLaw.compute(macs, peak, 0.5))
                .hasMessageContaining("must be in FLOP", "4.1 GMAC");
        assertThatThrownBy(() -> macs.plus(Models.RESNET50.inferenceFlop()))
                .hasMessage("cannot add 8.2 GFLOP to 4.1 GMAC");
        assertThatThrownBy(() -> macs.in(GFLOP))
                .hasMessage("cannot convert 4.1 GMAC to GFLOP: one measures mac, the other flop");
    }

    @Test
    void integerOperationsForFlop() {
        assertThatThrownBy(
                        () ->
                                IronLaw.compute(
                                        Models.RESNET50.inferenceFlop(),
                                        Hardware.A100.peak(INT8),
                                        0.5))
                .hasMessageContaining("must be in FLOP");
        assertThatThrownBy(() -> Hardware.A100.peak(INT8).max(Hardware.A100.peak(FP16)))
                .hasMessage("cannot compare 624 TOP/s with 312 TFLOP/s");
    }

    @Test
    void bitsForBytes() {
        assertThat(Networks.INFINIBAND_NDR.bandwidth()).hasToString("400 Gbit/s");
        assertThat(Networks.INFINIBAND_NDR.bandwidth().in(GB_PER_S)).isEqualTo(50);
        assertThat(IronLaw.data(q("50 GB"), q("400 Gbit/s")).in(SECOND)).isEqualTo(1);
        assertThatThrownBy(() -> Unit.parse("Gb/s"))
                .hasMessage(
                        "cannot read the unit \"Gb/s\": no unit is called \"Gb\"; write bit for bits (Gbit) "
                                + "and B for bytes (GB)");
        assertThatThrownBy(() -> Unit.parse("Mbps"))
                .hasMessageStartingWith("cannot read the unit \"Mbps\"");
    }

    @Test
    void bothDirectionsForOne() {
        Quantity link = Hardware.H100.nvlinkBandwidth();
        assertThatThrownBy(() -> Collectives.ring(q("1 GB"), 8, link, q("1 us")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "β (bandwidth of a link, one way) of ring_allreduce must be one way, but NVIDIA H100 "
                                + "NVLink bandwidth sums both directions: halve it");
        assertThatThrownBy(
                        () ->
                                Collectives.allToAll(
                                        q("1 GB"),
                                        8,
                                        Nodes.DGX_A100.intraNodeBandwidth(),
                                        q("1 us")))
                .hasMessageEndingWith("sums both directions: halve it");
        assertThat(Hardware.H100.nvlinkBandwidthOneWay()).hasToString("450 GB/s");
        assertThat(
                        Collectives.ring(
                                        q("450 GB"),
                                        2,
                                        Hardware.H100.nvlinkBandwidthOneWay(),
                                        q("0 s"))
                                .in(SECOND))
                .isEqualTo(1);
    }

    @Test
    void binaryForDecimal() {
        assertThat(q("80 GiB").gt(q("80 GB")).holds()).isTrue();
        assertThat(q("80 GiB").in(GB)).isEqualTo(85.89934592);
        assertThat(q("0.5 B").times(3)).hasToString("1.5 B");
    }

    @Test
    void whatIsCountedForWhatIsNot() {
        assertThatThrownBy(() -> q("70e9 param").plus(q("1.4e12 token")))
                .hasMessage("cannot add 1.4e12 token to 70e9 param");
        assertThatThrownBy(() -> q("5 USD").minus(q("3 kgCO2e")))
                .hasMessage("cannot subtract 3 kgCO2e from 5 dollar");
        assertThatThrownBy(() -> Roofline.ridge(q("312 TFLOP/s"), q("80 GiB")))
                .hasMessageContaining("of ridge_point must be in B/s, but was 80 GiB");
    }
}
