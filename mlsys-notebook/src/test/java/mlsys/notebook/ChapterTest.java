package mlsys.notebook;

import static mlsys.Units.DAY;
import static mlsys.Units.ONE;
import static mlsys.notebook.Notebooks.NOTEBOOK;
import static mlsys.notebook.Notebooks.fmt;
import static mlsys.notebook.Notebooks.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import mlsys.Quantity;
import org.junit.jupiter.api.Test;

class ChapterTest {

    private final Chapter chapter = Chapter.start("vol1/introduction");

    @Test
    void namesValues() {
        Quantity days = chapter.value("training-gpt3", Quantity.of(25, DAY));
        assertThat(days.derivation().id()).isEqualTo("vol1/introduction#training-gpt3");
        assertThat(days.in(DAY)).isEqualTo(25);
    }

    @Test
    void refusesBadNames() {
        assertThatThrownBy(() -> chapter.value("Training GPT", Quantity.of(1)))
                .hasMessage(
                        "vol1/introduction: a value's name is lower-case words with dashes, like training-gpt3, but was \"Training GPT\"");
        assertThatThrownBy(() -> Chapter.start("vol1#x"))
                .hasMessage(
                        "a chapter id is lower-case words with dashes and slashes, like vol1/introduction, but was \"vol1#x\"");
    }

    @Test
    void aCellMayRunAgainButOneNameIsOneValue() {
        chapter.value("days", Quantity.of(25, DAY));
        chapter.value("days", Quantity.of(25, DAY));
        assertThat(chapter.end().values()).hasSize(1);
        chapter.value("days", Quantity.of(19, DAY));
        assertThatThrownBy(chapter::end)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "vol1/introduction: \"days\" names two values, 25 d and 19 d: give one of them another name; in a notebook you changed, run all cells again from the first");
    }

    @Test
    void guardsSpeakInTheTextsWords() {
        chapter.guard(true, "the text says more than 20 days");
        assertThatThrownBy(() -> chapter.guard(false, "the text says less than 20 days"))
                .isInstanceOf(GuardFailed.class)
                .hasMessage("vol1/introduction: no longer true: the text says less than 20 days");
        assertThat(chapter.end().guards())
                .containsExactly(new Guard("the text says more than 20 days", Optional.empty()));
    }

    @Test
    void endsWithALedger() {
        var eta = chapter.given(0.45, "η", "assumed <here>");
        var days = chapter.value("training-gpt3", Quantity.of(25, DAY));
        chapter.value("half", eta.times(2));
        chapter.guard(days.gt(20, DAY), "the text says more than 20 days");
        chapter.callout(NOTEBOOK, "Training GPT-3", "{days} days", with("days", fmt(days, DAY, 0)));
        Ledger ledger = chapter.end();
        assertThat(ledger.text())
                .isEqualTo(
                        """
                        vol1/introduction: 2 values, 1 guard, 1 callout

                        Values
                        name           value  kind
                        training-gpt3  25 d   scenario
                        half           0.9    scenario

                        Assumptions
                        symbol  value  because
                        η       0.45   assumed <here>

                        Held true
                        guard                              compared
                        ✓ the text says more than 20 days  25 d > 20 d

                        Callouts
                        kind         title
                        Napkin math  Training GPT-3""");
        assertThat(ledger.html()).contains("assumed &lt;here&gt;").doesNotContain("<here>");
    }

    @Test
    void twoChaptersShareNothing() {
        Chapter other = Chapter.start("vol1/introduction");
        chapter.value("a", Quantity.of(1, ONE));
        assertThat(other.end().text())
                .isEqualTo("vol1/introduction: 0 values, 0 guards, 0 callouts");
    }
}
