package workbook.site.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class SpoolTest {

    private final Spool spool = new Spool();

    @Test
    void givesBackWhatItKeeps() {
        var empty = spool.keep("empty", "");
        var text = spool.keep("text", "π ≈ 3, 𝄞");
        assertThat(empty.text()).isEmpty();
        assertThat(text.text()).isEqualTo("π ≈ 3, 𝄞");
        assertThat(text.text()).isEqualTo("π ≈ 3, 𝄞");
    }

    @Test
    void keepsTheOthersWhenATextGrowsOrShrinks() {
        var kept = new ArrayList<Spool.Kept>();
        for (int i = 0; i < 20; i++) {
            kept.add(spool.keep("page " + i, String.valueOf(i).repeat(50)));
        }
        for (int length : new int[] {55, 400, 3, 60}) {
            kept.set(7, spool.keep("page 7", "x".repeat(length)));
            assertThat(kept.get(7).text()).isEqualTo("x".repeat(length));
        }
        for (int i = 0; i < 20; i++) {
            if (i != 7) {
                assertThat(kept.get(i).text()).isEqualTo(String.valueOf(i).repeat(50));
            }
        }
    }
}
