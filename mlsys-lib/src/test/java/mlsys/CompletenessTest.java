package mlsys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing of what the facts were gathered from is lost, and each says what it must. */
class CompletenessTest {

    private static final int FACTS = 1551;
    private static final Set<String> ZEROES = Set.of("sustainability.WUE_LIQUID");

    @Test
    void nothingThatWasGatheredIsLost() {
        Map<String, String> expected = Lines.index("facts-expected.tsv", 1);
        assertThat(expected).hasSize(FACTS);
        expected.values().forEach(CompletenessTest::check);
    }

    private static void check(String line) {
        String[] cells = line.split("\t", -1);
        String unit = cells[2];
        if (unit.equals("text") || unit.equals("ref")) {
            String text = String.valueOf(Twin.LINES.get(cells[0])).split("\t", -1)[TwinRow.VALUE];
            assertThat(text.replace("@", "")).as(cells[0]).isEqualTo(cells[1]);
            return;
        }
        if (cells[0].endsWith(".release_year")) {
            assertThat(Twin.LINES.get(cells[0])).contains("\t" + cells[1] + "\t");
            return;
        }
        Constant constant = Constants.get(cells[0]);
        List<String> ends = List.of(cells[1].split("\\.\\.", -1));
        same(cells, constant.low(), ends.get(0));
        same(cells, constant.high(), ends.get(ends.size() - 1));
    }

    private static void same(String[] cells, Quantity actual, String amount) {
        double expected = Double.parseDouble(amount);
        assertThat(actual.in(Unit.parse(cells[2])))
                .as(cells[0])
                .isCloseTo(expected, within(Math.abs(expected) * 1e-12));
    }

    private static List<Constant> everything() {
        List<Constant> twins =
                Twin.LINES.values().stream()
                        .map(line -> line.split("\t", -1))
                        .filter(cells -> !List.of("text", "ref").contains(cells[4]))
                        .map(cells -> Constants.get(String.join(".", List.of(cells).subList(0, 3))))
                        .toList();
        assertThat(twins).hasSizeGreaterThan(500);
        return Stream.concat(Constants.all().stream(), twins.stream()).toList();
    }

    @Test
    void everyRangeAndEveryEstimateHasAnUncertainty() {
        assertThat(everything())
                .filteredOn(fact -> fact.isRange() || fact.kind() == Kind.ESTIMATE)
                .filteredOn(fact -> !ZEROES.contains(fact.id()))
                .hasSizeGreaterThan(250)
                .allSatisfy(
                        fact -> {
                            assertThat(fact.uncertainty()).as(fact.id()).isPresent();
                            assertThat(fact.uncertainty().orElseThrow()).isBetween(0.001, 1.0);
                            assertThat(fact.uncertaintyBy()).isNotBlank();
                        });
    }

    @Test
    void whatIsNeitherHasOneOnlyWhereSourcesDisagree() {
        assertThat(everything())
                .filteredOn(fact -> !fact.isRange() && fact.kind() != Kind.ESTIMATE)
                .filteredOn(fact -> fact.uncertainty().isPresent())
                .hasSizeLessThan(60)
                .allSatisfy(
                        fact ->
                                assertThat(fact.uncertaintyBy())
                                        .startsWith("ours: the two published figures differ"));
    }

    @Test
    void uncertaintiesHaveGroundsOfTheirOwn() {
        assertThat(doubt("price.CLOUD_EGRESS_PER_GB"))
                .startsWith("0.25 ours: the price list goes from 0.05 to 0.12 USD/GB");
        assertThat(doubt("hardware.nvidia.A100_DISPATCH_TAX"))
                .startsWith("0.4 ours: a bare kernel launch takes about 5 us");
        assertThat(doubt("efficiency.MFU_FLASH_ATTENTION"))
                .isEqualTo("0.077 ours: kernels and shapes move it by 0.1, evenly");
        assertThat(doubt("workload.CLOUD_LATENCY_RANGE"))
                .isEqualTo("0.385 the range, half of the range over the root of three");
        assertThat(doubt("sustainability.CARBON_POLAND"))
                .isEqualTo("0.017 ours: the two published figures differ by a factor of 1.06");
        assertThat(doubt("training_compute.EPOCH_GPT4")).startsWith("0.67 Epoch AI's: ");
        assertThat(Constants.get("hardware.nvidia.A100_MEM_BW").uncertainty()).isEmpty();
        assertThat(doubt("device.GenericPhone.peak.int8")).startsWith("0.1 ours: the two");
    }

    /** One rule for everything would be a fiction; no ground serves more than a tenth of them. */
    @Test
    void noGroundServesTooMany() {
        List<Constant> estimates =
                everything().stream().filter(fact -> fact.kind() == Kind.ESTIMATE).toList();
        Map<String, Long> grounds =
                estimates.stream()
                        .map(fact -> String.valueOf(fact.uncertaintyBy()))
                        .collect(Collectors.groupingBy(by -> by, Collectors.counting()));
        assertThat(grounds).hasSizeGreaterThan(60);
        assertThat(grounds.values())
                .allSatisfy(many -> assertThat(many).isLessThan(estimates.size() / 10));
    }

    @Test
    void everyFamilyHasAMember() {
        Set<String> grounds =
                everything().stream()
                        .map(fact -> String.valueOf(fact.uncertaintyBy()))
                        .collect(Collectors.toSet());
        assertThat(Lines.index("uncertainties.tsv", 1).values())
                .extracting(line -> line.split("\t", -1)[2])
                .allSatisfy(by -> assertThat(grounds).contains(by));
    }

    private static String doubt(String id) {
        Constant constant = Constants.get(id);
        return Numbers.rounded(constant.uncertainty().orElseThrow(), 3)
                + " "
                + constant.uncertaintyBy();
    }

    @Test
    void everyDisagreementIsInTheNote() {
        assertThat(everything())
                .filteredOn(fact -> String.valueOf(fact.note()).contains("other values"))
                .hasSizeGreaterThan(45);
        assertThat(Constants.get("hardware.nvidia.B200_FLOPS_FP16_TENSOR").note())
                .isEqualTo(
                        "dense. other values in circulation: 4500e12 in earlier versions of the book's "
                                + "library (the sparse figure). The dense one is chosen, as for every other part");
        assertThat(((LeafNode) Grids.FRANCE.waterUse().derivation()).note())
                .isEqualTo(
                        "other values in circulation: 0.5 L/kWh in earlier versions of the book's library; "
                                + "1.8 L/kWh is chosen");
    }

    @Test
    void yearsAreThoseOfTheFactOrOfTheDevice() {
        assertThat(Constants.get("model.GPT3_TRAINING_OPS").year()).hasValue(2020);
        assertThat(Constants.get("device.JetsonOrinNX.peak.fp16").year()).hasValue(2023);
        assertThat(Constants.get("device.IPhone15Pro.memory_bw").year()).hasValue(2023);
        assertThat(Constants.get("model.BertLarge.layers").year()).hasValue(2019);
        assertThat(Constants.get("lectures.NRF52840_RAM").year()).hasValue(2018);
        assertThat(Constants.get("energy.US_HOUSEHOLD_ELECTRICITY").year()).hasValue(2020);
        assertThat(Constants.get("introduction.SPAM_LATENCY").year()).isEmpty();
    }

    @Test
    void noYearIsMissingThatTheSourceHas() {
        assertThat(everything())
                .filteredOn(fact -> fact.source().published().isPresent())
                .hasSizeGreaterThan(400)
                .allSatisfy(fact -> assertThat(fact.year()).as(fact.id()).isPresent());
    }

    @Test
    void everyFactHasANameForPeople() {
        assertThat(everything())
                .allSatisfy(
                        fact ->
                                assertThat(fact.name())
                                        .as(fact.id())
                                        .isNotBlank()
                                        .matches("[\\p{Lu}\\d].*|nRF52840 .*|iPhone .*")
                                        .doesNotMatch(".*[a-zA-Z]_[A-Za-z]{2}.*")
                                        .doesNotMatch(
                                                ".*\\b(bw|mem|tdp|flops|ops|params|dim|eff|eta|tax|ref)\\b.*"));
        assertThat(Constants.all()).extracting(Constant::name).doesNotHaveDuplicates();
        assertThat(Constants.get("introduction.TRAIN_ETA_BASE").name())
                .isEqualTo("Training utilization before tuning");
        assertThat(Constants.get("hardware.nvidia.A100_MEM_BW").name())
                .isEqualTo("A100 memory bandwidth");
        assertThat(Constants.get("device.A100.interconnect_bw").name())
                .isEqualTo("PCIe Gen4 bandwidth");
        assertThat(Constants.get("lectures.NRF52840_RAM").name()).isEqualTo("nRF52840 RAM");
        assertThat(Constants.get("device.T4.dispatch_tax").name())
                .isEqualTo("NVIDIA T4 dispatch overhead");
        assertThat(Constants.get("energy.ENERGY_DRAM_PER_BYTE").quantity().derivation().name())
                .isEqualTo("Energy to read a byte from DRAM");
    }
}
