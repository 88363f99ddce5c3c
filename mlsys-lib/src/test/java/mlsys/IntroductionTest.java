package mlsys;

import static mlsys.Precision.FP16;
import static mlsys.Precision.FP32;
import static mlsys.Units.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What chapter 1 computes comes out of the library. */
class IntroductionTest {

    private static Quantity fact(String id) {
        return Constants.get(id).quantity();
    }

    @Test
    void alexNetsMargin() {
        Quantity cut =
                Speedup.reduction(
                        fact("introduction.ILSVRC2012_SECOND_TOP5_ERROR"),
                        fact("introduction.ALEXNET_TOP5_ERROR"));
        assertThat(cut.format(PERCENT, 1)).isEqualTo("41.6 %");
        assertThat(cut.kind()).isEqualTo(Kind.PAPER);
    }

    @Test
    void theEnergyTax() {
        Quantity perByte = fact("energy.ENERGY_DRAM_PER_BYTE");
        Quantity perMac = fact("energy.ENERGY_MAC_FP16");
        Quantity moving = Energy.moving(Models.GPT2.size(FP16), perByte);
        Quantity computing = Energy.computing(Quantity.of(1.5, GMAC), perMac);
        assertThat(moving).hasToString("480 mJ");
        assertThat(computing).hasToString("2.25 mJ");
        assertThat(moving.dividedBy(computing)).hasToString("213");
        Quantity image = Energy.moving(Models.RESNET50.size(FP32), perByte);
        Quantity work = Energy.computing(Models.RESNET50.macs(), fact("energy.ENERGY_MAC_FP32"));
        assertThat(List.of(image, work)).hasToString("[16.4 mJ, 18.9 mJ]");
        assertThat(image.dividedBy(work).in(ONE)).isCloseTo(0.87, within(0.005));
    }

    @Test
    void samplesPerDollar() {
        Quantity work = Training.work(Models.GPT2.parameters(), Quantity.of(30e9, TOKEN));
        Quantity time = Training.deviceTime(work, Hardware.A100.peak(FP16), 0.4);
        Quantity price = fact("price.CLOUD_GPU_TRAINING_PER_HOUR");
        assertThat(work).hasToString("270 EFLOP");
        assertThat(time.format(HOUR, 0)).isEqualTo("601 h");
        assertThat(Training.rent(time, price)).hasToString("2404 USD");
        Quantity twice = Training.deviceTime(work, Hardware.A100.peak(FP16), 0.8);
        assertThat(Training.rent(twice, price).times(2)).isEqualTo(Training.rent(time, price));
    }

    @Test
    void computeGrowth() {
        Quantity first = fact("training_compute.EPOCH_ALEXNET");
        Quantity last = Models.GPT3.trainingFlop();
        Quantity months = Quantity.given(92, MONTH, "t", "September 2012 to May 2020");
        assertThat(last.dividedBy(first).in(ONE)).isCloseTo(6.68e5, within(1e3));
        assertThat(Growth.doublingTime(first, last, months).format(MONTH, 1))
                .isEqualTo("4.8 month");
        Quantity gain = fact("introduction.ALGO_EFFICIENCY_ALEXNET_LEVEL");
        Quantity years = fact("introduction.ALGO_EFFICIENCY_YEARS");
        assertThat(Growth.doublingTime(gain, years).format(MONTH, 1)).isEqualTo("15.4 month");
        assertThat(Growth.factor(years, fact("introduction.MOORES_DOUBLING")).format(ONE, 1))
                .isEqualTo("11.3");
    }

    @Test
    void theSameMultiplication() {
        Quantity work = Matmul.work(fact("matmul.MATMUL_N"));
        assertThat(work.in(FLOP)).isEqualTo(137_438_953_472.0);
        assertThat(work.dividedBy(fact("matmul.MATMUL_V2_JAVA_SECONDS")).in(GFLOP_PER_S))
                .isCloseTo(0.058, within(5e-4));
        assertThat(work.dividedBy(fact("matmul.MATMUL_V7_AVX_INTRINSICS_SECONDS")).in(GFLOP_PER_S))
                .isCloseTo(335.2, within(0.05));
        List<Constant> seconds = Constants.find("matmul.*_SECONDS");
        for (int i = 1; i < seconds.size(); i++) {
            assertThat(seconds.get(i).quantity().lt(seconds.get(i - 1).quantity()).holds())
                    .isTrue();
        }
    }

    @Test
    void lighthouses() {
        assertThat(Models.GPT2.intensity(FP16)).hasToString("1 FLOP/B");
        assertThat(Models.MOBILENET_V2.intensity(FP16)).hasToString("85.7 FLOP/B");
        assertThat(Models.RESNET50.intensity(FP16)).hasToString("160 FLOP/B");
    }

    @Test
    void theFivePercent() {
        Quantity share = fact("introduction.ML_CODE_SHARE_MAX");
        Quantity lines = Quantity.given(1e6, ONE, "n", "a code base for this example");
        Quantity learned = lines.times(share);
        assertThat(learned.in(ONE)).isEqualTo(50_000);
        assertThat(lines.minus(learned).dividedBy(learned).ge(19, ONE).holds()).isTrue();
    }
}
