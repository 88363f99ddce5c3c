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
                                "hardware.nvidia.A100_MEM_BW",
                                "2.039 TB/s",
                                "datasheet",
                                Constants.get("hardware.nvidia.A100_MEM_BW").source().toString()));
        assertThat(catalog.find("")).hasSameSizeAs(Constants.all());
        assertThat(catalog.find("no-such-thing")).isEmpty();
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
