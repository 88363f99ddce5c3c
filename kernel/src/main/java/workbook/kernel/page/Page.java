package workbook.kernel.page;

import java.util.Map;
import workbook.engine.display.DisplayTarget;

/** The output area below the running cell. Cells have these methods by a default import. */
public final class Page {

    /** The id of the display that stands for clearing: so it keeps its place among the output. */
    public static final String CLEARING = "workbook.kernel.page.clearing";

    private static volatile boolean served;

    private Page() {}

    /** Remove what this cell has shown so far. Does nothing where no kernel runs. */
    public static void clearOutput() {
        clearOutput(false);
    }

    /** Remove it now or, if {@code wait}, when the next output comes, which does not flicker. */
    public static void clearOutput(boolean wait) {
        if (served) {
            DisplayTarget.current()
                    .ifPresent(target -> target.show(CLEARING, Map.of("wait", wait), false));
        }
    }

    /** Say that a kernel runs, which knows what {@link #CLEARING} means. */
    public static void serve() {
        served = true;
    }
}
