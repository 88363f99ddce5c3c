package workbook.site.internal.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class WorksTest {

    @Test
    void anAddressIsALinkFromItsFirstLetterOn() {
        var works =
                Works.parse(
                        List.of(
                                "@article{a2020, title={T}, author={A, B}, year=2020,"
                                        + " doi={10.1000/xyz}}"));
        var entry = works.cited(List.of("a2020")).entries().get("a2020");

        var link = Jsoup.parse(String.valueOf(entry)).expectFirst("a");
        assertThat(link.text()).isEqualTo("https://doi.org/10.1000/xyz");
        assertThat(link.attr("href")).isEqualTo("https://doi.org/10.1000/xyz");
    }
}
