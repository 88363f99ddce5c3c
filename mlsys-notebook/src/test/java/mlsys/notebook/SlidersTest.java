package mlsys.notebook;

import static mlsys.Precision.FP16;
import static mlsys.Units.DAY;
import static mlsys.Units.ONE;
import static mlsys.notebook.Notebooks.WHAT_IF;
import static mlsys.notebook.Notebooks.whatIf;
import static mlsys.notebook.Notebooks.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import mlsys.Hardware;
import mlsys.Models;
import mlsys.Quantity;
import mlsys.Training;
import mlsys.notebook.internal.JsonWriter;
import org.junit.jupiter.api.Test;

class SlidersTest {

    private final Quantity days =
            Training.time(Models.GPT3.trainingFlop(), 1024, Hardware.A100.peak(FP16), 0.45);
    private final Sliders one =
            whatIf(days, "training time", DAY, 1).slide("N", "accelerators", ONE, 256, 4096);

    @Test
    void isATableOfThreeSettingsWhereNothingSlides() {
        assertThat(one.text())
                .isEqualTo(
                        """
                        accelerators  training time (d)
                                 256              101.1
                               1,024               25.3
                               4,096                6.3""");
    }

    @Test
    void movesOneInputAtATimeInTheTable() {
        assertThat(one.slide("η", "utilization", ONE, 0.3, 0.6).text())
                .isEqualTo(
                        """
                        accelerators  utilization  training time (d)
                                 256         0.45              101.1
                               1,024         0.45               25.3
                               4,096         0.45                6.3
                               1,024         0.30               37.9
                               1,024         0.60               19.0""");
    }

    @Test
    void tellsAPageWhatToCompute() {
        Map<String, Object> bundle = new NotebookRenderer().render(one).orElseThrow();
        assertThat(bundle).containsKeys("text/plain", "text/html", NotebookRenderer.WHAT_IF);
        assertThat(JsonWriter.write(bundle.get(NotebookRenderer.WHAT_IF)))
                .contains(
                        "\"program\":[{\"value\":3.14E23},{\"input\":0},",
                        "{\"op\":\"training_time\",\"of\":[0,1,2,3]}]",
                        "\"whole\":true",
                        "\"texts\":[\"256\",\"101.1\"]");
    }

    @Test
    void standsInACalloutAsABlock() {
        String html =
                Chapter.start("c")
                        .callout(WHAT_IF, "More?", "Try.\n\n{days}", with("days", one))
                        .html();
        assertThat(html).contains("<p>Try.</p>\n<div class=\"mlsys-table\"");
    }

    @Test
    void refusesWhatCannotSlide() {
        assertThatThrownBy(() -> one.slide("η", "utilization", ONE, 0.5, 0.6))
                .hasMessage(
                        "the slider of η must go up from 0.5 to 0.6 and have the amount at hand, 0.45, between");
        assertThatThrownBy(() -> one.slide("x", "no input", ONE, 1, 2))
                .hasMessageContaining("no input is called \"x\"");
        assertThatThrownBy(() -> whatIf(days, "training time", DAY, 1).text())
                .hasMessage("whatIf(\"training time\") has no slider: add .slide(…)");
    }
}
