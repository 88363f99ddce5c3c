package mlsys.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import mlsys.Constants;
import org.junit.jupiter.api.Test;
import workbook.engine.display.Catalog;

class ConstantsCatalogTest {

    private final Catalog catalog = ServiceLoader.load(Catalog.class).findFirst().orElseThrow();

    @Test
    void findsConstants() {
        assertThat(catalog.find("nvidia.a100_mem_bw"))
                .containsExactly(
                        new Catalog.Entry(
                                "NVIDIA accelerators",
                                "hardware.nvidia.A100_MEM_BW",
                                "A100 memory bandwidth",
                                "2.039 TB/s",
                                "datasheet",
                                "2020",
                                Constants.get("hardware.nvidia.A100_MEM_BW").source().toString(),
                                "https://www.nvidia.com/en-us/data-center/a100/",
                                0,
                                "",
                                "80 GB SXM, HBM2e; the 40 GB part is 1555e9"));
        assertThat(catalog.find("")).hasSameSizeAs(Constants.facts());
        assertThat(catalog.find("scenario")).allMatch(entry -> entry.kind().equals("scenario"));
        assertThat(catalog.find("PJ/FLOP")).hasSizeGreaterThan(5);
        assertThat(catalog.find("no-such-thing")).isEmpty();
    }

    @Test
    void suggestsWhatWasMeant() {
        assertThat(catalog.near("phone battry", 2))
                .extracting(Catalog.Entry::title)
                .allMatch(title -> title.contains("phone's battery"));
        assertThat(catalog.near("xyzzy", 3)).isEmpty();
    }

    @Test
    void explainsEveryConstant() {
        assertThat(catalog.explain("hardware.nvidia.A100_MEM_BW").orElseThrow())
                .startsWith("A100 memory bandwidth = 2.039 TB/s   [datasheet]\n")
                .endsWith("note: 80 GB SXM, HBM2e; the 40 GB part is 1555e9");
        assertThat(catalog.explain("hardware.nvidia.A100")).isEmpty();
        for (String id : Constants.ids()) {
            assertThat(catalog.explain(id).orElseThrow()).as(id).isNotBlank();
        }
    }
}
