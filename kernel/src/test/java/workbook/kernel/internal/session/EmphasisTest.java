package workbook.kernel.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmphasisTest {

    @Test
    void isOnWhatIsSaidAndNotOnWhatIsQuoted() {
        assertThat(Emphasis.of(List.of("line 1: no", "    x = 1", "        ^", "  try: y", "")))
                .containsExactly(
                        "\u001b[1mline 1: no\u001b[0m",
                        "    x = 1",
                        "\u001b[1m        ^\u001b[0m",
                        "  try: y",
                        "");
    }
}
