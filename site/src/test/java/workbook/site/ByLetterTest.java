package workbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ByLetterTest {

    private static String list(Stream<String> entries) {
        return entries.collect(
                Collectors.joining("</li><li>", "<ul class=\"i\"><li>", "</li></ul>"));
    }

    @Test
    void aShortListStaysWhole() {
        var list = list(Stream.of("a", "b"));

        assertThat(ByLetter.grouped(list)).isEqualTo(list);
        assertThat(ByLetter.grouped("")).isEmpty();
    }

    @Test
    void aLongOneHasAWayToEachLetter() {
        var words = Stream.of("8-bit", "apple", "Époque", "eon", "zebra");
        var more = Stream.generate(() -> "zoo").limit(40);
        var page = Jsoup.parse(ByLetter.grouped(list(Stream.concat(words, more))));

        assertThat(page.select(".letters a").eachText()).containsExactly("#", "A", "E", "Z");
        for (var way : page.select(".letters a")) {
            assertThat(page.select("h2" + way.attr("href")).text()).isEqualTo(way.text());
        }
        assertThat(page.select("#letter-e + ul.i li").eachText()).containsExactly("Époque", "eon");
        assertThat(page.select("ul.i li")).hasSize(45);
    }
}
