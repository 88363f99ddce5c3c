package mlsys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts as a whole: none is broken, none is without a source. */
class FactsTest {

    @Test
    void everyConstantCanBeReadAndHasASource() {
        assertThat(Constants.all())
                .hasSizeGreaterThanOrEqualTo(674)
                .allSatisfy(
                        constant -> {
                            assertThat(constant.source().title()).as(constant.id()).isNotBlank();
                            assertThat(constant.low().compareTo(constant.high()))
                                    .as(constant.id())
                                    .isNotPositive();
                            assertThat(constant.id())
                                    .matches("[a-z_]+(\\.[a-z0-9_]+)?\\.[A-Z0-9_]+");
                        });
    }

    @Test
    void noSourceIsUnusedAndNoIdIsTwice() {
        Set<String> used =
                Stream.of("constants.tsv", "twins.tsv")
                        .flatMap(
                                file ->
                                        Lines.index(file, file.startsWith("t") ? 3 : 1)
                                                .values()
                                                .stream())
                        .flatMap(line -> Stream.of(line.split("\t", -1)))
                        .collect(Collectors.toSet());
        assertThat(used).containsAll(Lines.index("sources.tsv", 1).keySet());
        assertThatCode(() -> Lines.index("twins.tsv", 3)).doesNotThrowAnyException();
        assertThat(Constants.ids()).doesNotHaveDuplicates();
    }

    @Test
    void everyNumberOfEveryTwinCanBeRead() {
        Map<String, String> lines = Twin.LINES;
        lines.forEach(
                (key, line) -> {
                    String[] cells = line.split("\t", -1);
                    assertThat(cells).as(key).hasSize(8);
                    if (!cells[4].equals("text") && !cells[4].equals("ref")) {
                        assertThat(Constants.get(key).source().title()).as(key).isNotBlank();
                        assertThat(Constants.get(key).unit().measuresSameAs(Unit.parse(cells[4])))
                                .as(key)
                                .isTrue();
                    }
                });
    }

    @Test
    void noNoteOrSourceSpeaksOfHowTheFactsWereGathered() {
        assertThat(Constants.all())
                .allSatisfy(
                        constant ->
                                assertThat(constant.note() + constant.source())
                                        .doesNotContain(
                                                "upstream",
                                                "DISAGREE",
                                                "seed 0",
                                                "constants.py",
                                                "yaml"));
    }

    @Test
    void pricesAndDispatchCostsAreEstimates() {
        assertThat(Constants.find("UNIT_COST|DISPATCH_TAX|PRICE_"))
                .isNotEmpty()
                .allSatisfy(constant -> assertThat(constant.kind()).isEqualTo(Kind.ESTIMATE));
        assertThat(Hardware.DGX_SPARK.unitCost().kind()).isEqualTo(Kind.ESTIMATE);
        assertThat(Hardware.T4.dispatchOverhead().kind()).isEqualTo(Kind.ESTIMATE);
    }

    @ParameterizedTest
    @CsvSource({
        "hardware.nvidia.A100_MEM_BW, 2.039 TB/s, DATASHEET",
        "model.GPT3_TRAINING_OPS, 3.14e23 FLOP, PAPER",
        "price.CLOUD_GPU_TRAINING_PER_HOUR, 4 USD/h, ESTIMATE",
        "energy.ENERGY_DRAM_PER_BYTE, 160 pJ/B, PAPER",
        "scalar.GIB_TO_BYTES, 1073741824 B, DEFINITION",
        "introduction.DRIFT_POINTS_PER_MONTH, 0.8 %/month, SCENARIO",
        "device.A100.interconnect_bw, 32 GB/s, DATASHEET",
        "lectures.GPT3_TRAINING_PFLOP_DAYS, 3640 PFLOP·d/s, PAPER"
    })
    void holdsWhatTheSourcesSay(String id, String amount, Kind kind) {
        assertThat(Constants.get(id).quantity()).hasToString(amount);
        assertThat(Constants.get(id).kind()).isEqualTo(kind);
    }

    @Test
    void aRangeHasTwoEnds() {
        Constant range = Constants.get("workload.CLOUD_LATENCY_RANGE");
        assertThat(range.low()).hasToString("100 ms");
        assertThat(range.high()).hasToString("500 ms");
        assertThatThrownBy(range::quantity)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "workload.CLOUD_LATENCY_RANGE is a range from 100 ms to 500 ms: ask for low() or high()");
    }

    @Test
    void namesTheNearestIds() {
        assertThatThrownBy(() -> Constants.get("A100_MEMBW"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "no constant is called \"A100_MEMBW\"; near it are hardware.nvidia.A100_MEM_BW, "
                                + "hardware.nvidia.H100_MEM_BW, hardware.nvidia.V100_MEM_BW");
        assertThatThrownBy(() -> Constants.find("a100["))
                .hasMessage("cannot search for \"a100[\": Unclosed character class");
        assertThat(Constants.find("a100.*bw").stream().map(Constant::id))
                .containsExactly("hardware.nvidia.A100_MEM_BW", "network.NVLINK_A100_BW");
    }

    /** Google announced 420 TFLOP/s for a device of four chips; its data sheet says 123 a chip. */
    @Test
    void aRateThatTheDataSheetContradictsIsAnEstimate() {
        Constant rate = Constants.get("hardware.google.TPUV3_FLOPS_BF16");
        assertThat(rate.quantity()).hasToString("105 TFLOP/s");
        assertThat(rate.kind()).isEqualTo(Kind.ESTIMATE);
        assertThat(rate.source().title()).isEqualTo("Google Cloud, announcements of Cloud TPU");
        assertThat(rate.note()).contains("123e12 a chip in Google's documentation");
    }

    @Test
    void noSourceIsVague() {
        assertThat(Lines.index("sources.tsv", 1).values())
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("vendor"));
    }

    @Test
    void listsEveryFactOnceInGroups() {
        List<Constant> facts = Constants.facts();
        assertThat(facts)
                .extracting(Constant::id)
                .doesNotHaveDuplicates()
                .containsAll(Constants.ids());
        assertThat(facts).extracting(Constant::id).contains("device.H200.peak.fp8");
        assertThat(facts)
                .extracting(Constant::id)
                .doesNotContain("device.A100.memory_bw", "device.A100.release_year");
        assertThat(facts).extracting(Constant::group).allMatch(group -> !group.matches("[a-z_.]*"));
        long groups = facts.stream().map(Constant::group).distinct().count();
        long changes = 0;
        for (int i = 0; i < facts.size(); i++) {
            changes += i == 0 || !facts.get(i).group().equals(facts.get(i - 1).group()) ? 1 : 0;
        }
        assertThat(changes).isEqualTo(groups);
    }

    /** What would break the build: every row is read by the tests above. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|parsec|paper|book||x.Y: cannot read the unit \"parsec\": no unit is called \"parsec\"; units are written like ms, TFLOP/s, GiB, Gbit/s, pJ/FLOP, USD/h",
                "1|s|paper|nowhere||x.Y: no source has the key \"nowhere\"",
                "1|s|paper|''||x.Y: no source has the key \"\"",
                "1|s|rumour|book||x.Y: no kind is called \"rumour\"; kinds are definition, datasheet, paper, convention, measured, estimate, scenario",
                "one|s|paper|book||x.Y: the amount must be a number, but was \"one\"",
                "NaN|s|paper|book||x.Y: the amount must be a number, but was \"NaN\"",
                "1e999|s|paper|book||x.Y: the amount must be finite, but was Infinity",
                "5..2|s|paper|book||x.Y: a range goes from the lower to the higher end, but was 5..2",
                "1|s|estimate|book||x.Y: an estimate says how far it may be off: state an uncertainty beside it, or for its family in uncertainties.tsv",
                "1|s|paper|book|0.2|x.Y: an uncertainty says whose it is, but was \"0.2\"",
                "1|s|paper|book|0 ours|x.Y: an uncertainty must be greater than 0, but was 0 ours"
            })
    void aBrokenRowNamesItself(
            String amount, String unit, String kind, String source, String doubt, String message) {
        String row =
                String.join(
                        "\t",
                        "x.Y",
                        amount,
                        unit,
                        "",
                        kind,
                        source,
                        Objects.toString(doubt, ""),
                        "");
        assertThatThrownBy(() -> ConstantRow.read(row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aRowTooShortOrThereTwiceIsRefused() {
        assertThatThrownBy(() -> ConstantRow.read("x.Y\t1\ts"))
                .hasMessage("a constant has 8 columns, but this line has 3: x.Y\t1\ts");
        assertThatThrownBy(() -> Lines.index("twice.tsv", 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("twice.tsv has two lines for x.Y");
        assertThatThrownBy(() -> Lines.index("nowhere.tsv", 1))
                .hasMessage("the library is damaged: it has no nowhere.tsv");
    }

    @Test
    void precisionsKnowTheirSize() {
        for (Precision precision : Precision.values()) {
            assertThat(precision.bytes().in(Units.BYTE)).isPositive();
        }
        assertThat(Precision.INT4.bytes().in(Units.BYTE)).isEqualTo(0.5);
        assertThat(
                        List.of(Precision.values()).stream()
                                .map(p -> p.field().toUpperCase(Locale.ROOT)))
                .contains("FP16");
    }
}
